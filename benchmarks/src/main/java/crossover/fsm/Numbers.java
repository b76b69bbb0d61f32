package crossover.fsm;

/** Reads the numbers that parameters hold. */
final class Numbers {
    private Numbers() {}

    /**
     * @throws IllegalArgumentException saying what the parameter must be
     */
    static int positive(String parameter, String text) {
        try {
            int value = Integer.parseInt(text);
            if (value > 0) {
                return value;
            }
        } catch (NumberFormatException failure) {
            throw new IllegalArgumentException(message(parameter, text), failure);
        }
        throw new IllegalArgumentException(message(parameter, text));
    }

    /**
     * @throws IllegalArgumentException saying what the parameter must be
     */
    static int atLeastZero(String parameter, String text) {
        return text.equals("0") ? 0 : positive(parameter, text);
    }

    /**
     * @throws IllegalArgumentException saying what the parameter must be
     */
    static boolean truth(String parameter, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException("%s must be true or false, not '%s'".formatted(parameter, text));
        };
    }

    private static String message(String parameter, String text) {
        return "%s must be a positive whole number below 2^31, not '%s'".formatted(parameter, text);
    }
}
