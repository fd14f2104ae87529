#!/bin/sh
# install.sh BINARY PREFIX: puts the program and the files it ships with under PREFIX.
set -eu
binary=$1
prefix=$2
mkdir -p "$prefix/bin" "$prefix/share/hegui"
install -m 755 "$binary" "$prefix/bin/hegui"
for folder in Schemas Policies Dialects; do
  [ -d "$folder" ] || continue
  rm -rf "$prefix/share/hegui/$folder"
  cp -R "$folder" "$prefix/share/hegui/$folder"
done
echo "installed $prefix/bin/hegui"
