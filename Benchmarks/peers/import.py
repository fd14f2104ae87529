#!/usr/bin/env python3
"""import.py SCHEMA FILE DATABASE: what a short script makes of an import: validated reading, inserts, no judging.

Needs lxml. Columns and indexes are those of the registry's inspections as far as such a script would have them.
"""
import sqlite3
import sys

from lxml import etree

schema_path, path, database = sys.argv[1:]
SPACE = "{urn:hegui:inspection-records:1}"
CORE = ("station", "serial", "line", "inspector", "kind", "attempt", "start", "end", "verdict")
VEHICLE = ("plate", "vin", "type", "use", "fuel", "stage", "curbMass", "grossMass", "ratedPower", "ratedSpeed",
           "engineModel", "displacement", "manufacturedOn", "firstRegisteredOn", "odometer")
METHODS = ("lugdown", "freeAcceleration", "filterSmoke", "ringelmann", "doubleIdle", "steadyState", "shortTransient",
           "transient", "obd")

db = sqlite3.connect(database)
db.execute("PRAGMA journal_mode = WAL")
db.execute("PRAGMA synchronous = NORMAL")
names = [f'"{name}"' for name in CORE + VEHICLE]
db.execute(f"CREATE TABLE inspection (id INTEGER PRIMARY KEY, {', '.join(names)})")
db.execute("CREATE TABLE result (inspection INTEGER, method TEXT, name TEXT, value TEXT)")
db.execute("CREATE UNIQUE INDEX serial ON inspection (serial, station)")
db.execute('CREATE INDEX vin ON inspection (vin, "end")')
db.execute('CREATE INDEX plate ON inspection (plate, "end")')
insertion = f"INSERT INTO inspection VALUES ({', '.join('?' * (len(names) + 1))})"

records, results = [], []


def flush():
    with db:
        db.executemany(insertion, records)
        db.executemany("INSERT INTO result VALUES (?, ?, ?, ?)", results)
    records.clear()
    results.clear()


schema = etree.XMLSchema(etree.parse(schema_path))
for number, (_, element) in enumerate(etree.iterparse(path, tag=SPACE + "inspection", schema=schema)):
    vehicle = element.find(SPACE + "vehicle")
    records.append(
        [number]
        + [element.findtext(SPACE + name) for name in CORE]
        + [vehicle.findtext(SPACE + name) for name in VEHICLE])
    for method in METHODS:
        part = element.find(SPACE + method)
        if part is not None:
            results.extend((number, method, child.tag[len(SPACE):], child.text) for child in part)
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
    if len(records) == 5000:
        flush()
flush()
