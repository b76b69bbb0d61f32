package crossover.workload;

import crossover.accelerator.CpuLoop;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.Survey;

/** Every loop of the processor, checked on as many processors as this JVM may use. */
public final class FewProcessorsScenario {
    private static final int CALLS = 200;

    private FewProcessorsScenario() {}

    public static void main(String[] arguments) {
        for (CpuLoop loop : CpuLoop.values()) {
            String device = loop.selector().toString();
            int checks = new VectorSum.Rules().verify(device) + new MatrixDoubling.Rules().verify(device);
            try (Workload sum = VectorSum.compute(device, 4096)) {
                sum.begin();
                for (int call = 0; call < CALLS; call++) {
                    sum.run();
                }
                sum.end();
            }
            System.out.println(device + " " + threads(device) + " threads, " + checks + " checks");
        }
        System.out.println("left: " + left());
    }

    private static String threads(String selector) {
        return Survey.ofThisMachine().devices().stream()
                .filter(device -> device.selector().equals(selector))
                .map(DeviceDescription::properties)
                .findFirst()
                .orElseThrow()
                .get("threads");
    }

    private static long left() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("team-") || name.startsWith("ForkJoinPool"))
                .count();
    }
}
