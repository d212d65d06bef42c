package vn.camtay.quiz.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a small XML document. Names are without prefix; those of QTI 3.0 ({@code qti-simple-choice}) are written as in 2.1
 * ({@code simpleChoice}), so that one reader does for both.
 */
final class XmlNode {
    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> children = new ArrayList<>();

    XmlNode(String name, int line) {
        this.name = name;
        this.line = line;
    }

    void set(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void add(String text) {
        children.add(text);
    }

    boolean is(String... names) {
        return List.of(names).contains(name);
    }

    String name() {
        return name;
    }

    /** Line of the file, from 1. */
    int line() {
        return line;
    }

    /** The attribute's value; empty when it has none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** Elements and texts, in their order. */
    List<Object> children() {
        return children;
    }

    Stream<XmlNode> elements() {
        return children.stream().filter(XmlNode.class::isInstance).map(XmlNode.class::cast);
    }

    Stream<XmlNode> elements(String... names) {
        return elements().filter(child -> child.is(names));
    }

    Optional<XmlNode> first(String child) {
        return elements(child).findFirst();
    }

    /** This element and all below it, in the order of the document. */
    Stream<XmlNode> all() {
        return Stream.concat(Stream.of(this), elements().flatMap(XmlNode::all));
    }

    /** All text below it; empty when there is none. */
    String text() {
        StringBuilder text = new StringBuilder();
        gather(text);
        return text.toString();
    }

    /** The text of a child; empty when there is none. */
    String text(String child) {
        return first(child).map(XmlNode::text).orElse("");
    }

    private void gather(StringBuilder text) {
        for (Object child : children) {
            if (child instanceof XmlNode node) {
                node.gather(text);
            } else {
                text.append(child);
            }
        }
    }
}
