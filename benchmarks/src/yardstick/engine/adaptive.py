#!/usr/bin/env python3
"""What a warm-up and a number of forks for each cell save against fixed ones for all, and what they change.

Runs one suite three times: 10 fixed forks a cell, the profile `standard` as it is (a pilot fork of each cell decides its warm-up, forks
until its interval is narrow), and the 10 fixed forks again. Whoever fixes these numbers for a whole suite must choose them for its
difficult cells: so the fixed forks warm up for 4 s, the longest that a pilot may ask for, and what `standard` must reach is the half-width
within which nine of ten cells of the first run were. The two fixed runs give the noise with which the third is compared. With
--same-window all three warm up for 1 s and there are no pilots: what then is saved, the stopping rule saves alone.

    python3 benchmarks/src/yardstick/engine/adaptive.py [--same-window] [--jar target/benchmarks.jar] [--keep DIR]

Needs Java 25 as `java`, python3 and a quiet machine; half an hour on two cores, with --same-window half of that. Exits 1 where a
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

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import student  # from the folder above

# Rows that need one thread: those that wake others differ by more than a twentieth from run to run, whatever their forks.
SUITE = ["VectorSumBenchmark.compute", "MatrixDoublingBenchmark.compute", "FiniteStateMachineBenchmark.run",
         "-p", "length=1024,262144", "-p", "order=64,512", "-p", "executor=switch,table,call,deque,continuation",
         "-p", "mode=direct,hop", "-p", "machines=1024", "-p", "parallelism=1", "--devices", "cpu:loop,cpu:vector"]
LONGEST_WINDOW = ["-wi", "40", "-w", "100ms", "-i", "10", "-r", "100ms"]
SAME_WINDOW = ["-wi", "5", "-w", "200ms", "-i", "10", "-r", "100ms"]
TRIAL = ["VectorSumBenchmark.compute", "-p", "length=1024,4096", "--devices", "cpu:loop"]
TRIAL_WINDOW = ["-wi", "1", "-w", "50ms", "-i", "3", "-r", "50ms"]
LEAST_SAVED, APART, MOST_APART = 0.40, 0.05, 0.10


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
        self.pilot_seconds = sum(cell["pilot"]["seconds"] for cell in record["cells"] if cell["pilot"])
        self.warmups = sorted(cell["warmup"]["iterations"] * cell["warmup"]["iterationSeconds"] for cell in record["cells"] if cell["forks"])
        self.stopped = [cell["stopReason"] for cell in record["cells"] if cell["stopReason"]]
        self.cells = {}
        for cell in json.loads((newest / "jmh.json").read_text()):
            forks = [statistics.mean(fork) for fork in cell["primaryMetric"]["rawData"]]
            key = cell["benchmark"] + str(sorted(cell.get("params", {}).items()))
            self.cells[key] = (statistics.geometric_mean(forks), student.half_width(forks), len(forks))

    def forks(self):
        return [forks for _, _, forks in self.cells.values()]

    def half_width(self, share):
        """The half-width within which this share of the cells is."""
        widths = sorted(half for _, half, _ in self.cells.values())
        return widths[math.ceil(share * len(widths)) - 1]

    def text(self, name):
        return (f"{name}: {self.seconds:.0f} s, {len(self.cells)} cells, {statistics.mean(self.forks()):.1f} forks a cell, half-width "
                f"±{self.half_width(0.5):.1%} of half of the cells, ±{self.half_width(0.9):.1%} of nine in ten, warm-up {self.warmups[0]:.1f} to {self.warmups[-1]:.1f} s, "
                f"{statistics.mean(self.warmups):.1f} s on average")


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
    parser.add_argument("--same-window", action="store_true", help="no pilots, 1 s of warm-up everywhere")
    parser.add_argument("--keep", help="folder for the runs; otherwise they are removed")
    parser.add_argument("--trial", action="store_true", help="a minute; its figures mean nothing")
    asked = parser.parse_args()
    jar = str(Path(asked.jar).resolve())
    suite, forks = (TRIAL, "3") if asked.trial else (SUITE, "10")
    window = TRIAL_WINDOW if asked.trial else SAME_WINDOW if asked.same_window else LONGEST_WINDOW
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.keep or temporary
        Path(folder).mkdir(parents=True, exist_ok=True)
        first = Run(jar, folder, [*suite, *window, "-f", forks])
        target = min(first.half_width(0.9), 0.5)
        adaptive = Run(jar, folder, [*suite, *(window if asked.same_window else []), "--precision", f"{100 * target:.2f}%"])
        second = Run(jar, folder, [*suite, *window, "-f", forks])
    print(first.text("fixed"), adaptive.text("adaptive"), second.text("fixed again"), sep="\n")
    print("adaptive stopped by", {reason: adaptive.stopped.count(reason) for reason in sorted(set(adaptive.stopped))})
    fixed = (first.seconds + second.seconds) / 2
    saved = 1 - adaptive.seconds / fixed
    print(f"time saved: {saved:.0%} (goal {LEAST_SAVED:.0%}), {1 - (adaptive.seconds - adaptive.pilot_seconds) / fixed:.0%} without the pilots, "
          "as where an earlier run has had them")
    share, far = apart(first, adaptive)
    noise, noisy = apart(first, second)
    print(f"centres more than {APART:.0%} apart: adaptive to fixed {share:.0%} of the cells (goal {MOST_APART:.0%}), fixed to fixed {noise:.0%}")
    for key, ratio in {**far, **noisy}.items():
        print(f"  {key}: adaptive {adaptive.cells[key][0] / first.cells[key][0]:.3f}, fixed again {second.cells[key][0] / first.cells[key][0]:.3f}")
    sys.exit(0 if asked.trial or saved >= LEAST_SAVED and share <= MOST_APART else 1)


if __name__ == "__main__":
    main()
