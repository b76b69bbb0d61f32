#!/usr/bin/env python3
"""Holds the OpenCL rows of the vector sum against the same work in C and in PyOpenCL, in alternating rounds on one machine.

Each round runs every program once for each size, in turned order every other round, so that drift hits all alike; ratios
are taken within rounds, their 95% interval is Student's t over the rounds. Exits 1 where a target is missed:

- compute takes at most 1.05 times the time of C, by the same calls and groups, at every size from 4,096 elements (beside it
  stands the time of a bare loop over JOCL's calls: what is left against that is ours, the rest JOCL's and the JVM's);
- compute is not slower than PyOpenCL's beyond the interval;
- the best path of roundTrip takes at most 0.7 times PyOpenCL's enqueue_copy round trip at 2^20 elements;
- the polynomial takes at most 1 / 0.9 times the time of C by the same calls, at each degree (--only polynomial: nothing else).

A launch wakes PoCL's threads and one of them wakes the caller. On which processor they wake is the operating system's choice, and
decides small sizes: the same program takes one of two times, in C as in Java. --cpu runs every program on one processor, where
there is nothing to choose: what is left is what the programs themselves cost.

    python3 compare.py [--jar target/benchmarks.jar] [--rounds 8] [--cpu 0] [--sizes 4096 …] [--python /usr/bin/python3] [--java java]
"""

import argparse
import json
import math
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import student  # from the folder above

KERNELS = HERE.parents[3] / "kernels"
KERNEL = KERNELS / "vector-sum.cl"
DEGREES = [1, 16, 64, 256, 1024]
SIZES = [4096, 16384, 65536, 262144, 1048576, 4194304, 16777216]
LARGE = 1 << 20
POLYNOMIAL = 1 << 18
PATHS = ["heap", "direct", "pinned", "mapped"]
# What the Java row takes on PoCL: see WorkSize.
GROUP = "1024"
ITERATIONS, SECONDS = 8, 0.1


def output(*command, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr or done.stdout}")
    return done.stdout


