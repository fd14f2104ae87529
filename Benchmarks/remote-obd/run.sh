#!/bin/sh
# Prints a cell of a Markdown table: decoding speed and allocations of remote-OBD frames.
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$folder/../.." && pwd)
build=${BUILD:-$root/.build-benchmarks/remote-obd}
${SWIFT:-swift} build -c release --package-path "$folder" --scratch-path "$build" >&2
"$build/release/RemoteOBDBenchmark" "$root/Fixtures/remote-obd/real-time-annex-q.hex" \
  "$root/Fixtures/remote-obd/real-time-hj1239.hex"
