#!/usr/bin/env python3
"""What stopping each cell when its interval is narrow saves against a fixed number of forks, and what it changes.

Runs one suite three times: 10 fixed forks a cell, the profile `standard` with its own rule (5 forks or more), and the 10 fixed forks
again. The rule's target is what the first run reached: whoever fixes the number of forks for a whole suite must choose it for the
cells that scatter most, so that the target is the half-width within which nine of ten cells were. The two fixed runs give the noise
with which the third is compared. Both ways have the same warm-up and measurement; with --pilots the adaptive run instead has its own:
a pilot fork of each cell decides the warm-up, and the saving is given with the pilots and without, as a later run of the same code
on the same machine has it.

    python3 benchmarks/src/yardstick/engine/adaptive.py [--pilots] [--jar target/benchmarks.jar] [--keep DIR]

Needs Java 25 as `java`, python3 and a quiet machine; about 15 minutes on two cores. Exits 1 where a
goal is missed: 40% of the time saved, centres more than 5% apart in at most a tenth of the cells. --trial shows in a minute that it
works; its figures mean nothing.
"""
import argparse
import json
import math
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# Rows that need one thread: those that wake others differ by more than a twentieth from run to run, whatever their forks.
SUITE = ["VectorSumBenchmark.compute", "MatrixDoublingBenchmark.compute", "FiniteStateMachineBenchmark.run",
         "-p", "length=1024,262144", "-p", "order=64,512", "-p", "executor=switch,table,call,deque,continuation",
         "-p", "mode=direct,hop", "-p", "machines=1024", "-p", "parallelism=1", "--devices", "cpu:loop,cpu:vector"]
WINDOW = ["-wi", "5", "-w", "200ms", "-i", "10", "-r", "100ms"]
TRIAL = ["VectorSumBenchmark.compute", "-p", "length=1024,4096", "--devices", "cpu:loop"]
TRIAL_WINDOW = ["-wi", "1", "-w", "50ms", "-i", "3", "-r", "50ms"]
LEAST_SAVED, APART, MOST_APART = 0.40, 0.05, 0.10

# Student's t, two-sided 95%, for 1 to 19 degrees of freedom.
T = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
     2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093]


class Run:
    """One run: its wall time in seconds, and of each cell the centre, the relative half-width and the number of forks."""

    def __init__(self, jar, folder, arguments):
        command = ["java", "-jar", jar, "run", *arguments, "--seed", "1"]
        print(" ".join(command), flush=True)
        start = time.monotonic()
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        self.seconds = time.monotonic() - start
        if done.returncode:
            sys.exit(f"exit {done.returncode}: {done.stderr[-500:] or done.stdout[-500:]}")
        newest = max(Path(folder, "results").iterdir(), key=lambda path: path.stat().st_mtime)
        record = json.loads((newest / "run.json").read_text())
        pilots = [cell["pilot"] for cell in record["cells"] if cell["pilot"]]
        self.pilot_seconds = sum(pilot["seconds"] for pilot in pilots)
        self.stopped = [cell["stopReason"] for cell in record["cells"] if cell["stopReason"]]
        self.cells = {}
        for cell in json.loads((newest / "jmh.json").read_text()):
            logs = [math.log(statistics.mean(fork)) for fork in cell["primaryMetric"]["rawData"]]
            half = T[len(logs) - 2] * statistics.stdev(logs) / math.sqrt(len(logs))
            key = cell["benchmark"] + str(sorted(cell.get("params", {}).items()))
            self.cells[key] = (math.exp(statistics.mean(logs)), half, len(logs))

    def forks(self):
        return [forks for _, _, forks in self.cells.values()]

    def half_width(self, share):
        """The half-width within which this share of the cells is."""
        widths = sorted(half for _, half, _ in self.cells.values())
        return widths[math.ceil(share * len(widths)) - 1]

    def text(self, name):
        return (f"{name}: {self.seconds:.0f} s, {len(self.cells)} cells, {statistics.mean(self.forks()):.1f} forks a cell, half-width "
                f"±{self.half_width(0.5):.1%} of half of the cells, ±{self.half_width(0.9):.1%} of nine in ten")


def apart(one, other):
    """The share of cells whose centres are further apart than allowed, and these cells."""
    if one.cells.keys() != other.cells.keys():
        sys.exit("the runs have different cells: " + ", ".join(one.cells.keys() ^ other.cells.keys()))
    ratios = {key: other.cells[key][0] / one.cells[key][0] for key in one.cells}
    far = {key: ratio for key, ratio in ratios.items() if abs(math.log(ratio)) > math.log1p(APART)}
    return len(far) / len(ratios), far


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jar", default="target/benchmarks.jar")
    parser.add_argument("--pilots", action="store_true", help="the adaptive run finds its own warm-up")
    parser.add_argument("--keep", help="folder for the runs; otherwise they are removed")
    parser.add_argument("--trial", action="store_true", help="a minute; its figures mean nothing")
    asked = parser.parse_args()
    jar = str(Path(asked.jar).resolve())
    suite, window, forks = (TRIAL, TRIAL_WINDOW, "3") if asked.trial else (SUITE, WINDOW, "10")
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.keep or temporary
        Path(folder).mkdir(parents=True, exist_ok=True)
        first = Run(jar, folder, [*suite, *window, "-f", forks])
        target = min(first.half_width(0.9), 0.5)
        adaptive = Run(jar, folder, [*suite, *([] if asked.pilots else window), "--precision", f"{100 * target:.2f}%"])
        second = Run(jar, folder, [*suite, *window, "-f", forks])
    print(first.text("fixed"), adaptive.text("adaptive"), second.text("fixed again"), sep="\n")
    print("adaptive stopped by", {reason: adaptive.stopped.count(reason) for reason in sorted(set(adaptive.stopped))})
    fixed = (first.seconds + second.seconds) / 2
    saved = 1 - adaptive.seconds / fixed
    print(f"time saved: {saved:.0%} (goal {LEAST_SAVED:.0%})", end="")
    print(f", {1 - (adaptive.seconds - adaptive.pilot_seconds) / fixed:.0%} without the pilots" if asked.pilots else "")
    share, far = apart(first, adaptive)
    noise, noisy = apart(first, second)
    print(f"centres more than {APART:.0%} apart: adaptive to fixed {share:.0%} of the cells (goal {MOST_APART:.0%}), fixed to fixed {noise:.0%}")
    for key, ratio in {**far, **noisy}.items():
        print(f"  {key}: adaptive {adaptive.cells[key][0] / first.cells[key][0]:.3f}, fixed again {second.cells[key][0] / first.cells[key][0]:.3f}")
    sys.exit(0 if asked.trial or saved >= LEAST_SAVED and share <= MOST_APART else 1)


if __name__ == "__main__":
    main()
