/** The lines of a judgement. */
final class Verdicts {
    private boolean failed;

    void line(boolean pass, String what) {
        failed |= !pass;
        System.out.println((pass ? "pass     " : "FAIL     ") + what);
    }

    /** What could not be judged, with the reason. */
    void skip(String what) {
        System.out.println("skipped  " + what);
    }

    boolean failed() {
        return failed;
    }
}
