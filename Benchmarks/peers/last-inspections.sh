#!/bin/sh
# last-inspections.sh DATABASE PLATE: the plate's last five inspections, as one would ask by hand.
exec sqlite3 -readonly "$1" "SELECT station, serial, endedAt, verdict FROM inspection
  WHERE plate = '$2' AND replacedAt IS NULL ORDER BY endedAt DESC LIMIT 5"
