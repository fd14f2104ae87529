. "$(dirname "$0")/common.sh"

"$HEGUI" sample --seed 13 --stations 3 --vehicles 2000 --inspections 12000 --out "$WORK/sample" >/dev/null
new_registry "$WORK/clean.sqlite"
import "$WORK/sample" --db "$WORK/clean.sqlite"
wanted=$(content_hash "$WORK/clean.sqlite")

# check NAME STATUS: the import ended with one of the errors for a disk, in one line, and the registry is sound.
check_error() {
  case $2 in 73 | 74) ;; *) cat "$WORK/err"; fail "disk: $1: import ended with $2" ;; esac
  lines=$(grep -c '^hegui: ' "$WORK/err" || true)
  [ "$lines" -eq 1 ] || { cat "$WORK/err"; fail "disk: $1: $lines lines of error"; }
  echo "disk: $1: $(grep '^hegui: ' "$WORK/err" | cut -c 1-160)"
}

trap 'umount "$WORK/small" 2>/dev/null || true' EXIT

full_disk() {
  mkdir "$WORK/small"
  if mount -t tmpfs -o size="${1}k" hegui-torture "$WORK/small" 2>/dev/null; then
    new_registry "$WORK/small/r.sqlite"
    status=0
    "$HEGUI" import "$WORK/sample" --db "$WORK/small/r.sqlite" --lang en >/dev/null 2>"$WORK/err" || status=$?
    check_error "full at $1 kB" "$status"
    mount -o remount,size=512m "$WORK/small"
    "$HEGUI" db verify --db "$WORK/small/r.sqlite" >/dev/null || fail "disk: not sound after the disk was full"
    import "$WORK/sample" --db "$WORK/small/r.sqlite"
    found=$(content_hash "$WORK/small/r.sqlite")
    umount "$WORK/small"
  else
    # No right to mount: a limit on the size of files gives the same errors from the kernel.
    new_registry "$WORK/small/r.sqlite"
    status=0
    (trap '' XFSZ; ulimit -f "$(($1 * 2))"
      exec "$HEGUI" import "$WORK/sample" --db "$WORK/small/r.sqlite" --lang en) >/dev/null 2>"$WORK/err" || status=$?
    check_error "files limited to $1 kB" "$status"
    "$HEGUI" db verify --db "$WORK/small/r.sqlite" >/dev/null || fail "disk: not sound after the limit"
    import "$WORK/sample" --db "$WORK/small/r.sqlite"
    found=$(content_hash "$WORK/small/r.sqlite")
  fi
  rm -rf "$WORK/small"
  [ "$found" = "$wanted" ] || fail "disk: with room again the import gives another content"
}

echo "disk: imports onto a full disk, of several sizes"
for size in 3500 4500 5500 7000 9000; do full_disk "$size"; done

echo "disk: a folder that cannot be written"
mkdir "$WORK/fixed"
new_registry "$WORK/fixed/r.sqlite"
import "$WORK/sample/1-register.xml" --db "$WORK/fixed/r.sqlite"
rm -f "$WORK/fixed/r.sqlite-wal" "$WORK/fixed/r.sqlite-shm"
before=$(sha256sum "$WORK/fixed/r.sqlite")
chmod 500 "$WORK/fixed"
chmod 400 "$WORK/fixed/r.sqlite"
as_other=
[ "$(id -u)" -ne 0 ] || as_other="setpriv --reuid=65534 --regid=65534 --clear-groups"
chmod 755 "$WORK"
[ "$(id -u)" -ne 0 ] || chown -R 65534:65534 "$WORK/fixed"
status=0
$as_other "$HEGUI" import "$WORK/sample/3-checks.xml" --db "$WORK/fixed/r.sqlite" --lang en >/dev/null 2>"$WORK/err" ||
  status=$?
check_error "read-only folder" "$status"
$as_other "$HEGUI" db info --db "$WORK/fixed/r.sqlite" >/dev/null || fail "disk: a read-only copy cannot be read"
[ "$(sha256sum "$WORK/fixed/r.sqlite")" = "$before" ] || fail "disk: the read-only registry changed"
chmod 700 "$WORK/fixed"

echo "disk: the file is removed while an import runs"
new_registry "$WORK/gone.sqlite"
"$HEGUI" import "$WORK/sample" --db "$WORK/gone.sqlite" --lang en >/dev/null 2>"$WORK/err" &
pid=$!
sleep 0.3
rm -f "$WORK"/gone.sqlite*
status=0
wait "$pid" || status=$?
check_error "removed file" "$status"
echo "disk: every error was clear, nothing was lost"
