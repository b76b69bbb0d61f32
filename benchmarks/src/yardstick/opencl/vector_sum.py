#!/usr/bin/env python3
"""The vector sum on the first OpenCL device as PyOpenCL's users write it: the same kernel, arrays of NumPy.

`compute` is one launch and a wait; `roundTrip` two enqueue_copy, the launch and an enqueue_copy back, which wait. GROUP 0
leaves the group to the platform. Prints the microseconds an operation of each iteration; checks every element.

    python3 vector_sum.py KERNEL.cl LENGTH compute|roundTrip GROUP ITERATIONS SECONDS
"""

import pathlib
import sys
import time

import numpy
import pyopencl as cl


def main():
    path, length, method, group, iterations, seconds = sys.argv[1:]
    length, group, iterations, seconds = int(length), int(group), int(iterations), float(seconds)
    context = cl.Context([cl.get_platforms()[0].get_devices()[0]])
    queue = cl.CommandQueue(context)
    kernel = cl.Kernel(cl.Program(context, pathlib.Path(path).read_text()).build(), "vectorSum")
    random = numpy.random.default_rng(42)
    a, b = (random.integers(-2**31, 2**31, length, dtype=numpy.int32) for _ in range(2))
    total = numpy.zeros(length, dtype=numpy.int32)
    on_device = [cl.Buffer(context, cl.mem_flags.READ_WRITE, a.nbytes) for _ in range(3)]
    cl.enqueue_copy(queue, on_device[0], a)
    cl.enqueue_copy(queue, on_device[1], b)
    kernel.set_args(*on_device, numpy.int64(length))
    work = (-(-length // group) * group,) if group else (length,)
    groups = (group,) if group else None

    def compute():
        cl.enqueue_nd_range_kernel(queue, kernel, work, groups)
        queue.finish()

    def round_trip():
        cl.enqueue_copy(queue, on_device[0], a)
        cl.enqueue_copy(queue, on_device[1], b)
        cl.enqueue_nd_range_kernel(queue, kernel, work, groups)
        cl.enqueue_copy(queue, total, on_device[2])

    operation = {"compute": compute, "roundTrip": round_trip}[method]
    for _ in range(iterations):
        operations = 0
        start = time.perf_counter()
        while (now := time.perf_counter()) - start < seconds:
            operation()
            operations += 1
        print(f"{1e6 * (now - start) / operations:.4f}")
    cl.enqueue_copy(queue, total, on_device[2])
    if not numpy.array_equal(total, a + b):
        sys.exit("an element is wrong")


if __name__ == "__main__":
    main()
