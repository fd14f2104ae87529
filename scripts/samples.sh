#!/bin/sh
# samples.sh HEGUI DIR: tries every sample message and frame of a folder and says what became of it.
set -eu
hegui=$1
folder=$2
[ -d "$folder" ] || { echo "hegui: no such folder: $folder; name it with DIR=" >&2; exit 66; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$hegui" init --db "$work/samples.sqlite" --place 130131 >/dev/null
broken=0
find "$folder" -type f \( -name '*.xml' -o -name '*.hex' -o -name '*.bin' \) | sort >"$work/list"
while IFS= read -r file; do
  status=0
  case $file in
  *.xml) "$hegui" import "$file" --dry-run --db "$work/samples.sqlite" >"$work/out" 2>&1 || status=$? ;;
  *) "$hegui" obd decode "$file" >"$work/out" 2>&1 || status=$? ;;
  esac
  case $status in
  0) word="taken" ;;
  1) word="with findings" ;;
  65) word="refused" ;;
  *)
    word="FAILED ($status)"
    broken=1
    ;;
  esac
  printf '%-14s %s\n' "$word" "${file#"$folder"/}"
  sed 's/^/    /' "$work/out" | head -n 12
done <"$work/list"
exit "$broken"
