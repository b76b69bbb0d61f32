package crossover.report.page;

import java.util.List;

/**
 * What the template of the page over all runs sees.
 *
 * @param count {@code 12 runs on 2 machines}
 * @param answers what changed, a line each, or that nothing did
 * @param some whether anything was left out
 * @param few where older runs are left out of the page for any two: how many it has; empty where it has all
 */
record IndexView(
        String policy,
        String count,
        List<ShiftView> answers,
        String nothing,
        List<String> outliers,
        PageView.Grid fleet,
        List<Course> courses,
        PageView.Grid trends,
        List<Entry> runs,
        List<String> cautions,
        boolean some,
        List<String> leftOut,
        String few) {

    /**
     * Figures that changed together.
     *
     * @param what the figure, or how many there are
     * @param chart the id of the only figure's; empty where there is none
     * @param each the figures where there are several
     */
    record ShiftView(String what, String machine, String sentence, String chart, List<ChangeView> each) {}

    /** @param chart the id of the figure's; empty where there is none */
    record ChangeView(String figure, String sentence, String chart) {}

    /** A figure's course. */
    record Course(String title, PageView.Picture picture) {}

    /**
     * One run.
     *
     * @param page its report's address relative to the index; empty where there is none
     * @param before the fragment that compares it with the one before it on its machine; empty where there is none
     */
    record Entry(
            String name,
            String page,
            String started,
            String machine,
            String profile,
            String headline,
            String simulated,
            String level,
            String quality,
            String before) {}
}
