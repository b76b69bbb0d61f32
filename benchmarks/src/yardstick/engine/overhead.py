#!/usr/bin/env python3
"""What a fork costs beside its iterations: Crossover's run against plain JMH running the same forks.

Both run the same regex, parameters and -f -wi -i -w -r, one after the other, several times. The cost of a fork is the time from
the start of one fork to the start of the next, less the iterations of the first: JMH's from the moments at which it prints
'# Fork:', ours from run.json. The first is left out: in it the parent of ours finds out
what kind of blackholes the JVM has, which plain JMH does before it prints. Beside it stands the whole command, with its start and, for ours, the report.

    python3 benchmarks/src/yardstick/engine/overhead.py [--repetitions 4] [--jar target/benchmarks.jar]

Needs Java 25 as `java`, python3 and a quiet machine; takes under three minutes.
"""
import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

REGEX = "VectorSumBenchmark.compute"
PARAMETERS = ["-p", "length=1024", "-p", "device=cpu:loop,cpu:vector"]
CELLS, FORKS, WARMUPS, ITERATIONS, SECONDS = 2, 6, 1, 2, 0.05
WINDOW = ["-f", FORKS, "-wi", WARMUPS, "-i", ITERATIONS, "-w", "50ms", "-r", "50ms"]
IN_ITERATIONS = (WARMUPS + ITERATIONS) * SECONDS


def arguments(extra):
    return [REGEX, *PARAMETERS, *map(str, WINDOW), *extra]


def plain(jar, folder):
    """Seconds of the whole command, and from each fork's start to the next."""
    command = ["java", "-Djmh.ignoreLock=true", "-cp", jar, "org.openjdk.jmh.Main"]
    start = time.monotonic()
    forks = []
    with subprocess.Popen(command + arguments(["-rf", "json", "-rff", f"{folder}/plain.json"]), cwd=folder, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        for line in process.stdout:
            if line.startswith("# Fork:"):
                forks.append(time.monotonic())
    whole = time.monotonic() - start
    if process.returncode:
        sys.exit(f"plain JMH ended with {process.returncode}")
    return whole, gaps(forks)


def ours(jar, folder):
    command = ["java", "-Djmh.ignoreLock=true", "-jar", jar, "run"]
    start = time.monotonic()
    done = subprocess.run(command + arguments([]), cwd=folder, capture_output=True, text=True)
    whole = time.monotonic() - start
    if done.returncode:
        sys.exit(f"run ended with {done.returncode}: {done.stderr[-500:]}")
    newest = max(Path(folder, "results").iterdir(), key=lambda path: path.stat().st_mtime)
    cells = json.loads((newest / "run.json").read_text())["cells"]
    forks = [datetime.fromisoformat(fork["started"]).timestamp() for cell in cells for fork in cell["forks"]]
    return whole, gaps(sorted(forks))


def gaps(moments):
    return [later - earlier - IN_ITERATIONS for earlier, later in zip(moments[1:], moments[2:])]


def spread(values):
    low, middle, high = statistics.quantiles(values, n=4)
    return f"{middle:.3f} (quartiles {low:.3f} to {high:.3f})"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jar", default="target/benchmarks.jar")
    parser.add_argument("--repetitions", type=int, default=4)
    asked = parser.parse_args()
    jar = str(Path(asked.jar).resolve())
    costs, wholes = {plain: [], ours: []}, {plain: [], ours: []}
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        for repetition in range(asked.repetitions):
            order = (plain, ours) if repetition % 2 == 0 else (ours, plain)
            medians = {}
            for which in order:
                whole, cost = which(jar, folder)
                costs[which] += cost
                wholes[which].append(whole - CELLS * FORKS * IN_ITERATIONS)
                medians[which] = statistics.median(cost)
            ratios.append(medians[ours] / medians[plain])
    print(f"a fork beside its iterations, s: plain JMH {spread(costs[plain])}, ours {spread(costs[ours])}")
    print(f"ratio of the medians, ours to plain, over {len(ratios)} pairs: {spread(ratios)}")
    print(f"the whole command beside its iterations, s: plain JMH {spread(wholes[plain])}, ours {spread(wholes[ours])}, report included")


if __name__ == "__main__":
    main()
