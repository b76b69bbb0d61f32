/**
 * What is computed: inputs, CPU variants, the device variant, bytes an element, and the check of every element.
 * Knows accelerators; knows nothing of JMH.
 */
@NullMarked
package crossover.workload;

import org.jspecify.annotations.NullMarked;
