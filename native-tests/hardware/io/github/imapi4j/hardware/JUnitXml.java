package io.github.imapi4j.hardware;

import io.github.imapi4j.hardware.TestOutcome.Status;
import java.util.List;

/** Outcomes as XML, in the form that CI systems read from JUnit. */
final class JUnitXml {

    private JUnitXml() {}

    static String of(List<TestOutcome> outcomes) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuite name=\"hardware\" tests=\"" + outcomes.size() + "\" failures=\""
                + count(outcomes, Status.FAILED) + "\" skipped=\"" + count(outcomes, Status.SKIPPED) + "\">\n");
        for (TestOutcome outcome : outcomes) {
            String type = outcome.name().replaceFirst("\\..*", "");
            String test = outcome.name().substring(Math.min(outcome.name().length(), type.length() + 1));
            xml.append("  <testcase classname=\"" + escaped(type) + "\" name=\"" + escaped(test) + "\"");
            xml.append(
                    switch (outcome.status()) {
                        case PASSED -> "/>\n";
                        case FAILED -> element("failure", outcome.reason());
                        case SKIPPED -> element("skipped", outcome.reason());
                    });
        }
        return xml.append("</testsuite>\n").toString();
    }

    private static long count(List<TestOutcome> outcomes, Status status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }

    private static String element(String name, String message) {
        return "><" + name + " message=\"" + escaped(message) + "\"/></testcase>\n";
    }

    /** Characters that XML does not allow at all become question marks. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\x20-\\uD7FF\\uE000-\\uFFFD]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
