# register.sh: the rows on register R, sourced by run.sh where R_VEHICLES is set. R has that many vehicles (1000000 for the
# table of the performance page), a tenth as many machines and five inspections a vehicle. At full size it takes about
# 25 GB and, on two cores, an hour, nearly all of it for the sample and its import. R_REGISTRY names a registry that was
# made so before: then its rows of the import are left out.
if [ -n "${R_REGISTRY:-}" ]; then
  r=$R_REGISTRY
else
  echo "sample data of R: $R_VEHICLES vehicles" >&2
  "$HEGUI" sample --seed 1 --stations 200 --vehicles "$R_VEHICLES" --machines $((R_VEHICLES / 10)) \
    --inspections $((R_VEHICLES * 5)) --single-file --clean --out R >/dev/null
  r=$work/r.sqlite
  "$HEGUI" init --db "$r" --pack pingshan-2020 >/dev/null
  echo "import of R" >&2
  measure r.register "$HEGUI" import --db "$r" R/1-register.xml
  measure r.import "$HEGUI" import --db "$r" R/2-inspections.xml
  [ ! -f R/3-checks.xml ] || measure r.checks "$HEGUI" import --db "$r" R/3-checks.xml
  rm -rf R
  row "import of R's register" "$(long r.register)" "–" "–" "–" "–"
  row "import of R's inspections" "$(long r.import)" "–" "–" "–" "64 MiB"
fi

# Everything in page cache, as the performance page says, and no log that a killed import of an earlier run has left: each
# process that opens the file alone would read it through.
sqlite3 "$r" "PRAGMA wal_checkpoint(TRUNCATE)" >/dev/null
cat "$r" >/dev/null
sqlite3 -readonly "$r" "SELECT plate FROM inspection WHERE id % 99991 = 7 AND plate IS NOT NULL LIMIT 25" >plates
each_look_up() {
  while read -r plate; do
    seconds r.lookup "$HEGUI" lookup "$plate" --db "$r" --at 2020-12-31T12:00
    seconds r.shell "$peers/last-inspections.sh" "$r" "$plate"
  done <plates
}
repeat "$rounds" each_look_up
row "look-up on R, new process" "$(short r.lookup)" "sqlite3 shell, last 5 inspections of the plate" "$(short r.shell)" \
  "$(ratio "$(figure r.lookup wall)" "$(figure r.shell wall)")" "6, stretch 3"

# told_in_process NAME: the figures of lookups.py as a cell.
told_in_process() { awk '{ printf "median %s ms, p99 %s ms, longest %s ms (%d asked)", $1, $2, $3, $4 }' "$1"; }
p99_to() { ratio "$(awk '{ print $2 }' "$1")" "$2"; }
if command -v "$python" >/dev/null; then
  sqlite3 -readonly "$r" "SELECT plate FROM inspection WHERE id % 499 = 7 AND plate IS NOT NULL LIMIT 5000" >keys
  "$python" "$root/Benchmarks/lookups.py" "$HEGUI" "$r" keys 20 >alone.lookups
  row "look-ups on R in one process" "$(told_in_process alone.lookups)" "–" "–" "$(p99_to alone.lookups 0.3)" "p99 0.3 ms"
  if [ -f L/2-inspections.xml ]; then
    "$HEGUI" import --db "$r" L/2-inspections.xml >/dev/null 2>&1 &
    importing=$!
    sleep 3
    "$python" "$root/Benchmarks/lookups.py" "$HEGUI" "$r" keys 20 >beside.lookups
    kill "$importing" 2>/dev/null || echo "the import of L ended before the look-ups did" >&2
    wait "$importing" 2>/dev/null || true
    row "the same while an import of L runs" "$(told_in_process beside.lookups)" "–" "–" "$(p99_to beside.lookups 1)" \
      "p99 1 ms"
  fi
fi

each_question_of_r() {
  echo "round $1: R" >&2
  seconds r.list "$HEGUI" list phaseOutCandidates --db "$r" --place 130131 --at 2020-12-31 --format csv
  seconds r.byhand "$peers/list.sh" "$r"
  for month in 2020-01 2020-06 2020-11; do
    seconds "r.rank.$month" "$HEGUI" rank "$month" --db "$r" --place 130131
  done
}
repeat "$rounds" each_question_of_r
row "list on R, with reason and since when" "$(short r.list)" "the same condition by hand, keys only" \
  "$(short r.byhand)" "$(ratio "$(figure r.list wall)" "$(figure r.byhand wall)")" "1.3"
for month in 2020-01 2020-06 2020-11; do
  findings=$(sqlite3 -readonly "$r" "SELECT count(*) FROM \"check\" WHERE replacedAt IS NULL AND validUntil IS NULL
    AND outcome = 'overLimit' AND \"at\" >= 1000 * unixepoch('$month-01', '-8 hours')
    AND \"at\" < 1000 * unixepoch('$month-01', '+1 month', '-8 hours')")
  row "rank of $month on R ($findings findings over the limit)" "$(short "r.rank.$month")" "–" "–" \
    "$(ratio "$(figure "r.rank.$month" wall)" 0.5)" "0.5 s"
done
seconds r.figures "$HEGUI" indicators --db "$r" --pack pingshan-2020 --period 2020-06
row "all figures of a month on R" "$(short r.figures)" "–" "–" "–" "–"
seconds r.verify "$HEGUI" db verify --db "$r"
row "db verify on R, the quick form" "$(short r.verify)" "–" "–" \
  "$(ratio "$(figure r.verify wall)" 60)" "60 s"
