#!/usr/bin/env python3
"""Holds rows of the state machine against the same work done elsewhere, in pairs, on one machine.

    packed table    the row `table` and the loop in C: at most 1.1 times its time
    asyncio         a hop on the row `single` and on Python's asyncio: at least 25 times as fast
    libraries       each row and the shortest program with its library: at most 1.3 times its time

Each round runs both sides of each pair one after the other, every other round in the other order, so that drift hits all
alike; each run is a JVM of its own. A ratio is the geometric mean over rounds with Student's t interval, 95%. The exit code
is 1 where a target is missed by more than the interval leaves open.

    python3 compare.py [--jar target/benchmarks.jar] [--rounds 5] [--seconds 0.8] [--only NAME…] [--quick] [--minutes N]
"""

import argparse
import math
import pathlib
import re
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import student  # from the folder above

LIBRARIES = ["single", "fixed", "forkjoin:fifo", "future", "virtual", "kotlin", "netty", "vertx", "reactor", "disruptor", "pekko"]
MOST_TIMES_C = 1.1
LEAST_TIMES_ASYNCIO = 25
MOST_TIMES_MINIMAL = 1.3
JAVA_OPTIONS = [
    "-Xms512m", "-Xmx2g", "-XX:+UseG1GC", "-XX:+AlwaysPreTouch", "--enable-native-access=ALL-UNNAMED",
    "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
    "-Djdk.virtualThreadScheduler.parallelism=1",
    "-Dkotlinx.coroutines.scheduler.core.pool.size=1", "-Dkotlinx.coroutines.scheduler.max.pool.size=1",
]


class Pair:
    """Two ways to the same transitions, each a function that gives nanoseconds a transition, and those a machine handed over or None."""

    def __init__(self, name, ours, theirs, target, faster=False):
        self.name, self.sides, self.target, self.faster = name, (ours, theirs), target, faster
        self.figures, self.hand_overs = [], []

    def run(self, swapped):
        if swapped:
            theirs = self.sides[1]()
            ours = self.sides[0]()
        else:
            ours = self.sides[0]()
            theirs = self.sides[1]()
        self.figures.append((ours[0], theirs[0]))
        if ours[1] is not None and theirs[1] is not None:
            self.hand_overs.append((ours[1], theirs[1]))
        return ours[0], theirs[0]

    def ratios(self):
        return [theirs / ours if self.faster else ours / theirs for ours, theirs in self.figures]

    def interval(self):
        return student.interval(self.ratios())

    def verdict(self):
        ratio, low, high = self.interval()
        if self.faster:
            return "met" if ratio >= self.target else "missed" if high < self.target else "open"
        return "met" if ratio <= self.target else "missed" if low > self.target else "open"

    def hand_over(self):
        """No target: a row notes each machine, and some libraries make more of a hand-over than the shortest program."""
        ratio, low, high = student.interval([ours / theirs for ours, theirs in self.hand_overs])
        ours, theirs = (math.exp(sum(map(math.log, side)) / len(side)) for side in zip(*self.hand_overs))
        interval = f"{low:.2f} to {high:.2f}" if len(self.hand_overs) > 1 else "one round"
        return f"| {self.name} | {ours:.1f} | {theirs:.1f} | {ratio:.2f} | {interval} |"

    def row(self):
        ratio, low, high = self.interval()
        ours, theirs = (math.exp(sum(map(math.log, side)) / len(side)) for side in zip(*self.figures))
        target = f"≥ {self.target}" if self.faster else f"≤ {self.target}"
        spread = f"{min(self.ratios()):.2f} to {max(self.ratios()):.2f}"
        interval = f"{low:.2f} to {high:.2f}" if len(self.figures) > 1 else "one round"
        return f"| {self.name} | {ours:.2f} | {theirs:.2f} | {ratio:.2f} | {interval} | {spread} | {target} | {self.verdict()} |"


def output(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr or done.stdout}")
    return done.stdout


