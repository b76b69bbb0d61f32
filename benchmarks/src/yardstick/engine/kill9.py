#!/usr/bin/env python3
"""Kills a run with its whole process group at random moments and lets it go on, until it has ended; counts what was lost.

    benchmarks/src/yardstick/engine/kill9.py [KILLS] [SEED]        50 kills by default

Needs target/benchmarks.jar, or the command in the variable CROSSOVER. The forks are as short as JMH allows, so that about half of the moments fall into writing or
planning. Before each kill the process group is stopped, and the journal's records that are whole then are the forks that
had finished. Exits with 1 where anything was lost.
"""
import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[4]
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin/java") if "JAVA_HOME" in os.environ else "java"
PROGRAM = os.environ.get("CROSSOVER", f"{JAVA} -Djmh.ignoreLock=true -jar {ROOT / 'target/benchmarks.jar'}").split()
RUN = ["run", "VectorSumBenchmark.compute", "MatrixDoublingBenchmark.compute", "--devices", "cpu:loop,cpu:vector",
       "-p", "length=100,1024", "-p", "order=5,16", "-f", "8", "-wi", "0", "-i", "1", "-r", "1ms", "--label", "kill9"]
FORKS = 8
CELLS = 8
LONGEST = 12.0


def finished(run):
    """The forks whose record is whole: name of the file and its content."""
    whole = {}
    for record in sorted((run / "journal").glob("[0-9]*.json")):
        content = record.read_bytes()
        try:
            entry = json.loads(content)
            whole[record.name] = (entry["cell"]["benchmark"], str(entry["cell"]["params"]), entry["fork"]["number"],
                                  hashlib.sha256(content).hexdigest())
        except ValueError:
            pass
    return whole


def unreadable(run):
    """The files of a run that cannot be read as what they are; what is written beside and not yet renamed is nobody's."""
    bad = []
    for file in [*run.glob("*.json"), *(run / "journal").glob("[0-9]*.json")]:
        try:
            json.loads(file.read_bytes())
        except ValueError:
            bad.append(file.name)
    return bad


def cells(run):
    return sorted((c["key"]["benchmark"], str(c["key"]["params"]), c["state"], len(c["forks"]))
                  for c in json.loads((run / "run.json").read_text())["cells"])


def killed(arguments, folder, after):
    """Runs until the moment comes; None where the run ended before, else what had finished when it was stopped."""
    process = subprocess.Popen(PROGRAM + arguments, cwd=folder, start_new_session=True,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        out, _ = process.communicate(timeout=after)
        return None, process.returncode, out.decode()
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGSTOP)
        time.sleep(0.05)
        runs = sorted((folder / "results").glob("*")) if (folder / "results").exists() else []
        evidence = finished(runs[-1]) if runs else {}
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return evidence, -signal.SIGKILL, ""


def main():
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(1 << 31)
    draw = random.Random(seed)
    expected = None
    done = lost = bad = refused = before_any = runs = 0
    while done < kills:
        folder = pathlib.Path(tempfile.mkdtemp(prefix="kill9-"))
        run, had = None, {}
        while True:
            arguments = ["run", "--resume", str(run)] if run else RUN
            evidence, code, out = killed(arguments, folder, draw.uniform(0.2, LONGEST) if done < kills else 600)
            if evidence is None and code != 0:
                print("exit", code, "instead of 0:", out[-600:])
                refused += 1
                break
            if evidence is not None:
                done += 1
                had.update(evidence)
            found = [f for f in (folder / "results").glob("*") if (f / "run.json").exists()] \
                if (folder / "results").exists() else []
            run = found[0] if found else None
            if run is None:
                before_any += 1
                continue
            now = finished(run)
            lost += sum(now.get(name) != record for name, record in had.items())
            bad += len(unreadable(run))
            had = now
            if evidence is None:
                break
        if run is not None:
            runs += 1
            ended = cells(run)
            expected = expected or ended
            if len(ended) != CELLS or any(c[2:] != ("DONE", FORKS) for c in ended) or ended != expected:
                print("another set of cells:", ended)
                refused += 1
        shutil.rmtree(folder)
        print(f"{done} kills, {runs} runs to their end, {before_any} kills before the run's folder: "
              f"{lost} finished forks lost, {bad} unreadable files, {refused} runs that did not complete", flush=True)
    print(f"seed {seed}")
    return 1 if lost or bad or refused else 0


if __name__ == "__main__":
    sys.exit(main())
