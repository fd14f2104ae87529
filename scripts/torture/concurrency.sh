. "$(dirname "$0")/common.sh"

length=${TORTURE_SECONDS:-120}
echo "concurrency: four importers, eight readers and a clerk on one file for $length s"
"$HEGUI" sample --seed 17 --stations 12 --vehicles 30000 --inspections 120000 --out "$WORK/sample" >/dev/null
new_registry "$WORK/clean.sqlite"
import "$WORK/sample" --db "$WORK/clean.sqlite"
new_registry "$WORK/shared.sqlite"
import "$WORK/sample/1-register.xml" --db "$WORK/shared.sqlite"
ending=$(($(date +%s) + length))
ls "$WORK/sample"/*.xml | grep -v 1-register >"$WORK/files"

# importer N: every fourth file, again and again until the time is over, each at least once.
importer() {
  rounds=0
  while [ "$rounds" -eq 0 ] || [ "$(date +%s)" -lt "$ending" ]; do
    awk "NR % 4 == $1" "$WORK/files" | while read -r file; do
      status=0
      "$HEGUI" import "$file" --db "$WORK/shared.sqlite" >/dev/null 2>>"$WORK/importer-$1.err" || status=$?
      case $status in 0 | 1) ;; *) echo "import of $file ended with $status" >>"$WORK/failures" ;; esac
    done
    rounds=$((rounds + 1))
  done
  echo "$rounds" >"$WORK/importer-$1.rounds"
}

# reader N: look-ups, each a process of its own; the longest wait is kept.
reader() {
  asked=0
  longest=0
  while [ "$(date +%s)" -lt "$ending" ]; do
    plate=$(awk "NR == $((asked * 8 + $1 + 1))" "$WORK/plates")
    started=$(date +%s%N)
    status=0
    "$HEGUI" lookup "$plate" --db "$WORK/shared.sqlite" --lang en >"$WORK/reader-$1.out" 2>>"$WORK/reader-$1.err" ||
      status=$?
    waited=$((($(date +%s%N) - started) / 1000000))
    case $status in 0 | 1 | 3 | 4) ;; *) echo "look-up of $plate ended with $status" >>"$WORK/failures" ;; esac
    # Every plate is in the register from the beginning: a reader that does not see it read something else.
    head -1 "$WORK/reader-$1.out" | grep -q -e '  found' -e '  ambiguous' ||
      echo "look-up of $plate did not find it" >>"$WORK/failures"
    [ "$waited" -le "$longest" ] || longest=$waited
    asked=$(((asked + 1) % 1000))
    total=$((${total:-0} + 1))
  done
  echo "$total $longest" >"$WORK/reader-$1.waits"
}

# clerk: one statement about a unit, again and again; the longest wait is kept. Whoever states waits for a chunk of an import at most.
clerk() {
  stated=0
  longest=0
  while [ "$(date +%s)" -lt "$ending" ]; do
    started=$(date +%s%N)
    state_unit "$stated" "$WORK/shared.sqlite" 2>>"$WORK/clerk.err" || echo "statement $stated failed" >>"$WORK/failures"
    waited=$((($(date +%s%N) - started) / 1000000))
    [ "$waited" -le "$longest" ] || longest=$waited
    stated=$((stated + 1))
    sleep 0.2
  done
  echo "$stated $longest" >"$WORK/clerk.waits"
}
# Under a number of its own, since those of `record` are given by the registry in the order in which it is asked.
state_unit() {
  {
    echo '<registerRecords xmlns="urn:hegui:register-records:1" version="1.0" created="2020-06-30T08:00:00+08:00">'
    echo "<unit record='CLERK-$1-1' effective='2019-01-01' key='CLERK-$1'><name>x</name><place>130131</place></unit>"
    echo '</registerRecords>'
  } | "$HEGUI" import - --db "$2" >/dev/null
}

grep -o '<plate>[^<]*' "$WORK/sample/1-register.xml" | sed 's/.*>//' | head -8000 >"$WORK/plates"
: >"$WORK/failures"
for number in 0 1 2 3; do importer "$number" & done
for number in 0 1 2 3 4 5 6 7; do reader "$number" & done
clerk &
wait
read -r stated waited <"$WORK/clerk.waits"
number=0
while [ "$number" -lt "$stated" ]; do
  state_unit "$number" "$WORK/clean.sqlite"
  number=$((number + 1))
done
wanted=$(content_hash "$WORK/clean.sqlite")
cat "$WORK"/importer-*.err "$WORK"/reader-*.err "$WORK/clerk.err" | grep -i -e locked -e 'by someone else' >>"$WORK/failures" || true
[ ! -s "$WORK/failures" ] || { cat "$WORK/failures"; fail "concurrency: not everything was answered"; }
"$HEGUI" db verify --db "$WORK/shared.sqlite" >/dev/null || fail "concurrency: the registry is not sound"
[ "$(content_hash "$WORK/shared.sqlite")" = "$wanted" ] || fail "concurrency: the content differs from one import"
cat "$WORK"/importer-*.rounds | awk '{ all += $1 } END { print "concurrency: " all " rounds of four importers" }'
cat "$WORK"/reader-*.waits | awk '{ all += $1; if ($2 > most) most = $2 }
  END { print "concurrency: " all " look-ups, the longest took " most " ms with two cores for thirteen processes" }'
echo "concurrency: $stated statements of the clerk, the longest took $waited ms"
echo "concurrency: no record lost, no lock reached anyone"
