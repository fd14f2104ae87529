. "$(dirname "$0")/common.sh"

echo "lattices: every pack asked every cell (class, fuel, stage, use, zone, day, exemption; each rule over all it asks)"
started=$(date +%s)
"$HEGUI" policy lattice --lang en
echo "lattices: one leading answer everywhere, both sides of each boundary, $(($(date +%s) - started)) s"
