#!/bin/sh
# run.sh: measures hegui against peers on the same data, in turn, and writes docs/BENCHMARKS.md.
#
#   HEGUI=path        the release build to measure
#   INSPECTIONS=n     size of S (100000); L is ten times as large
#   ROUNDS=n          runs of each side (3)
#   STATISTIC=best    the best run counts, for a machine that is not idle; else the median
#   PYTHON=path       an interpreter that has lxml (python3); without lxml that row is left out
#   R_VEHICLES=n      measures register R with n vehicles as well (1000000, takes an hour); unset: those rows are left out
#   R_REGISTRY=path   the registry of R from an earlier run, instead of a new one
#   NOTE=text         what a reader should know of the machine
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
peers=$root/Benchmarks/peers
inspections=${INSPECTIONS:-100000}
rounds=${ROUNDS:-3}
python=${PYTHON:-python3}
for tool in xmllint sqlite3 /usr/bin/time; do
  command -v "$tool" >/dev/null || {
    echo "make bench needs $tool: install libxml2-utils, sqlite3 and time" >&2
    exit 1
  }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
HEGUI_ACTOR=bench
export HEGUI_ACTOR

. "$root/Benchmarks/measuring.sh"

sample() {
  echo "sample data: $2 inspections" >&2
  "$HEGUI" sample --seed 1 --stations "$3" --vehicles $(($2 / 5)) --inspections "$2" --single-file --clean \
    --out "$1" >/dev/null
}
# new_registry FOLDER: a registry with the register of the folder's sample.
new_registry() {
  rm -f hegui.sqlite*
  "$HEGUI" init --pack pingshan-2020 >/dev/null
  "$HEGUI" import "$1/1-register.xml" >/dev/null
}
import_once() {
  new_registry S
  measure "$1" "$HEGUI" import "$2"
}

sample S "$inspections" 20
"$root/Benchmarks/faulty.sh" S/2-inspections.xml >faulty.xml
has_lxml=$("$python" -c 'import lxml' 2>/dev/null && echo yes || echo no)
each_round() {
  echo "round $1: imports" >&2
  measure peer.import "$peers/validate.sh" "$root" S/2-inspections.xml
  import_once own.faulty faulty.xml
  import_once own.import S/2-inspections.xml
  if [ "$has_lxml" = yes ]; then
    rm -f peer.sqlite*
    measure python.import "$python" "$peers/import.py" "$root/Schemas/inspection-records.xsd" S/2-inspections.xml \
      peer.sqlite
  fi
}
repeat "$rounds" each_round
own=$(figure own.import wall)
row "import S" "$(long own.import)" "xmllint --stream --schema, validates only" "$(long peer.import)" \
  "$(ratio "$own" "$(figure peer.import wall)")" "1.0, stretch 0.7"
row "the same, processor time of both threads" "$(figure own.import cpu) s" "the same" \
  "$(figure peer.import cpu) s" "$(ratio "$(figure own.import cpu)" "$(figure peer.import cpu)")" "–"
if [ "$has_lxml" = yes ]; then
  row "the same" "$(long own.import)" "Python: lxml \`iterparse(schema=…)\`, \`sqlite3.executemany\`" \
    "$(long python.import)" "$(ratio "$own" "$(figure python.import wall)")" "0.2"
fi
row "import of S, three faults in every record" "$(long own.faulty)" "import of S" "$(long own.import)" \
  "$(ratio "$(figure own.faulty wall)" "$own")" "2.5"

echo "station messages" >&2
messages=$((inspections / 10))
"$HEGUI" sample --seed 1 --stations 1 --vehicles $((messages / 5)) --inspections "$messages" --single-file --clean \
  --out one-station >/dev/null
mkdir M
(cd "$root" && MESSAGES_FROM="$work/one-station/2-inspections.xml" MESSAGES_INTO="$work/M" \
  ${SWIFT:-swift} test --filter BenchmarkFiles >&2)
# messages_once NAME FILE [OPTION…]: a registry with the vehicles and stations, then the file.
messages_once() {
  name=$1
  shift
  rm -f messages.sqlite*
  "$HEGUI" init --db messages.sqlite --pack pingshan-2020 >/dev/null
  "$HEGUI" import --db messages.sqlite one-station/1-register.xml M/nanjing-register.xml >/dev/null
  seconds "$name" "$HEGUI" import --db messages.sqlite "$@"
}
each_dialect() {
  messages_once "inspections.$dialect" "M/$dialect-inspections.xml"
  messages_once "canonical.$dialect" "M/$dialect-register.xml" "M/$dialect-inspections.xml"
  messages_once "messages.$dialect" "M/$dialect.xml" $station
}
for dialect in vehispara jiangsu shenyang message-row nanjing wsinvoke; do
  # These dialects do not name the station.
  case $dialect in
    message-row | wsinvoke) station="--station 13013101" ;;
    # Of this one the call says the kind.
    jiangsu) station="--call checkmethod=4,5,7" ;;
    *) station="" ;;
  esac
  repeat "$rounds" each_dialect
  row "import messages of $dialect" "$(short "messages.$dialect")" \
    "hegui, the same content in the canonical form: inspections and what is stated of vehicles" \
    "$(short "canonical.$dialect")" \
    "$(ratio "$(figure "messages.$dialect" wall)" "$(figure "canonical.$dialect" wall)")" "2.0"
  row "the same" "$(short "messages.$dialect")" "hegui, the inspections alone" "$(short "inspections.$dialect")" \
    "$(ratio "$(figure "messages.$dialect" wall)" "$(figure "inspections.$dialect" wall)")" "–"
