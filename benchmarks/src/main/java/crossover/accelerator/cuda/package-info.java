/**
 * CUDA through its driver API. The only user of JCuda.
 */
@NullMarked
package crossover.accelerator.cuda;

import org.jspecify.annotations.NullMarked;
