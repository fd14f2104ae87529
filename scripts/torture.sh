#!/bin/sh
# torture.sh: what takes too long for `make test`. Each part says what it did; any failure ends with status 1.
# HEGUI names the release binary; TORTURE_PARTS limits the parts, which are the files of scripts/torture.
set -eu
: "${HEGUI:?name the release binary in HEGUI}"
here=$(cd "$(dirname "$0")" && pwd)
for part in ${TORTURE_PARTS:-lattices memory kills cuts disk concurrency}; do
  work=$(mktemp -d)
  status=0
  HEGUI="$HEGUI" HEGUI_ACTOR=torture WORK="$work" LC_ALL=C.UTF-8 sh "$here/torture/$part.sh" || status=$?
  rm -rf "$work"
  [ "$status" -eq 0 ] || { echo "torture: $part failed"; exit 1; }
done
echo "torture: all parts done"
