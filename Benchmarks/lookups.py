#!/usr/bin/env python3
"""lookups.py HEGUI DATABASE KEYS [SECONDS]: look-ups in one process, as another program would ask them.

Asks `hegui lookup -` one key of the file KEYS after the other, waits for each answer (JSON, one line) and prints the
median, the 99th percentile and the longest time in milliseconds, and the number of look-ups. Times are those of the
asking program: they contain the pipe, the parsing of the key and the writing of the whole answer. It asks about a moment, as
a patrol does; a whole day asks the plans about each stretch of it.
"""
import subprocess
import sys
import time

WARM_UP = 200


def main():
    hegui, database, keys_file = sys.argv[1:4]
    seconds = float(sys.argv[4]) if len(sys.argv) > 4 else 10.0
    with open(keys_file, encoding="utf-8") as lines:
        keys = [line.strip() for line in lines if line.strip()]
    command = [hegui, "lookup", "-", "--db", database, "--format", "json", "--at", "2020-12-31T12:00"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        times = []
        started = None
        number = 0
        while started is None or time.monotonic() - started < seconds:
            key = keys[number % len(keys)].encode() + b"\n"
            number += 1
            before = time.perf_counter()
            process.stdin.write(key)
            process.stdin.flush()
            answer = process.stdout.readline()
            after = time.perf_counter()
            if not answer:
                sys.exit("hegui ended")
            if number > WARM_UP:
                started = started or time.monotonic()
                times.append((after - before) * 1000)
        process.stdin.close()
    times.sort()
    print(
        "%.3f %.3f %.3f %d"
        % (times[len(times) // 2], times[min(len(times) - 1, len(times) * 99 // 100)], times[-1], len(times))
    )


main()