def figure(text, form=""):
    """The mean of the second half of the figures printed: the first rounds warm up."""
    found = [float(value) for value in re.findall(rf"([\d.]+) ns a transition {form}".rstrip() + "\n", text)]
    late = found[len(found) // 2:]
    return sum(late) / len(late)


def both(text):
    """Nanoseconds a transition, and those a machine handed over."""
    return figure(text), float(re.search(r"([\d.]+) ns a machine handed over", text).group(1))


def build(arguments, folder):
    compiled = folder / "packed_table"
    output("cc", "-O3", "-march=native", "-o", compiled, HERE / "packed_table.c")
    classes = folder / "classes"
    output(pathlib.Path(arguments.java).with_name("javac") if "/" in arguments.java else "javac",
           "-nowarn", "-cp", arguments.jar, "-d", classes, *HERE.glob("*.java"))
    return compiled, classes


def pairs(arguments, folder):
    compiled, classes = build(arguments, folder)

    def java(side, executor):
        return lambda: both(output(
            arguments.java, *JAVA_OPTIONS, "-cp", f"{classes}:{arguments.jar}", "Pair", side, executor, str(arguments.seconds)))

    def asyncio(form):
        return lambda: (figure(output(sys.executable, HERE / "asyncio_hop.py", "42", "2", form), form), None)

    yield Pair("packed table, C", java("row", "table"), lambda: (figure(output(compiled, "42", "20")), None), MOST_TIMES_C)
    for form in ("gathered", "sequential"):
        yield Pair(f"single, asyncio {form}", java("row", "single"), asyncio(form), LEAST_TIMES_ASYNCIO, faster=True)
    for executor in LIBRARIES:
        yield Pair(f"{executor}, minimal", java("row", executor), java("minimal", executor), MOST_TIMES_MINIMAL)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jar", type=lambda path: pathlib.Path(path).resolve(), default=pathlib.Path("target/benchmarks.jar").resolve())
    parser.add_argument("--java", default="java", help="Java 25 or newer")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=0.8, help="of warm-up, and again of measuring, in each JVM")
    parser.add_argument("--minutes", type=float, default=8, help="begins no round that would end later")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="pairs whose name begins so")
    parser.add_argument("--quick", action="store_true", help="two rounds of 0.4 s: a trial")
    arguments = parser.parse_args()
    if arguments.quick:
        arguments.rounds, arguments.seconds = 2, 0.4
    if not arguments.jar.exists():
        parser.error(f"{arguments.jar} is not there: build it with ./bench --dry-run, or name it with --jar")
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        chosen = [pair for pair in pairs(arguments, pathlib.Path(temporary))
                  if not arguments.only or any(pair.name.startswith(name) for name in arguments.only)]
        if not chosen:
            parser.error(f"no pair's name begins with {' or '.join(arguments.only)}")
        longest = 0
        for number in range(1, arguments.rounds + 1):
            start = time.monotonic()
            if start + longest > began + 60 * arguments.minutes:
                print(f"no time for round {number} of {arguments.rounds}", flush=True)
                break
            for pair in chosen:
                ours, theirs = pair.run(swapped=number % 2 == 0)
                print(f"round {number} of {arguments.rounds}, {time.monotonic() - began:.0f} s: {pair.name}: "
                      f"{ours:.2f} and {theirs:.2f} ns a transition", flush=True)
            longest = max(longest, time.monotonic() - start)
    print("\n| row, held against | row, ns | other, ns | ratio | 95% | rounds | target | |")
    print("| --- | ---: | ---: | ---: | --- | --- | --- | --- |")
    for pair in chosen:
        print(pair.row())
    print(f"\nRatios are the row's time over the other's; for asyncio, how many times as fast the row is. {len(chosen[0].figures)} rounds, "
          "one thread for steps, 16,384 machines, nanoseconds a transition from when all are handed over.")
    print("\n| hand-over, a machine | row, ns | other, ns | ratio | 95% |\n| --- | ---: | ---: | ---: | --- |")
    for pair in chosen:
        if pair.hand_overs:
            print(pair.hand_over())
    sys.exit(1 if any(pair.verdict() == "missed" for pair in chosen) else 0)


if __name__ == "__main__":
    main()
