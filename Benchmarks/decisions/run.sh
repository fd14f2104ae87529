#!/bin/sh
# Prints the decisions a second of the Pingshan pack, as a cell of a Markdown table.
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$folder/../.." && pwd)
build=${BUILD:-$root/.build-benchmarks/decisions}
${SWIFT:-swift} build -c release --package-path "$folder" --scratch-path "$build" >&2
"$build/release/DecisionsBenchmark" "$root/Policies/pingshan-2020.xml"