done

sample L $((inspections * 10)) 200
rm -rf faulty.xml peer.sqlite*
new_registry L
echo "import of L" >&2
measure own.large "$HEGUI" import L/2-inspections.xml
row "import L (ten times S)" "$(long own.large)" "ten times import of S" \
  "$(echo "$own" | awk '{ printf "%.2f s", $1 * 10 }')" \
  "$(echo "$(figure own.large wall) $own" | awk '{ printf "%.2f", $1 / $2 / 10 }')" "1.0, 64 MiB"

plates=$(sqlite3 -readonly hegui.sqlite "SELECT plate FROM inspection WHERE id % 99991 = 7 AND plate IS NOT NULL LIMIT 10")
for plate in $plates; do
  seconds own.lookup "$HEGUI" lookup "$plate" --at 2020-12-31T12:00
  seconds peer.lookup "$peers/last-inspections.sh" hegui.sqlite "$plate"
done
row "look-up on L's registry, new process" "$(short own.lookup)" "sqlite3 shell, last 5 inspections of the plate" \
  "$(short peer.lookup)" "$(ratio "$(figure own.lookup wall)" "$(figure peer.lookup wall)")" "6"

each_question() {
  echo "round $1: lists, ranking, figures" >&2
  seconds own.list "$HEGUI" list phaseOutCandidates --place 130131 --at 2020-12-31 --format csv
  seconds peer.list "$peers/list.sh" hegui.sqlite
  seconds own.rank "$HEGUI" rank 2020-06 --place 130131
}
repeat "$rounds" each_question
row "list of the whole register, with reason and since when" "$(short own.list)" \
  "the same condition by hand, keys only" "$(short peer.list)" \
  "$(ratio "$(figure own.list wall)" "$(figure peer.list wall)")" "1.3"
row "rank of a month" "$(short own.rank)" "–" "–" "$(ratio "$(figure own.rank wall)" 0.5)" "0.5 s"
seconds own.indicators "$HEGUI" indicators --pack pingshan-2020 --period 2020-06
row "all figures of a plan" "$(short own.indicators)" "–" "–" "–" "–"
decisions=$("$root/Benchmarks/decisions/run.sh")
row "decisions in memory, Pingshan pack, reasons included, one core" "$decisions" "–" "–" "$(rates "$decisions" 300000)" \
  "300,000 a second"
[ -z "${R_VEHICLES:-}" ] || . "$root/Benchmarks/register.sh"

if [ -z "${SKIP_OBD:-}" ]; then
  frames=$("$root/Benchmarks/remote-obd/run.sh")
  row "remote-OBD decode, real-time frames, every engine field read, one core" "$frames" "–" "–" "$(rates "$frames" 2)" \
    "2 million a second"
fi

{
  echo "# Measured by \`make bench\`"
  echo
  echo "S: $inspections inspections of \`hegui sample --seed 1\` in one file ($(size S/2-inspections.xml)), with a"
  echo "register of $((inspections / 5)) vehicles; L: ten times as much${R_VEHICLES:+; R: $R_VEHICLES vehicles, $((R_VEHICLES / 10)) machines, $((R_VEHICLES * 5)) inspections}."
  echo "$(date -u +%Y-%m-%d), $(nproc) cores,"
  echo "hegui $("$HEGUI" --version | head -1), SQLite $(sqlite3 --version | cut -d' ' -f1), $(xmllint --version 2>&1 | head -1 |
    sed -E 's/.*version ([0-9])0?([0-9]+)([0-9]{2})$/libxml \1.\2.\3/'). $statistic of $rounds rounds (single runs for L and the figures), both sides in turn."
  echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1e6 }' /proc/meminfo),"
  echo "Linux $(uname -r), $("$python" --version)$([ "$has_lxml" = no ] || "$python" -c 'import lxml; print(", lxml", lxml.__version__, end="")')."
  echo "Wall time where nothing else is said; ratios travel between machines, seconds do not."
  echo "Where there is no peer, the ratio is that to what is to be reached. ${NOTE:-}"
  echo
  echo "| Work | hegui | Peer | Peer's figure | Ratio | To reach |"
  echo "|---|---|---|---|---|---|"
  cat table
  cat "$root/Benchmarks/remarks.md"
} >BENCHMARKS.md
cp BENCHMARKS.md "$root/docs/BENCHMARKS.md"
cat BENCHMARKS.md
