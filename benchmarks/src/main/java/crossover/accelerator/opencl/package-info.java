/**
 * OpenCL devices. The only user of JOCL.
 */
@NullMarked
package crossover.accelerator.opencl;

import org.jspecify.annotations.NullMarked;
