package crossover.report.gate;

import crossover.results.format.GateFile;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Outcomes as build servers read them. */
public final class GateFiles {
    private GateFiles() {}

    public static String json(List<GateOutcome> outcomes, boolean allowUndecided) {
        return new GateFile(outcomes.stream()
                        .map(outcome -> new GateFile.Gate(
                                outcome.gate().toString(),
                                outcome.passes(allowUndecided),
                                outcome.margin(),
                                outcome.judged(),
                                outcome.rows().stream().map(GateFiles::row).toList()))
                        .toList())
                .toJson();
    }

    private static GateFile.Row row(JudgedRow row) {
        var comparison = row.row().comparison();
        return new GateFile.Row(
                row.row().name(),
                row.row().run(),
                row.result().label(),
                row.why().isEmpty() ? null : row.why(),
                number(comparison.ratio()),
                number(comparison.low95()),
                number(comparison.high95()));
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }

    /**
     * JUnit's form: a suite a gate, a case a row; what could not be judged is skipped. A gate that could judge nothing and may
     * not be silent has a case of its own that fails.
     */
    public static String junit(List<GateOutcome> outcomes, boolean allowUndecided) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (GateOutcome outcome : outcomes) {
                suite(xml, outcome, allowUndecided);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private static void suite(XMLStreamWriter xml, GateOutcome outcome, boolean allowUndecided)
            throws XMLStreamException {
        boolean silent = outcome.failing().isEmpty() && !outcome.passes(allowUndecided);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "crossover compare --fail-on " + outcome.gate());
        xml.writeAttribute("tests", Integer.toString(outcome.rows().size() + (silent ? 1 : 0)));
        xml.writeAttribute("failures", Integer.toString(outcome.failing().size() + (silent ? 1 : 0)));
        xml.writeAttribute("skipped", Integer.toString(outcome.open().size()));
        for (JudgedRow row : outcome.rows()) {
            testCase(xml, row.row().run(), row.row().name(), element(row.result()), row.why());
        }
        if (silent) {
            testCase(xml, "gate", "any row judged", "failure", outcome.lines().getFirst());
        }
        xml.writeEndElement();
    }

    private static String element(JudgedRow.Result result) {
        return result.isFailing() ? "failure" : result.isJudged() ? "" : "skipped";
    }

    private static void testCase(XMLStreamWriter xml, String run, String name, String element, String why)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", printable(run));
        xml.writeAttribute("name", printable(name));
        if (!element.isEmpty()) {
            xml.writeStartElement(element);
            xml.writeAttribute("message", printable(why));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Without what XML cannot hold. */
    private static String printable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
