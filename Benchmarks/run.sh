#!/bin/sh
# run.sh: measures hegui against peers on the same data, in turn, and writes docs/BENCHMARKS.md.
#
#   HEGUI=path        the release build to measure
#   INSPECTIONS=n     size of S (100000)
#   ROUNDS=n          runs of each side; the median counts (3)
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
inspections=${INSPECTIONS:-100000}
rounds=${ROUNDS:-3}
for peer in xmllint sqlite3; do
  command -v "$peer" >/dev/null || {
    echo "make bench needs $peer: install libxml2-utils and sqlite3" >&2
    exit 1
  }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
HEGUI_ACTOR=bench
export HEGUI_ACTOR

# seconds COMMAND…: prints the wall time of one run; exit 1 and 4 are answers of hegui.
seconds() {
  start=$(date +%s%N)
  "$@" >/dev/null 2>&1 || case $? in 1 | 4) ;; *) echo "failed: $*" >&2; exit 1 ;; esac
  end=$(date +%s%N)
  echo "$start $end" | awk '{ printf "%.4f\n", ($2 - $1) / 1e9 }'
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
ratio() { echo "$1 $2" | awk '{ printf "%.2f", $1 / $2 }'; }
row() { printf '| %s | %s | %s | %s | %s |\n' "$@" >>table; }

echo "sample data: $inspections inspections" >&2
"$HEGUI" sample --seed 1 --stations 20 --vehicles $((inspections / 5)) --inspections "$inspections" --single-file \
  --clean --out S >/dev/null
plate=$(sed -n 's/.*<plate>\(.*\)<\/plate>.*/\1/p' S/1-register.xml | head -1)
plate=${plate:-$(grep -o 'plate="[^"]*"' S/1-register.xml | head -1 | cut -d'"' -f2)}

import_once() {
  rm -f hegui.sqlite*
  "$HEGUI" init --pack pingshan-2020 >/dev/null
  "$HEGUI" import S/1-register.xml >/dev/null
  seconds "$HEGUI" import S/2-inspections.xml
}
round=0
while [ "$round" -lt "$rounds" ]; do
  echo "round $((round + 1)): import and xmllint" >&2
  seconds "$root/Benchmarks/peers/validate.sh" "$root" S/2-inspections.xml >>peer.import
  import_once >>own.import
  round=$((round + 1))
done
own=$(median <own.import) peer=$(median <peer.import)
row "import S" "$own s" "xmllint --stream --schema, validates only" "$peer s" "$(ratio "$own" "$peer")"

echo "station messages" >&2
messages=$((inspections / 10))
"$HEGUI" sample --seed 1 --stations 1 --vehicles $((messages / 5)) --inspections "$messages" --single-file --clean \
  --out one-station >/dev/null
mkdir M
(cd "$root" && MESSAGES_FROM="$work/one-station/2-inspections.xml" MESSAGES_INTO="$work/M" \
  ${SWIFT:-swift} test --filter BenchmarkFiles >&2)
# messages_once FILE [OPTION…]: a registry with the vehicles and stations, then the file.
messages_once() {
  rm -f messages.sqlite*
  "$HEGUI" init --db messages.sqlite --pack pingshan-2020 >/dev/null
  "$HEGUI" import --db messages.sqlite one-station/1-register.xml M/nanjing-register.xml >/dev/null
  seconds "$HEGUI" import --db messages.sqlite "$@"
}
for dialect in vehispara jiangsu shenyang message-row nanjing wsinvoke; do
  rm -f own.messages own.canonical
  # These dialects do not name the station.
  case $dialect in message-row | wsinvoke) station="--station 13013101" ;; *) station="" ;; esac
  round=0
  while [ "$round" -lt "$rounds" ]; do
    messages_once "M/$dialect-inspections.xml" >>own.canonical
    messages_once "M/$dialect.xml" $station >>own.messages
    round=$((round + 1))
  done
  own=$(median <own.messages) peer=$(median <own.canonical)
  row "import messages of $dialect" "$own s" "hegui, the same inspections in the canonical form" "$peer s" \
    "$(ratio "$own" "$peer")"
done

round=0
while [ "$round" -lt $((rounds * 10)) ]; do
  seconds "$HEGUI" lookup "$plate" --at 2020-12-31 >>own.lookup
  seconds "$root/Benchmarks/peers/last-inspections.sh" hegui.sqlite "$plate" >>peer.lookup
  round=$((round + 1))
done
own=$(median <own.lookup) peer=$(median <peer.lookup)
row "lookup, new process" "$own s" "sqlite3 shell, last 5 inspections of the plate" "$peer s" "$(ratio "$own" "$peer")"

round=0
while [ "$round" -lt "$rounds" ]; do
  seconds "$HEGUI" rank 2020-06 --place 130131 >>own.rank
  seconds "$HEGUI" indicators --pack pingshan-2020 --period 2020-06 >>own.indicators
  round=$((round + 1))
done
row "rank of a month" "$(median <own.rank) s" "–" "–" "–"
row "all figures of a plan" "$(median <own.indicators) s" "–" "–" "–"

{
  echo "# Measured by \`make bench\`"
  echo
  echo "$inspections inspections of \`hegui sample --seed 1\`, $(nproc) cores, medians of $rounds rounds, both sides in turn."
  echo "Wall time; ratios travel between machines, seconds do not."
  echo
  echo "| Work | hegui | Peer | Peer's time | Ratio |"
  echo "|---|---|---|---|---|"
  cat table
  echo
  echo "Decoding of remote-OBD frames:"
  echo
  "$root/Benchmarks/remote-obd/run.sh"
} >BENCHMARKS.md
cp BENCHMARKS.md "$root/docs/BENCHMARKS.md"
cat BENCHMARKS.md
