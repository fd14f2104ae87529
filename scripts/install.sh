#!/bin/sh
# install.sh BINARY PREFIX: puts the program and the files it ships with under PREFIX.
set -eu
binary=$1
prefix=$2
mkdir -p "$prefix/bin" "$prefix/share/hegui"
install -m 755 "$binary" "$prefix/bin/hegui"
# What an earlier version put there goes; a profile or pack that the bureau wrote itself stays.
share=$prefix/share/hegui
if [ -f "$share/installed" ]; then
  while IFS= read -r file; do rm -f "$share/$file"; done <"$share/installed"
fi
: >"$share/installed"
# Fixtures are the files of the tour in README.md.
for folder in Schemas Policies Dialects Fixtures; do
  [ -d "$folder" ] || continue
  mkdir -p "$share/$folder"
  cp -R "$folder/." "$share/$folder/"
  find "$folder" -type f >>"$share/installed"
done
# The pages that findings and help point at.
mkdir -p "$prefix/share/doc/hegui"
cp README.md CHANGELOG.md docs/*.md "$prefix/share/doc/hegui/"
# Manual pages and completions come from the program itself, so they never say anything else than it does.
page() {
  mkdir -p "$(dirname "$1")"
  target=$1
  shift
  HEGUI_SHARE="$prefix/share/hegui" "$prefix/bin/hegui" "$@" >"$target"
  chmod 644 "$target"
}
page "$prefix/share/man/man1/hegui.1" manual --lang en
page "$prefix/share/man/zh_CN/man1/hegui.1" manual --lang zh
page "$prefix/share/bash-completion/completions/hegui" completions bash --lang en
page "$prefix/share/zsh/site-functions/_hegui" completions zsh --lang en
page "$prefix/share/fish/vendor_completions.d/hegui.fish" completions fish --lang en
echo "installed $prefix/bin/hegui with its manual pages and completions"
