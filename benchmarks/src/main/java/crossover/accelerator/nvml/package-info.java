/**
 * Clocks, temperature and power of NVIDIA devices, from the management library (NVML) that comes with their driver, by the
 * foreign-function interface: no binding and no native library of ours. Where it is missing, nothing is recorded.
 */
@NullMarked
package crossover.accelerator.nvml;

import org.jspecify.annotations.NullMarked;
