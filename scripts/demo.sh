#!/bin/sh
# demo.sh HEGUI: a registry from the fixtures, look-ups, a case, a ranking.
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

show init --pack pingshan-2020
show import Fixtures/stations/1-register.xml
show import Fixtures/stations --receipt demo/receipt.xml --findings demo/findings.jsonl
echo
echo "A record of a station that is not on the list is held back, with its bytes and the way out."
show import Fixtures/scenarios/T-034
show quarantine list
show lookup 冀A10001
show lookup 冀A10002
show lookup 冀A1OO01
echo
echo "The mission's own example: no Guo-II machinery in the built-up area."
show import Fixtures/zones
show zone import Fixtures/zones/pingshan.geojson
show decide 2-1A100001 --place 130131 --activity work --point 114.20,38.26 --at 2020-08-03T10:00
show decide 2-1A100001 --place 130131 --activity work --point 114.30,38.26 --at 2020-08-03T10:00
show decide X-1A100002 --place 130131 --activity work --point 114.20,38.26 --at 2020-08-03T10:00
echo
echo "A case from the finding to the release: a machine that blew black smoke."
show record check M-3 kind=blackSmoke at=2020-08-05T09:30 place=130131 machineCode=2-1A100001 outcome=overLimit status=confirmed
show lookup 2-1A100001 --at 2020-08-05T10:00
show case advance PS-26/M-3 release --at 2020-08-05T11:00
show case advance PS-26/M-3 stop --document 停用通知〔2020〕3号 --at 2020-08-05T11:00
show case advance PS-26/M-3 penalty --document 处罚决定〔2020〕17号 --at 2020-08-10
show case list --open --owner EEB --at 2020-08-11
show record repair R-3 machine=EXC-0001 at=2020-08-12T16:00 items=更换喷油器
show record check M-4 kind=machine at=2020-08-13T09:00 place=130131 machineCode=2-1A100001 outcome=pass retestOf=PS-26/M-3
show case advance PS-26/M-3 release --at 2020-08-13T15:00
show case show PS-26/M-3
show standards judge Fixtures/stations/2-inspections-A.xml
show rank 2020-06 --place 130131
show db verify
echo
echo "The demo registry stays in demo/pingshan.sqlite; try: $hegui lookup 冀A10008 --db demo/pingshan.sqlite"
