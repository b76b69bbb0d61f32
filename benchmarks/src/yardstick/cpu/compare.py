#!/usr/bin/env python3
"""Holds the processor's rows against the same loops in C, in pairs, on one machine: loops.c on one thread, and on OpenMP's team.

    one     the better of cpu:loop and cpu:vector, and C on one thread: at least 0.95 of its rate from 1,024 elements on
    team    the better of cpu:parallel and cpu:parallel-vector, and OpenMP: at least 0.95 of its rate from 4,096 elements on

Of the polynomial, named with its degree, at least 0.9 from 4,096 elements on in both.

A round takes all pairs, and both sides of each one after the other, in an order drawn from the seed, so that drift hits all
alike. The rows are forks of the harness as it runs them, and C is a process of its own each time. A figure is the geometric mean
over iterations, each with operands elsewhere in memory; a rate is C's time over the row's, as the geometric mean over rounds with
Student's t interval, 95%. Exits 1 where a rate's whole interval lies below its target. --idle prints instead what the teams take of
a processor while nobody calls them.

The machine must be quiet: while anything else runs, a team waits for the member whose processor was taken, in OpenMP for some 8 ms a call.

    python3 compare.py [--jar target/benchmarks.jar] [--rounds 8] [--seconds 0.1] [--sizes 1024 …] [--only REGEX] [--seed N] [--java java] [--idle]
"""

import argparse
import json
import math
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import student  # from the folder above

# Elements; they are squares, for the matrix.
SIZES = [1 << bits for bits in (10, 12, 14, 16, 18, 20, 22, 24)]
# The elements from which on a target holds, and the least rate.
BY_BYTES = {"one": (1024, 0.95), "team": (4096, 0.95)}
BY_WORK = {"one": (4096, 0.9), "team": (4096, 0.9)}
DEGREES = (16, 64, 1024)


class Workload:
    """A benchmark, its parameters for a number of elements, what C calls it, and the targets."""

    def __init__(self, benchmark, parameters, c, targets):
        self.benchmark, self.parameters, self.c, self.targets = benchmark, parameters, c, targets


WORKLOADS = {
    "sum": Workload("VectorSumBenchmark.compute$", lambda elements: [f"length={elements}"], ["sum"], BY_BYTES),
    "doubling": Workload("MatrixDoublingBenchmark.compute$", lambda elements: [f"order={math.isqrt(elements)}"], ["doubling"], BY_BYTES),
    **{f"polynomial-{degree}": Workload("PolynomialBenchmark.compute$",
                                        lambda elements, degree=degree: [f"length={elements}", f"degree={degree}"],
                                        ["polynomial", degree], BY_WORK) for degree in DEGREES}
}
# Who runs the loop.
THREADS = {"one": ["cpu:loop", "cpu:vector"], "team": ["cpu:parallel", "cpu:parallel-vector"]}
WARMUPS, ITERATIONS = 5, 10
NANOSECONDS = {"us/op": 1e3}
# For the estimate, in seconds: what a run and each of its forks take besides iterations, and an element's new values and check.
RUN, FORK, ELEMENT = 2.5, 0.4, 1e-8


def attempt(*command, **options):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)


def output(*command, **options):
    done = attempt(*command, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr or done.stdout}")
    return done.stdout


