/**
 * What can compute besides the JVM: devices, their buffers and kernels, how one is named and why one is missing.
 * Imports nothing else of the project.
 */
@NullMarked
package crossover.accelerator;

import org.jspecify.annotations.NullMarked;
