# What the parts of the torture run share. Each part is run by torture.sh with HEGUI and an empty folder WORK.
set -eu

content_hash() { "$HEGUI" db info --format json --db "$1" | sed -n 's/.*"contentHash" : "\(.*\)".*/\1/p'; }

# Answers with something to act on (findings of the sample's own faults) are no failures.
import() { "$HEGUI" import "$@" >/dev/null || [ $? -eq 1 ]; }

# A registry of a county without records: new_registry FILE.
new_registry() {
  rm -f "$1" "$1-wal" "$1-shm"
  "$HEGUI" init --db "$1" --place 130131 >/dev/null
}

# inspections FILE: how many the registry holds.
inspections() { "$HEGUI" db info --format json --db "$1" | sed -n 's/.*"inspection" : \([0-9]*\).*/\1/p'; }

fail() {
  echo "$*"
  exit 1
}

# A number from 0 to $1 - 1, from a seeded row: the same run tries the same places.
seed=12345
random() {
  seed=$(((seed * 1103515245 + 12345) % 2147483648))
  drawn=$((seed / 65536 % $1))
}
