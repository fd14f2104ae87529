#!/bin/sh
# validate.sh ROOT FILE: what validating alone costs.
exec xmllint --stream --noout --schema "$1/Schemas/inspection-records.xsd" "$2"
