package crossover.workload;

/** Threads of Java that are stopped together, again and again, after a platform has compiled a kernel, its device open or not. */
public final class SafepointsScenario {
    private static final int STOPS = 200;

    private SafepointsScenario() {}

    public static void main(String[] arguments) throws InterruptedException {
        String device = arguments[0];
        try (Workload launch = EmptyLaunch.on(device, 1)) {
            launch.run();
            stopBusyThreads();
        }
        for (int round = 0; round < 2; round++) {
            new VectorSum.Rules().verify(device);
            stopBusyThreads();
        }
        System.out.println("still here");
    }

    private static void stopBusyThreads() throws InterruptedException {
        Thread[] busy = new Thread[4];
        for (int i = 0; i < busy.length; i++) {
            busy[i] = Thread.ofPlatform().daemon().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            });
        }
        Thread.sleep(200);
        for (int stop = 0; stop < STOPS; stop++) {
            Thread.getAllStackTraces();
        }
        for (Thread thread : busy) {
            thread.interrupt();
            thread.join();
        }
    }
}
