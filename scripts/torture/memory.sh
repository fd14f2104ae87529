. "$(dirname "$0")/common.sh"

# Peak memory of a process, read from the kernel while it runs (VmHWM, in kB).
run_measured() {
  "$@" >"$WORK/out" 2>"$WORK/err" &
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

echo "memory: importing a register and inspections of 1 GB in one go"
"$HEGUI" sample --seed 7 --stations 20 --vehicles 200000 --inspections "${TORTURE_RECORDS:-545000}" --single-file \
  --out "$WORK/sample" >/dev/null
bytes=$(wc -c <"$WORK/sample/2-inspections.xml")
new_registry "$WORK/memory.sqlite"
started=$(date +%s)
run_measured "$HEGUI" import "$WORK/sample" --db "$WORK/memory.sqlite"
case $status in 0 | 1) ;; *) cat "$WORK/err"; fail "memory: import ended with $status" ;; esac
echo "memory: $bytes bytes in $(($(date +%s) - started)) s, peak $peak kB (bound 65536 kB)"
[ "$bytes" -ge 1000000000 ] || fail "memory: the file is smaller than 1 GB"
[ "$peak" -le 65536 ]
