#!/bin/sh
# torture.sh: what takes too long for `make test`. Each part says what it did; any failure ends with status 1.
# HEGUI names the release binary; TORTURE_PARTS limits the parts (lattices memory kills).
set -eu
: "${HEGUI:?name the release binary in HEGUI}"
parts=${TORTURE_PARTS:-lattices memory kills}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
HEGUI_ACTOR=torture
export HEGUI_ACTOR

# Peak memory of a process, read from the kernel while it runs (VmHWM, in kB).
run_measured() {
  "$@" >"$work/out" 2>"$work/err" &
  pid=$!
  peak=0
  while [ -r "/proc/$pid/status" ]; do
    now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\) kB/\1/p' "/proc/$pid/status" 2>/dev/null || true)
    [ -n "$now" ] && [ "$now" -gt "$peak" ] && peak=$now
    sleep 0.05
  done
  status=0
  wait "$pid" || status=$?
}

content_hash() { "$HEGUI" db info --format json --db "$1" | sed -n 's/.*"contentHash" : "\(.*\)".*/\1/p'; }

lattices() {
  echo "lattices: every pack asked every cell (class, fuel, stage, use, zone, day, exemption; each rule over all it asks)"
  started=$(date +%s)
  "$HEGUI" policy lattice --lang en
  echo "lattices: one leading answer everywhere, both sides of each boundary, $(($(date +%s) - started)) s"
}

memory() {
  echo "memory: importing a file of 1 GB"
  records=${TORTURE_RECORDS:-520000}
  "$HEGUI" sample --seed 7 --stations 20 --vehicles 200000 --inspections "$records" --single-file --out "$work/sample" >/dev/null
  bytes=$(wc -c <"$work/sample/2-inspections.xml")
  "$HEGUI" init --db "$work/memory.sqlite" --place 130131 >/dev/null
  "$HEGUI" import "$work/sample/1-register.xml" --db "$work/memory.sqlite" >/dev/null || [ $? -eq 1 ]
  run_measured "$HEGUI" import "$work/sample/2-inspections.xml" --db "$work/memory.sqlite"
  case $status in 0 | 1) ;; *) cat "$work/err"; echo "memory: import ended with $status"; exit 1 ;; esac
  echo "memory: $bytes bytes, peak $peak kB (bound 65536 kB)"
  [ "$bytes" -ge 1000000000 ] || { echo "memory: the file is smaller than 1 GB"; exit 1; }
  [ "$peak" -le 65536 ] || exit 1
  rm -rf "$work/sample" "$work"/memory.sqlite*
}

kills() {
  count=${TORTURE_KILLS:-300}
  echo "kills: $count imports killed at random moments"
  "$HEGUI" sample --seed 9 --stations 3 --vehicles 2000 --inspections 12000 --out "$work/kills" >/dev/null
  "$HEGUI" init --db "$work/clean.sqlite" --place 130131 >/dev/null
  "$HEGUI" import "$work/kills" --db "$work/clean.sqlite" >/dev/null || [ $? -eq 1 ]
  wanted=$(content_hash "$work/clean.sqlite")
  "$HEGUI" init --db "$work/killed.sqlite" --place 130131 >/dev/null
  seed=12345
  round=0
  while [ "$round" -lt "$count" ]; do
    round=$((round + 1))
    if [ $((round % 25)) -eq 0 ]; then
      rm -f "$work"/killed.sqlite*
      "$HEGUI" init --db "$work/killed.sqlite" --place 130131 >/dev/null
    fi
    seed=$(((seed * 1103515245 + 12345) % 2147483648))
    delay=$(printf '0.%03d' $((seed / 65536 % 400)))
    "$HEGUI" import "$work/kills" --db "$work/killed.sqlite" >/dev/null 2>&1 &
    pid=$!
    sleep "$delay"
    kill -9 "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    if [ $((round % 25)) -eq 24 ] || [ "$round" -eq "$count" ]; then
      "$HEGUI" import "$work/kills" --db "$work/killed.sqlite" >/dev/null || [ $? -eq 1 ]
      "$HEGUI" db verify --db "$work/killed.sqlite" >/dev/null || { echo "kills: not sound after round $round"; exit 1; }
      found=$(content_hash "$work/killed.sqlite")
      [ "$found" = "$wanted" ] || { echo "kills: content differs after round $round"; exit 1; }
    fi
  done
  echo "kills: content equal to the clean run's, audit chain whole"
}

for part in $parts; do "$part"; done
echo "torture: all parts done"
