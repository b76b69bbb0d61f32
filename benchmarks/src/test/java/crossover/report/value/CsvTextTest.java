package crossover.report.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @Test
    void fieldsAreQuotedWhereTheyHaveToBe() {
        assertThat(CsvText.line(List.of("a,\"b\"", "plain", ""))).isEqualTo("\"a,\"\"b\"\"\",plain,");
        assertThat(CsvText.field("two\nlines")).isEqualTo("two?lines");
    }

    @Test
    void formulasAreNoFormulasBehindAnApostrophe() {
        assertThat(CsvText.field("=cmd()")).isEqualTo("'=cmd()");
        assertThat(CsvText.field("=HYPERLINK(\"http://x\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(CsvText.field("+1+1")).isEqualTo("'+1+1");
        assertThat(CsvText.field("-2+3")).isEqualTo("'-2+3");
        assertThat(CsvText.field("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(CsvText.field("\t=1+1")).isEqualTo("'?=1+1");
        assertThat(CsvText.field("\r=1+1")).isEqualTo("'?=1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.5E-3", "+7", "-12", "0.5"})
    void plainNumbersStayNumbers(String number) {
        assertThat(CsvText.field(number)).isEqualTo(number);
    }
}
