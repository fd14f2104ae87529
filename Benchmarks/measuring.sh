# measuring.sh: what run.sh measures and writes with. Every run is a line of NAME.runs: wall time and processor time in
# seconds, peak memory in KiB.

# An exit code of 1, 3 or 4 is an answer of hegui, not a failure.
check() {
  case $1 in
    0 | 1 | 3 | 4) ;;
    *)
      echo "failed ($1): $2" >&2
      exit 1
      ;;
  esac
}

# measure NAME COMMAND…: one run of something long.
measure() {
  name=$1
  shift
  start=$(date +%s%N)
  code=0
  /usr/bin/time -q -o usage -f '%U %S %M' "$@" >/dev/null 2>&1 || code=$?
  end=$(date +%s%N)
  check "$code" "$*"
  echo "$start $end $(tail -1 usage)" | awk '{ printf "%.4f %.2f %d\n", ($2 - $1) / 1e9, $3 + $4, $5 }' >>"$name.runs"
}

# seconds NAME COMMAND…: one run of something short, whose processor time and memory nobody asks for.
seconds() {
  name=$1
  shift
  start=$(date +%s%N)
  code=0
  "$@" >/dev/null 2>&1 || code=$?
  end=$(date +%s%N)
  check "$code" "$*"
  echo "$start $end" | awk '{ printf "%.4f 0 0\n", ($2 - $1) / 1e9 }' >>"$name.runs"
}

# repeat N COMMAND: calls the command with 1 to N.
repeat() {
  round=1
  while [ "$round" -le "$1" ]; do
    "$2" "$round"
    round=$((round + 1))
  done
}

if [ "${STATISTIC:-}" = best ]; then statistic="Best"; else statistic="Median"; fi

# figure NAME wall|cpu|peak: the best or the median of all runs; of the memory always the most.
figure() {
  case $2 in wall) column=1 ;; cpu) column=2 ;; *) column=3 ;; esac
  awk -v c="$column" '{ print $c }' "$1.runs" | sort -n |
    awk -v c="$column" -v best="${STATISTIC:-}" '{ v[NR] = $1 }
      END { print c == 3 ? v[NR] : best == "best" ? v[1] : v[int((NR + 1) / 2)] }'
}
long() { echo "$(figure "$1" wall) $(figure "$1" peak)" | awk '{ printf "%.2f s, %.0f MiB", $1, $2 / 1024 }'; }
short() { figure "$1" wall | awk '{ printf "%.4f s", $1 }'; }
# rates CELL GOAL: the numbers that are followed by "a second" or "million" in a cell, each divided by the goal.
rates() {
  echo "$1" | grep -oE '[0-9][0-9.,]* (a second|million)' | awk -v goal="$2" '
    { gsub(",", "", $1); printf "%s%.2f", (NR > 1 ? " and " : ""), $1 / goal }'
}
ratio() { echo "$1 $2" | awk '{ printf "%.2f", $1 / $2 }'; }
size() { wc -c <"$1" | awk '{ printf "%.0f MB", $1 / 1e6 }'; }
row() { printf '| %s | %s | %s | %s | %s | %s |\n' "$@" >>table; }
