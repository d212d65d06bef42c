package vn.camtay.quiz.exchange;

import java.util.List;
import vn.camtay.quiz.GapText;

/**
 * Elements of an item's body as HTML, without interactions and feedback, or with marks of gaps in the places of interactions. Text of
 * an item of our own is kept to the letter; the line ends of one made by hand mean nothing.
 */
final class QtiHtml {
    private static final List<String> WRITTEN =
            List.of("href", "colspan", "rowspan", "start", "src", "alt", "title", "data");

    private final StringBuilder out = new StringBuilder();
    private final boolean ours;
    private final boolean gaps;
    private int gap;

    private QtiHtml(boolean ours, boolean gaps) {
        this.ours = ours;
        this.gaps = gaps;
    }

    static String of(List<Object> body, boolean ours) {
        return new QtiHtml(ours, false).written(body);
    }

    static String withGaps(List<Object> body, boolean ours) {
        return new QtiHtml(ours, true).written(body);
    }

    static boolean isInteraction(XmlNode node) {
        return node.name().endsWith("Interaction");
    }

    /** Blocks for those who mark are no part of what is asked. */
    static boolean isForMarkers(XmlNode node) {
        return node.is("rubricBlock") && !node.attribute("view").contains("candidate");
    }

    private String written(List<Object> nodes) {
        write(nodes);
        return out.toString();
    }

    private void write(List<Object> nodes) {
        for (Object node : nodes) {
            if (node instanceof XmlNode element) {
                write(element);
            } else {
                out.append(escaped(ours ? node.toString() : node.toString().replaceAll("\\s+", " ")));
            }
        }
    }

    private void write(XmlNode node) {
        if (isInteraction(node)) {
            if (gaps) {
                gap++;
                out.append(GapText.mark(gap));
            }
        } else if (ours && node.attribute("class").equals(QtiItem.STEM)) {
            write(node.children());
        } else if (!isForMarkers(node) && !node.is("feedbackInline", "feedbackBlock", "stylesheet")) {
            out.append('<').append(node.name());
            for (String attribute : WRITTEN) {
                if (node.has(attribute)) {
                    out.append(' ').append(attribute).append("=\"");
                    out.append(escaped(node.attribute(attribute))).append('"');
                }
            }
            if (node.is("br", "img", "source")) {
                out.append(" />");
            } else {
                out.append('>');
                write(node.children());
                out.append("</").append(node.name()).append('>');
            }
        }
    }

    private String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
