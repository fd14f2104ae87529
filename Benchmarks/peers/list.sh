#!/bin/sh
# list.sh DATABASE: the list phaseOutCandidates of Pingshan on 2020-12-31, as one would ask for it by hand. Days count from
# 1970-01-01, moments are milliseconds; it takes a missing value for "no", which the registry does not.
exec sqlite3 -readonly -csv "$1" "SELECT key, plate FROM vehicle
  WHERE replacedAt IS NULL AND validFrom <= 1609430399999 AND (validUntil IS NULL OR validUntil > 1609430399999)
  AND (phasedOutOn IS NULL OR phasedOutOn > 18627)
  AND ((category = 'truck' AND fuel = 'B' AND operating = 1 AND stage = 3)
    OR (fuel IN ('E', 'F') AND (engineTechnology LIKE '%leanBurn%' OR engineTechnology LIKE '%convertedOilToGas%')))
  ORDER BY key"
