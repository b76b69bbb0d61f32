#!/usr/bin/env python3
"""Holds the Java rows against the same work in C and in Python, in alternating rounds on one machine.

Each round runs the C loop, the Java row `table`, asyncio and the Java row `single`, so that drift hits all alike; the
ratios are taken within rounds. Exits 1 where a target is missed: the packed table takes at most 1.1 times C's time, and a
hop on a single thread is at least 25 times as fast as asyncio's.

    python3 compare.py [--jar target/benchmarks.jar] [--rounds 5] [--java java]
"""

import argparse
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MOST_TIMES_C = 1.1
LEAST_TIMES_ASYNCIO = 25


def output(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr or done.stdout}")
    return done.stdout


def java(arguments, executor, mode, folder):
    """Nanoseconds a transition of one fork of one row."""
    result = folder / "jmh.json"
    output(
        arguments.java, "-jar", arguments.jar, "crossover.benchmark.FiniteStateMachineBenchmark.run$",
        "-p", f"executor={executor}", "-p", f"mode={mode}", "-p", "parallelism=1",
        "-f", "1", "-wi", "5", "-i", "5", "-w", "500ms", "-r", "500ms", "-rf", "json", "-rff", result,
        cwd=folder)
    (cell,) = json.loads(result.read_text())
    return cell["secondaryMetrics"]["transition"]["score"]


def figures(text, form=""):
    found = [float(value) for value in re.findall(rf"([\d.]+) ns a transition {form}".rstrip() + "\n", text)]
    return sum(found[len(found) // 2:]) / len(found[len(found) // 2:])


def summary(name, ratios):
    logs = [math.log(ratio) for ratio in ratios]
    mean = math.exp(sum(logs) / len(logs))
    print(f"{name}: {mean:.3f} (rounds {', '.join(f'{ratio:.3f}' for ratio in ratios)})")
    return mean


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jar", type=lambda path: pathlib.Path(path).resolve(), default="target/benchmarks.jar")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--java", default="java")
    arguments = parser.parse_args()
    to_c, to_asyncio = [], []
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        compiled = folder / "packed_table"
        output("cc", "-O3", "-march=native", "-o", compiled, HERE / "packed_table.c")
        for number in range(1, arguments.rounds + 1):
            c = figures(output(compiled, "42", "20"))
            table = java(arguments, "table", "direct", folder)
            asyncio = figures(output(sys.executable, HERE / "asyncio_hop.py", "42", "3"), "gathered")
            single = java(arguments, "single", "hop", folder)
            print(f"round {number}: C {c:.2f}, table {table:.2f}, asyncio {asyncio:.0f}, single {single:.1f} ns a transition")
            to_c.append(table / c)
            to_asyncio.append(asyncio / single)
    slower = summary("packed table, times the time of C", to_c)
    faster = summary("hop on a single thread, times as fast as asyncio", to_asyncio)
    sys.exit(0 if slower <= MOST_TIMES_C and faster >= LEAST_TIMES_ASYNCIO else 1)


if __name__ == "__main__":
    main()
