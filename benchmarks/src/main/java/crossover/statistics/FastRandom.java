package crossover.statistics;

import java.util.random.RandomGeneratorFactory;
import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The JDK's numbers for Commons Math's distributions: its Gaussian ones (McFarland's ziggurat) take a fifth of the time of Commons
 * Math's own, and a report draws millions. Not for several threads.
 */
public final class FastRandom extends AbstractRandomGenerator {
    private static final RandomGeneratorFactory<java.util.random.RandomGenerator> KIND =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private java.util.random.RandomGenerator numbers;

    private FastRandom(long seed) {
        numbers = KIND.create(seed);
    }

    /** The same seed gives the same numbers. */
    public static RandomGenerator of(long seed) {
        return new FastRandom(seed);
    }

    @Override
    public void setSeed(long seed) {
        numbers = KIND.create(seed);
        clear();
    }

    @Override
    public double nextDouble() {
        return numbers.nextDouble();
    }

    @Override
    public double nextGaussian() {
        return numbers.nextGaussian();
    }
}