class Programs:
    """Both sides. Each gives nanoseconds an operation."""

    def __init__(self, arguments, folder):
        self.harness = [arguments.java, "-jar", arguments.jar, "run"]
        self.program = [arguments.java, "--add-modules", "jdk.incubator.vector", "-cp", arguments.jar]
        self.seconds, self.folder = arguments.seconds, folder
        self.loops = folder / "loops"
        output("gcc", "-O3", "-march=native", "-fopenmp", "-o", self.loops, HERE / "loops.c", "-lm")
        # OpenMP as it comes.
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(("OMP_", "GOMP_"))}

    def c(self, workload, elements, threads, seed):
        """The figure, and how many threads there were."""
        name, *degree = WORKLOADS[workload].c
        text = output(self.loops, name, elements, threads, seed, ITERATIONS, self.seconds, *degree, env=self.environment)
        return (statistics.geometric_mean(map(float, re.findall(r"([\d.]+) ns an operation", text))),
                int(re.search(r"(\d+) threads", text)[1]))

    def java(self, workload, elements, rows, seed):
        """A figure for each row, by its name."""
        window = f"{1000 * self.seconds:.0f}ms"
        with tempfile.TemporaryDirectory(dir=self.folder) as results:
            output(*self.harness, *self.cells(workload, elements, rows), "--seed", seed, "--results", results, "--label", "yardstick",
                   "-f", 1, "-wi", WARMUPS, "-w", window, "-i", ITERATIONS, "-r", window)
            (cells,) = pathlib.Path(results).glob("*/jmh.json")
            metrics = {cell["params"]["device"]: cell["primaryMetric"] for cell in json.loads(cells.read_text())}
        return {row: NANOSECONDS[metrics[row]["scoreUnit"]] * statistics.geometric_mean(metrics[row]["rawData"][0]) for row in rows}

    def refusal(self, workload, row):
        """Why the jar has no such row; empty where it has."""
        done = attempt(*self.harness, *self.cells(workload, SIZES[0], [row]), "--dry-run")
        return (done.stderr or done.stdout).strip().splitlines()[-1] if done.returncode else ""

    def idle(self, row):
        """The milliseconds of processor time that a JVM with an opened row takes in a second of idleness."""
        return output(*self.program, HERE / "Idle.java", row).strip()

    @staticmethod
    def cells(workload, elements, rows):
        parameters = [word for parameter in WORKLOADS[workload].parameters(elements) for word in ("-p", parameter)]
        return [WORKLOADS[workload].benchmark, *parameters, "--devices", ",".join(rows)]


def name(workload, elements, threads):
    return f"{workload} {elements} {threads}"


class Pair:
    """A loop in Java, by each of its rows, and in C."""

    def __init__(self, workload, elements, threads, rows):
        self.workload, self.elements, self.threads, self.rows = workload, elements, threads, rows
        self.name = name(workload, elements, threads)
        least_elements, least_rate = WORKLOADS[workload].targets[threads]
        self.target = least_rate if elements >= least_elements else None
        self.java, self.c, self.members = {row: [] for row in rows}, [], 0

    def run(self, programs, draw):
        def java():
            for row, figure in programs.java(self.workload, self.elements, self.rows, draw.getrandbits(31)).items():
                self.java[row].append(figure)

        def c():
            figure, self.members = programs.c(self.workload, self.elements, self.threads, draw.getrandbits(31))
            self.c.append(figure)

        for side in draw.sample([java, c], 2):
            side()

    def last(self):
        rows = ", ".join(f"{row} {figures[-1]:,.1f}" for row, figures in self.java.items())
        return f"{self.name}: {rows}, C {self.c[-1]:,.1f} ns an operation"

    def best(self):
        return min(self.rows, key=lambda row: statistics.geometric_mean(self.java[row]))

    def rate(self):
        return student.interval([c / java for java, c in zip(self.java[self.best()], self.c)])

    def says_nothing(self):
        """One round, or an interval wider than ×/÷10."""
        _, low, high = self.rate()
        return high > 100 * low

    def verdict(self):
        rate, _, high = self.rate()
        if self.target is None:
            return ""
        if self.says_nothing():
            return "open"
        return "met" if rate >= self.target else "missed" if high < self.target else "open"

    def row(self):
        rate, low, high = self.rate()
        java, c = (statistics.geometric_mean(figures) for figures in (self.java[self.best()], self.c))
        interval = "says nothing" if self.says_nothing() else f"{low:.3f} to {high:.3f}"
        return (f"| {self.workload} | {self.elements:,} | {self.members} | {self.best()} | {java:,.1f} | {c:,.1f} | {rate:.3f} | {interval} | "
                f"{f'≥ {self.target}' if self.target else ''} | {self.verdict()} |")


