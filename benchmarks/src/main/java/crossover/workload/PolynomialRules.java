package crossover.workload;

import crossover.accelerator.DataPath;
import crossover.accelerator.ElementType;
import java.util.Map;
import java.util.Optional;

/** What the plan and the verification need to know of the polynomial. */
public final class PolynomialRules extends SweepRules {
    private static final String LENGTH = "length";
    private static final String DEGREE = "degree";

    private static final int HIGHEST_AT_FIRST = 256;

    /** Degrees of many remainders in the verification, since compilers unroll the loop over them. */
    private static final int DEGREES = 37;

    public PolynomialRules() {
        super("polynomial", LENGTH, 2);
    }

    @Override
    long elements(Map<String, String> parameters) {
        return size(LENGTH, parameters.get(LENGTH));
    }

    @Override
    long parameterFor(long elements) {
        return elements;
    }

    @Override
    long movedBytes(long elements) {
        return times(elements, 2 * ElementType.BYTES);
    }

    /** A multiplication and an addition a degree. */
    @Override
    long flops(Map<String, String> parameters) {
        return times(elements(parameters), 2L * degree(parameters));
    }

    @Override
    double work(Map<String, String> parameters) {
        return (double) elements(parameters) * degree(parameters);
    }

    @Override
    String effort() {
        return DEGREE;
    }

    @Override
    public Optional<String> usual(String parameter) {
        return switch (parameter) {
            case LENGTH -> Optional.of("1048576");
            case DEGREE -> Optional.of("16");
            default -> Optional.empty();
        };
    }

    /** A plain loop takes half a second for a million elements of the highest degree, and a fork of that eight. */
    @Override
    public boolean isInFirstLook(String method, Map<String, String> parameters) {
        return super.isInFirstLook(method, parameters) && degree(parameters) <= HIGHEST_AT_FIRST;
    }

    /** What other ways cost, other workloads tell; the time goes to the map. */
    @Override
    public boolean isInFullLook(String method, Map<String, String> parameters) {
        Way way = Way.of(method, parameters);
        return way.path() == null || way.path() == DataPath.HEAP;
    }

    @Override
    public Optional<String> reasonToSkip(String method, Map<String, String> parameters, Host host) {
        return super.reasonToSkip(method, parameters, host)
                .or(() -> device(parameters).isLoop() ? FusedMultiplyAdd.missing() : Optional.empty());
    }

    private static int degree(Map<String, String> parameters) {
        long degree = size(DEGREE, parameters.get(DEGREE));
        if (degree > Polynomial.HIGHEST_DEGREE) {
            throw new IllegalArgumentException(
                    DEGREE + "=" + degree + ": must be a whole number from 1 to " + Polynomial.HIGHEST_DEGREE);
        }
        return (int) degree;
    }

    @Override
    int uploadedBytesAnElement() {
        return ElementType.BYTES;
    }

    @Override
    int downloadedBytesAnElement() {
        return ElementType.BYTES;
    }

    @Override
    Optional<KernelChoice> kernels() {
        return Optional.of(Polynomial.KERNELS);
    }

    @Override
    Workload open(String device, long size, Way way) {
        return Polynomial.on(device, 1 + (int) (size % DEGREES), size, way);
    }
}
