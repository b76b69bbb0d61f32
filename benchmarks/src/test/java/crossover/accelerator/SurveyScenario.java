package crossover.accelerator;

/** Surveys the interface that the first argument names; as many threads as the second says open its first CPU device at once. */
final class SurveyScenario {
    private SurveyScenario() {}

    public static void main(String[] arguments) throws InterruptedException {
        Survey survey = Survey.ofThisMachine(arguments[0]::equals);
        for (DeviceDescription device : survey.devices()) {
            if (device.api().label().equals(arguments[0])) {
                System.out.println(device.selector() + " " + device.stableSelector() + " "
                        + device.kind().label() + " " + device.name() + " " + device.properties());
            }
        }
        survey.unavailable()
                .forEach(missing ->
                        System.out.println(missing.selector() + ": " + missing.reason() + "; " + missing.remedy()));
        Thread[] callers = new Thread[Integer.parseInt(arguments[1])];
        for (int i = 0; i < callers.length; i++) {
            callers[i] = Thread.ofPlatform().start(() -> {
                try (Accelerator accelerator = DeviceApis.open(cpu(survey))) {
                    accelerator.finish();
                    System.out.println(
                            "opened " + accelerator.description().kind().label());
                }
            });
        }
        for (Thread caller : callers) {
            caller.join();
        }
        DeviceApis.jvmArguments().forEach(System.out::println);
    }

    private static String cpu(Survey survey) {
        return survey.devices().stream()
                .filter(device -> device.api().label().equals("opencl") && device.kind() == DeviceDescription.Kind.CPU)
                .findFirst()
                .orElseThrow()
                .selector();
    }
}