def had(workload, rows, programs):
    """The rows that the jar has."""
    refusals = {row: programs.refusal(workload, row) for row in rows}
    for row, reason in refusals.items():
        if reason:
            print(f"without {row}, {workload}: {reason}")
    return [row for row in rows if not refusals[row]]


def pairs(arguments, programs):
    """Those asked for, without rows that the jar does not have."""
    for workload in WORKLOADS:
        for threads, rows in THREADS.items():
            chosen = [size for size in arguments.sizes if re.search(arguments.only, name(workload, size, threads))]
            if chosen and (found := had(workload, rows, programs)):
                yield from (Pair(workload, size, threads, found) for size in chosen)


def minutes(chosen, arguments):
    java = sum(RUN + len(pair.rows) * (FORK + (WARMUPS + ITERATIONS) * (arguments.seconds + ELEMENT * pair.elements)) for pair in chosen)
    c = sum((1 + ITERATIONS) * (1.2 * arguments.seconds + ELEMENT * pair.elements) for pair in chosen)
    return arguments.rounds * (java + c) / 60


def square(text):
    elements = int(text)
    if elements < 1 or math.isqrt(elements) ** 2 != elements:
        raise argparse.ArgumentTypeError(f"{text} is not the number of elements of a square matrix")
    return elements


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jar", type=lambda path: pathlib.Path(path).resolve(), default=pathlib.Path("target/benchmarks.jar").resolve())
    parser.add_argument("--java", default="java", help="Java 25 or newer")
    parser.add_argument("--rounds", type=int, default=8, choices=range(1, 31), metavar="1…30")
    parser.add_argument("--seconds", type=float, default=0.1, help="an iteration")
    parser.add_argument("--sizes", type=square, nargs="+", default=SIZES, help="elements, each the square of an order")
    parser.add_argument("--only", default="", metavar="REGEX", help="pairs in whose name it is found, such as 'sum', 'team', 'doubling 4096 one'")
    parser.add_argument("--seed", type=int, default=1, help="of the order, and of where operands lie")
    parser.add_argument("--idle", action="store_true", help="what the teams take while nobody calls them")
    arguments = parser.parse_args()
    if not arguments.jar.exists():
        parser.error(f"{arguments.jar} is not there: build it with ./bench --dry-run, or name it with --jar")
    return arguments


def idle(programs):
    for row in had("sum", THREADS["team"], programs):
        print(f"{row}: {programs.idle(row)} ms of processor time in an idle second")


def compare(arguments, programs):
    """Whether no target is missed."""
    draw = random.Random(arguments.seed)
    began = time.monotonic()
    chosen = list(pairs(arguments, programs))
    if not chosen:
        sys.exit(f"no pair is left with --only '{arguments.only}'")
    print(f"{len(chosen)} pairs, {arguments.rounds} rounds: about {minutes(chosen, arguments):.1f} min; "
          f"load of the last minute: {os.getloadavg()[0]:.2f}", flush=True)
    for number in range(1, arguments.rounds + 1):
        for pair in draw.sample(chosen, len(chosen)):
            pair.run(programs, draw)
            print(f"round {number} of {arguments.rounds}, {time.monotonic() - began:.0f} s: {pair.last()}", flush=True)
    print("\n| loop | elements | threads of C | best row | row, ns | C, ns | rate of C's | 95% | target | |")
    print("| --- | ---: | ---: | --- | ---: | ---: | ---: | --- | --- | --- |")
    for pair in chosen:
        print(pair.row())
    return all(pair.verdict() != "missed" for pair in chosen)


def main():
    arguments = parse()
    with tempfile.TemporaryDirectory() as temporary:
        programs = Programs(arguments, pathlib.Path(temporary))
        if arguments.idle:
            idle(programs)
        elif not compare(arguments, programs):
            sys.exit(1)


if __name__ == "__main__":
    main()
