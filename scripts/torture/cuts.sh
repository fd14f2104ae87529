. "$(dirname "$0")/common.sh"

# Power loss: the registry and its write-ahead log are copied while an import runs, and the log is cut at a random byte.
# What a reader saw before the copy was committed, so a copy that is not cut must hold it.
count=${TORTURE_CUTS:-100}
echo "cuts: $count copies with the write-ahead log cut at a random byte"
"$HEGUI" sample --seed 11 --stations 3 --vehicles 4000 --inspections 30000 --out "$WORK/sample" >/dev/null
new_registry "$WORK/clean.sqlite"
import "$WORK/sample" --db "$WORK/clean.sqlite"
wanted=$(content_hash "$WORK/clean.sqlite")
copies=0
while [ "$copies" -lt "$count" ]; do
  new_registry "$WORK/power.sqlite"
  "$HEGUI" import "$WORK/sample" --db "$WORK/power.sqlite" >/dev/null 2>&1 &
  pid=$!
  sleep "0.$((2 + copies % 7))"
  seen=$(inspections "$WORK/power.sqlite")
  # The machine stands still while the disk is copied.
  kill -STOP "$pid" 2>/dev/null || true
  cp "$WORK/power.sqlite" "$WORK/copy.sqlite"
  cp "$WORK/power.sqlite-wal" "$WORK/copy.sqlite-wal" 2>/dev/null || : >"$WORK/copy.sqlite-wal"
  kill -9 "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  size=$(wc -c <"$WORK/copy.sqlite-wal")
  place=0
  before=
  # From the whole log down to nothing: the registry never grows by losing bytes.
  while [ "$place" -lt 10 ] && [ "$copies" -lt "$count" ]; do
    rm -f "$WORK/cut.sqlite-shm"
    cp "$WORK/copy.sqlite" "$WORK/cut.sqlite"
    cp "$WORK/copy.sqlite-wal" "$WORK/cut.sqlite-wal"
    if [ "$place" -gt 0 ]; then
      random $((size / 10 + 1))
      truncate -s $((size - size * place / 10 + (drawn < size * place / 10 ? drawn : 0))) "$WORK/cut.sqlite-wal"
    fi
    "$HEGUI" db verify --db "$WORK/cut.sqlite" >/dev/null || fail "cuts: copy $copies does not verify"
    held=$(inspections "$WORK/cut.sqlite")
    if [ "$place" -eq 0 ]; then
      [ "$held" -ge "$seen" ] || fail "cuts: $seen inspections were committed, the copy holds $held"
    elif [ -n "$before" ] && [ "$held" -gt "$whole" ]; then
      fail "cuts: a cut log holds more than the whole one"
    fi
    [ "$place" -ne 0 ] || whole=$held
    before=$held
    place=$((place + 1))
    copies=$((copies + 1))
  done
  # Of a registry that is cut itself nothing can be held: it is told so, and its log stays for whoever has another copy.
  cp "$WORK/copy.sqlite-wal" "$WORK/bare.sqlite-wal"
  rm -f "$WORK/bare.sqlite-shm"
  : >"$WORK/bare.sqlite"
  for command in "db info" "db verify" "lookup X" "import $WORK/sample" "init"; do
    status=0
    # shellcheck disable=SC2086
    "$HEGUI" $command --db "$WORK/bare.sqlite" >/dev/null 2>&1 || status=$?
    [ "$status" -ge 64 ] && [ "$status" -lt 100 ] || fail "cuts: hegui $command on an empty file ended with $status"
    cmp -s "$WORK/copy.sqlite-wal" "$WORK/bare.sqlite-wal" || [ "$size" -eq 0 ] || fail "cuts: hegui $command took the log away"
  done
  random "$(wc -c <"$WORK/copy.sqlite")"
  cp "$WORK/copy.sqlite" "$WORK/bare.sqlite"
  truncate -s "$drawn" "$WORK/bare.sqlite"
  status=0
  "$HEGUI" db verify --db "$WORK/bare.sqlite" >/dev/null 2>&1 || status=$?
  [ "$status" -lt 100 ] || fail "cuts: the verification of a registry cut at byte $drawn ended with $status"
  import "$WORK/sample" --db "$WORK/cut.sqlite"
  [ "$(content_hash "$WORK/cut.sqlite")" = "$wanted" ] || fail "cuts: the import run again gives another content"
done
echo "cuts: every copy opens and verifies, holds what was committed, and the import run again gives the clean run's content"
