#!/bin/sh
# Installs the system packages that the build needs, where they are missing.
set -eu
wanted="libsqlite3-dev libxml2-dev pkg-config"
missing=""
for package in $wanted; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ]; then
  run=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  run="sudo"
else
  echo "hegui: system packages are missing: install them with: apt-get install$missing" >&2
  exit 1
fi
# shellcheck disable=SC2086
$run apt-get update -qq && $run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null
