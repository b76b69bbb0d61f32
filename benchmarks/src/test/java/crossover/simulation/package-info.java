/**
 * The simulated CUDA driver and how tests run on it. The driver is {@code libcuda.so.1}, built by g++ from
 * {@code benchmarks/src/test/native/cuda}; it serves the real JCuda natives and executes the shipped PTX. Beside it there
 * is the management library, {@code libnvidia-ml.so.1}, from {@code benchmarks/src/test/native/nvml}.
 *
 * <p>The driver of a process is fixed when JCuda is loaded, so each test starts a process of its own, gives it the
 * environment that it needs, and looks at what it wrote and at the driver's log:
 *
 * {@snippet :
 * // A main class, beside the tests; an exception makes it exit with 1.
 * Outcome outcome = Simulation.standard()
 *         .devices(2)
 *         .memory(64 << 20)
 *         .fault("cuMemAlloc_v2", 2, CUresult.CUDA_ERROR_OUT_OF_MEMORY)
 *         .run(MyScenario.class, "an argument");
 * assertThat(outcome.exit()).as(outcome.output()).isZero();
 * assertThat(outcome.log().leaked()).isEmpty();
 *
 * // The packed program (in *IT, where the property crossover.jar is set):
 * Simulation.standard().runJar("devices");
 * }
 *
 * <p>What the driver does beyond computing: it does asked-for work only when somebody waits for it, so that a missing
 * synchronisation shows; fresh memory holds {@code 0xFB} in every byte; addresses are never used twice and every access
 * is checked for bounds and alignment; a fault of a kernel is reported by the call that waits, and breaks the context.
 * Its devices are called {@code Simulated CUDA device <n>}: by that name they are recognised as simulated.
 *
 * <p>With {@code .card("h100-sxm")} the devices have a clock: commands take the time that such a card takes for them, by its
 * public figures, events and waiting calls tell of it, and work that repeats itself is only timed and no longer computed, so
 * that what is measured is the model. What a call is modelled to take, and whether it was left out, stands in the log.
 *
 * <p>Where g++ is missing, the tests are skipped and say so.
 */
@NullMarked
package crossover.simulation;

import org.jspecify.annotations.NullMarked;
