#!/usr/bin/env python3
"""Holds what a launch and its synchronisation take in the Java row against a C program's, on one and the same driver.

On the simulated driver with a clock on which nothing takes any time (`free`) what is left is what the host does. Each round
runs both programs, in turned order every other round, so that drift hits both alike; differences are taken within rounds, their
95% interval is Student's t over the rounds. Exits 1 where Java takes more than --most nanoseconds more than C.

    python3 compare.py --driver target/simulation/HASH [--jar target/benchmarks.jar] [--rounds 8] [--cpu 0] [--most 500] [--java java]

The folder of the driver is where its tests build it: the one in target/simulation that has libcuda.so.1.
"""

import argparse
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import student  # from the folder above

KERNEL = HERE.parents[3] / "kernels" / "empty.ptx"
ITERATIONS, SECONDS = 8, 0.1


class Programs:
    def __init__(self, arguments, folder):
        self.arguments = arguments
        self.folder = folder
        self.compiled = folder / "launch"
        self.run("cc", "-O3", "-o", self.compiled, HERE / "launch.c", f"-L{arguments.driver.resolve()}", "-l:libcuda.so.1")

    def run(self, *command):
        environment = os.environ | {"LD_LIBRARY_PATH": str(self.arguments.driver.resolve()), "CROSSOVER_SIM_CARD": "free"}
        pinned = [] if self.arguments.cpu is None else ["taskset", "-c", self.arguments.cpu]
        done = subprocess.run([str(word) for word in [*pinned, *command]], capture_output=True, text=True, env=environment, cwd=self.folder)
        if done.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr or done.stdout}")
        return done.stdout

    def c(self):
        """The fastest of the second half: what disturbs a loop makes it slower and never faster."""
        return min([float(line) for line in self.run(self.compiled, KERNEL, ITERATIONS, SECONDS).split()][ITERATIONS // 2:])

    def java(self):
        result = self.folder / "jmh.json"
        self.run(
            self.arguments.java, "-cp", self.arguments.jar.resolve(), "org.openjdk.jmh.Main", "LaunchOverheadBenchmark.launch$",
            "-p", "device=cuda:0", "-f", "1", "-wi", ITERATIONS, "-i", ITERATIONS // 2, "-w", "100ms", "-r", "100ms",
            "-tu", "ns", "-rf", "json", "-rff", result)
        (cell,) = json.loads(result.read_text())
        return min(cell["primaryMetric"]["rawData"][0])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--driver", type=pathlib.Path, required=True)
    parser.add_argument("--jar", type=pathlib.Path, default=pathlib.Path("target/benchmarks.jar"))
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--cpu")
    parser.add_argument("--most", type=float, default=500)
    parser.add_argument("--java", default="java")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        programs = Programs(arguments, pathlib.Path(folder))
        differences = []
        print("| round | C ns | Java ns | more |\n| --- | --- | --- | --- |")
        for number in range(arguments.rounds):
            order = ["c", "java"] if number % 2 == 0 else ["java", "c"]
            figures = {name: getattr(programs, name)() for name in order}
            differences.append(figures["java"] - figures["c"])
            print(f"| {number + 1} | {figures['c']:.0f} | {figures['java']:.0f} | {differences[-1]:.0f} |", flush=True)
    centre = statistics.fmean(differences)
    quantile = student.QUANTILES[min(len(differences) - 1, len(student.QUANTILES)) - 1]
    half = quantile * statistics.stdev(differences) / math.sqrt(len(differences)) if len(differences) > 1 else math.inf
    print(f"Java takes {centre:.0f} ns more [{centre - half:.0f}, {centre + half:.0f}], at most {arguments.most:.0f}")
    sys.exit(0 if centre <= arguments.most else 1)


if __name__ == "__main__":
    main()
