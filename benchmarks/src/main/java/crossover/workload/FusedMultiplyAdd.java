package crossover.workload;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** {@code a * b + c}, rounded once: an instruction of the processor, or without it thousands of them in {@link Math#fma}. */
final class FusedMultiplyAdd {
    private FusedMultiplyAdd() {}

    /** Why the processor's own loops do not have it, as this JVM found its processor; empty where they do. */
    static Optional<String> missing() {
        boolean used = Boolean.parseBoolean(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("UseFMA")
                .getValue());
        return used
                ? Optional.empty()
                : Optional.of("this processor has no fused multiply-add, or the JVM does not use it");
    }
}
