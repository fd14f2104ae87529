#!/bin/sh
# faulty.sh FILE: the file with three values in every record that the schema does not allow.
exec sed -e 's|<attempt>[0-9]*<|<attempt>x<|; s|<fuel>[A-Z]*<|<fuel>?<|; s|<kind>[a-zA-Z]*<|<kind>other<|' "$1"
