#!/bin/sh
# demo.sh HEGUI: a registry from the fixtures, three look-ups, a ranking.
set -eu
hegui=$1
case $hegui in /*) ;; *) hegui=$(pwd)/$hegui ;; esac
rm -rf demo
mkdir demo
HEGUI_DB=$(pwd)/demo/pingshan.sqlite
HEGUI_ACTOR=demo
export HEGUI_DB HEGUI_ACTOR

# Exit codes 1 and 4 are answers ("something to act on", "unknown"), not failures.
show() {
  printf '\n$ hegui'
  for word in "$@"; do printf ' %s' "$word"; done
  printf '\n'
  status=0
  "$hegui" "$@" || status=$?
  case $status in 0 | 1 | 3 | 4) ;; *) exit "$status" ;; esac
}

show init --place 130131
show import Fixtures/stations/1-register.xml
show import Fixtures/stations --receipt demo/receipt.xml --findings demo/findings.jsonl
show quarantine list
show lookup 冀A10001
show lookup 冀A10002
show lookup 冀A1OO01
show rank 2020-06 --place 130131
show db verify
echo
echo "The demo registry stays in demo/pingshan.sqlite; try: $hegui lookup 冀A10008 --db demo/pingshan.sqlite"