def settled(iterations):
    """The median of the second half: what comes before is warm-up."""
    return statistics.median(iterations[len(iterations) // 2:])


class Programs:
    def __init__(self, arguments, folder):
        self.arguments = arguments
        self.folder = folder
        self.compiled = folder / "vector_sum"
        output("cc", "-O3", "-o", self.compiled, HERE / "vector_sum.c", "-lOpenCL")
        self.polynomial = folder / "polynomial"
        output("cc", "-O3", "-march=native", "-o", self.polynomial, HERE / "polynomial.c", "-lOpenCL", "-lm")

    def c(self, length, method="compute"):
        return self.figures(self.compiled, length, method, GROUP)

    def bare(self, length):
        return self.figures(
            self.arguments.java, "--enable-native-access=ALL-UNNAMED", "-cp", self.arguments.jar, HERE / "VectorSumLoop.java",
            length, "compute", GROUP)

    def pyopencl(self, length, method="compute"):
        return self.figures(self.arguments.python, HERE / "vector_sum.py", length, method, 0)

    def c_polynomial(self, degree, length):
        return self.iterations(self.polynomial, KERNELS / "polynomial.cl", degree, length, GROUP)

    def figures(self, *command):
        *program, length, method, group = command
        return self.iterations(*program, KERNEL, length, method, group)

    def iterations(self, *command):
        return settled([float(line) for line in self.output(*command, ITERATIONS, SECONDS).split()])

    def output(self, *command):
        pinned = [] if self.arguments.cpu is None else ["taskset", "-c", self.arguments.cpu]
        return output(*pinned, *command, cwd=self.folder)

    def java(self, length, method="compute", path="heap"):
        return self.benchmark(
            f"VectorSumBenchmark.{method}$", "-p", f"length={length}", *(["-p", f"path={path}"] if method == "roundTrip" else []))

    def java_polynomial(self, degree, length):
        return self.benchmark("PolynomialBenchmark.compute$", "-p", f"length={length}", "-p", f"degree={degree}")

    def benchmark(self, *words):
        result = self.folder / "jmh.json"
        self.output(
            self.arguments.java, "-cp", self.arguments.jar, "org.openjdk.jmh.Main", *words, "-p", "device=opencl:0:0",
            "-f", "1", "-wi", "4", "-i", "4", "-w", "100ms", "-r", "100ms", "-rf", "json", "-rff", result)
        (cell,) = json.loads(result.read_text())
        return statistics.median(cell["primaryMetric"]["rawData"][0])


def row(name, figures, ratios, target=None):
    """One line of the table. `target` is what is held against which limit: ("centre" or "low", the limit); some rows have none."""
    centre, low, high = student.interval(ratios)
    of, most = target or ("centre", math.inf)
    met = {"centre": centre, "low": low}[of] <= most
    print(f"| {name} | {' | '.join(f'{statistics.median(figure):.1f}' for figure in figures)} | {centre:.3f} [{low:.3f}, {high:.3f}]"
          f" | {f'{of} {most}' if target else ''} | {('yes' if met else 'NO') if target else ''} |", flush=True)
    return met


def rounds(count, *programs):
    """One list of figures a program; the order turns every other round."""
    figures = [[] for _ in programs]
    for number in range(count):
        for index in range(len(programs))[:: -1 if number % 2 else 1]:
            figures[index].append(programs[index]())
    return figures


def ratios(over, under):
    return [a / b for a, b in zip(over, under)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jar", type=lambda path: pathlib.Path(path).resolve(), default=pathlib.Path("target/benchmarks.jar").resolve())
    parser.add_argument("--rounds", type=int, default=8, choices=range(2, 21), metavar="2…20")
    parser.add_argument("--cpu", help="the one processor that everything runs on")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="elements of compute")
    parser.add_argument("--python", default=sys.executable, help="a Python that has pyopencl and numpy")
    parser.add_argument("--java", default="java")
    parser.add_argument("--only", choices=["vectors", "polynomial"], help="one of the two workloads")
    arguments = parser.parse_args()
    met = []
    with tempfile.TemporaryDirectory() as temporary:
        programs = Programs(arguments, pathlib.Path(temporary))
        if arguments.only != "polynomial":
            met += vectors(programs, arguments)
        if arguments.only != "vectors":
            met += polynomials(programs, arguments)
    sys.exit(0 if all(met) else 1)


def vectors(programs, arguments):
    met = []
    print("| compute, elements | Java µs | other µs | ratio of times [95%] | at most | met |\n| --- | --- | --- | --- | --- | --- |")
    for length in arguments.sizes:
        java, c, python, bare = rounds(
            arguments.rounds, lambda: programs.java(length), lambda: programs.c(length), lambda: programs.pyopencl(length),
            lambda: programs.bare(length))
        met.append(row(f"{length} against C", [java, c], ratios(java, c), ("centre", 1.05)))
        row(f"{length} against bare JOCL", [java, bare], ratios(java, bare))
        met.append(row(f"{length} against PyOpenCL", [java, python], ratios(java, python), ("low", 1)))
    print(f"\n| roundTrip, {LARGE} elements | Java µs | PyOpenCL µs | ratio of times [95%] | at most | met |\n| --- | --- | --- | --- | --- | --- |")
    *java, python = rounds(
        arguments.rounds,
        *[lambda path=path: programs.java(LARGE, "roundTrip", path) for path in PATHS],
        lambda: programs.pyopencl(LARGE, "roundTrip"))
    paths = [row(path, [figures, python], ratios(figures, python), ("centre", 0.7)) for path, figures in zip(PATHS, java)]
    return met + [any(paths)]


def polynomials(programs, arguments):
    met = []
    print(f"\n| polynomial, {POLYNOMIAL} elements | Java µs | C µs | ratio of times [95%] | at most | met |\n| --- | --- | --- | --- | --- | --- |")
    for degree in DEGREES:
        java, c = rounds(
            arguments.rounds, lambda: programs.java_polynomial(degree, POLYNOMIAL), lambda: programs.c_polynomial(degree, POLYNOMIAL))
        met.append(row(f"degree {degree}", [java, c], ratios(java, c), ("centre", round(1 / 0.9, 3))))
    return met


if __name__ == "__main__":
    main()
