. "$(dirname "$0")/common.sh"

count=${TORTURE_KILLS:-300}
echo "kills: $count imports killed at random moments"
"$HEGUI" sample --seed 9 --stations 3 --vehicles 2000 --inspections 12000 --out "$WORK/kills" >/dev/null
new_registry "$WORK/clean.sqlite"
import "$WORK/kills" --db "$WORK/clean.sqlite"
wanted=$(content_hash "$WORK/clean.sqlite")
new_registry "$WORK/killed.sqlite"
round=0
while [ "$round" -lt "$count" ]; do
  round=$((round + 1))
  [ $((round % 25)) -ne 0 ] || new_registry "$WORK/killed.sqlite"
  random 400
  "$HEGUI" import "$WORK/kills" --db "$WORK/killed.sqlite" >/dev/null 2>&1 &
  pid=$!
  sleep "$(printf '0.%03d' "$drawn")"
  kill -9 "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  if [ $((round % 25)) -eq 24 ] || [ "$round" -eq "$count" ]; then
    import "$WORK/kills" --db "$WORK/killed.sqlite"
    "$HEGUI" db verify --db "$WORK/killed.sqlite" >/dev/null || fail "kills: not sound after round $round"
    [ "$(content_hash "$WORK/killed.sqlite")" = "$wanted" ] || fail "kills: content differs after round $round"
  fi
done
echo "kills: content equal to the clean run's, audit chain whole"
