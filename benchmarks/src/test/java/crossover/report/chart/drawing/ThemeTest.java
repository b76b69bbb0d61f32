package crossover.report.chart.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    /** What the eye sees that lacks a kind of cones: Machado, Oliveira and Fernandes 2009, severity 1, of linear RGB. */
    private static final double[][] EVERY_EYE = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
        {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
        {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}
    };

    /** The least distance of two series' colours; two neighbours of before were 1.9 apart. */
    private static final double APART = 25;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void seriesStandOutFromTheGround(Theme theme) {
        for (int series = 0; series < Theme.SERIES; series++) {
            assertThat(Theme.contrast(theme.series(series), theme.ground()))
                    .as("series " + series)
                    .isGreaterThanOrEqualTo(3);
        }
        assertThat(Theme.contrast(theme.text(), theme.ground())).isGreaterThanOrEqualTo(4.5);
        assertThat(Theme.contrast(theme.muted(), theme.ground())).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void anyTwoSeriesAreFarApartForEveryEye(Theme theme) {
        for (int one = 0; one < Theme.SERIES; one++) {
            for (int other = 0; other < one; other++) {
                for (double[] eye : EVERY_EYE) {
                    assertThat(distance(lab(theme.series(one), eye), lab(theme.series(other), eye)))
                            .as(one + " and " + other)
                            .isGreaterThan(APART);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void thePageHasTheSameColours(Theme theme) throws IOException {
        String css = Files.readString(Path.of("report-templates", "report.css"));
        for (int role = 0; role < Theme.ROLES.size(); role++) {
            assertThat(css)
                    .contains("--" + Theme.ROLES.get(role) + ": "
                            + Svg.hex(theme.roles().get(role)) + ";");
        }
    }

    /** CIE 1976 L*a*b* under D65. */
    private static double[] lab(Color colour, double[] eye) {
        double[] seen = new double[3];
        double[] linear = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        for (int i = 0; i < 3; i++) {
            seen[i] =
                    Math.clamp(eye[3 * i] * linear[0] + eye[3 * i + 1] * linear[1] + eye[3 * i + 2] * linear[2], 0, 1);
        }
        double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
        double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    private static double linear(int component) {
        double share = component / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(IntStream.range(0, 3)
                .mapToDouble(i -> (one[i] - other[i]) * (one[i] - other[i]))
                .sum());
    }
}
