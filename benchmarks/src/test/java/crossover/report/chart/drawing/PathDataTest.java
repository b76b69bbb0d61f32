package crossover.report.chart.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathDataTest {
    @Test
    void pointsBecomeRelativeToThePenAndAClosedPartStartsFromItsBeginning() {
        assertThat(PathData.relative("M5.45,-5.56 L5.45,-9.13 Q6,-1 7.5,0.25 Z M1,2 C1,2 3,4 0.5,6"))
                .isEqualTo("m5.5-5.6l0-3.5q.5 8.1 2 9.4zm-4.5 7.6c0 0 2 2-.5 4");
        assertThat(PathData.shortened("<path d=\"M1,1 L2,3\" fill=\"none\"/>"))
                .isEqualTo("<path d=\"m1 1l1 2\" fill=\"none\"/>");
        assertThat(PathData.relative("M1,1 A5,5 0 0 1 2,2")).isEqualTo("M1,1 A5,5 0 0 1 2,2");
    }

    @Test
    void errorsDoNotAddUp() {
        StringBuilder absolute = new StringBuilder("M0,0");
        Random random = new Random(1);
        double x = 0;
        double y = 0;
        for (int i = 0; i < 1000; i++) {
            x = 900 * random.nextDouble();
            y = 900 * random.nextDouble();
            absolute.append(" L").append(x).append(',').append(y);
        }
        Point2D end = end(PathData.relative(absolute.toString()));

        assertThat(end.getX()).isCloseTo(x, within(0.06));
        assertThat(end.getY()).isCloseTo(y, within(0.06));
    }

    /** Where relative lines end. */
    private static Point2D end(String relative) {
        double[] sum = new double[2];
        int[] axis = {0};
        java.util.regex.Pattern.compile("-?\\d*\\.?\\d+")
                .matcher(relative)
                .results()
                .forEach(number -> {
                    sum[axis[0] % 2] += Double.parseDouble(number.group());
                    axis[0]++;
                });
        return new Point2D.Double(sum[0], sum[1]);
    }
}
