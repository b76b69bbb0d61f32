#!/usr/bin/env python3
"""The state machine on Python's asyncio, one `await asyncio.sleep(0)` a transition, on the same bits as the Java rows.

Prints the nanoseconds a transition of each round: a batch of machines gathered, and one machine after the other. The
machine keeps no trace, which favours Python; the number of transitions shows that the work was the same.

    python3 asyncio_hop.py [SEED [ROUNDS [gathered|sequential]]]
"""

import asyncio
import sys
import time

MACHINES = 16_384
MASK = (1 << 64) - 1
START, S1, S2, S3, END = range(5)
NEXT = (S2, S1, S3, S2, S1, S3, S1, END)


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def reaches_end(word):
    state = START
    for i in range(64):
        state = NEXT[2 * state + (word >> i & 1)]
        if state == END:
            return True
    return False


def draw(seed, count):
    words = []
    while len(words) < count:
        seed = (seed + 0x9E3779B97F4A7C15) & MASK
        word = mix(seed)
        if reaches_end(word):
            words.append(word)
    return words


async def machine(bits):
    state = START
    transitions = 0
    while state != END:
        state = NEXT[2 * state + (bits & 1)]
        bits >>= 1
        transitions += 1
        await asyncio.sleep(0)
    return transitions


async def gathered(words):
    """Nanoseconds from when every machine is a task of the loop, and transitions."""
    tasks = [asyncio.create_task(machine(word)) for word in words]
    before = time.perf_counter_ns()
    transitions = sum(await asyncio.gather(*tasks))
    return time.perf_counter_ns() - before, transitions


async def sequential(words):
    before = time.perf_counter_ns()
    transitions = 0
    for word in words:
        transitions += await machine(word)
    return time.perf_counter_ns() - before, transitions


def main():
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 42
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    forms = [form for form in (gathered, sequential) if len(sys.argv) < 4 or form.__name__ == sys.argv[3]]
    words = draw(seed, MACHINES)
    for _ in range(rounds):
        for form in forms:
            nanoseconds, transitions = asyncio.run(form(words))
            print(f"{nanoseconds / transitions:.1f} ns a transition {form.__name__}")
    print(f"{MACHINES} machines, {transitions} transitions")


if __name__ == "__main__":
    main()
