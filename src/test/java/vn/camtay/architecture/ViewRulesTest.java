package vn.camtay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Views hold no inline style, no script and no text of their own: texts come from the bundles, looks from the style sheets; and
 * their rows have names that mean nothing else.
 */
class ViewRulesTest {
    private static final Path ROOT = Path.of("src/main/webapp");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Set<String> SPOKEN = Set.of(
            "title",
            "alt",
            "placeholder",
            "aria-label",
            "label",
            "hint",
            "text",
            "requiredMessage",
            "converterMessage",
            "validatorMessage");

    /** Names that Faces and EL give a meaning of their own: a row under such a name is not found. */
    private static final Set<String> TAKEN = Set.of(
            "application",
            "applicationScope",
            "cc",
            "component",
            "cookie",
            "externalContext",
            "facesContext",
            "flash",
            "flowScope",
            "header",
            "headerValues",
            "initParam",
            "param",
            "paramValues",
            "request",
            "requestScope",
            "resource",
            "session",
            "sessionScope",
            "view",
            "viewScope");

    @Test
    void noViewHasInlineStyleScriptOrLiteralText() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path view : views()) {
            for (String violation : violations(Files.readString(view))) {
                found.add(ROOT.relativize(view) + ": " + violation);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPageOutsideTheFrameUsesTheTemplate() throws IOException {
        for (Path view : views()) {
            String name = ROOT.relativize(view).toString();
            if (!name.startsWith("WEB-INF") && !name.startsWith("resources") && !name.startsWith("errors")) {
                assertThat(Files.readString(view)).as(name).contains("template=\"/WEB-INF/templates/");
            }
        }
    }

    @Test
    void plantedViolationsAreFound() throws Exception {
        String page = "<div xmlns='http://www.w3.org/1999/xhtml' style='color:red' onclick='go()'>Xin chào"
                + "<script>go()</script><img alt='a picture'/><p var='view'/><a href='javascript:go()'>#{msg['x']}</a></div>";

        assertThat(violations(page)).hasSize(7);
    }

    private static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(path -> path.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> violations(String view) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        view.replaceFirst("<!DOCTYPE[^>]*>", "").getBytes(StandardCharsets.UTF_8)));
        List<String> found = new ArrayList<>();
        visit(document.getDocumentElement(), found);
        return found;
    }

    private static void visit(Element element, List<String> found) {
        if ("script".equals(element.getLocalName()) || "style".equals(element.getLocalName())) {
            found.add("inline " + element.getLocalName());
            return;
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String name = attribute.getLocalName();
            String value = attribute.getValue();
            if ("style".equals(name) || name.matches("on[a-z]+") || value.startsWith("javascript:")) {
                found.add("inline " + name);
            } else if ("var".equals(name) && TAKEN.contains(value)) {
                found.add("taken name '" + value + "'");
            } else if (SPOKEN.contains(name)
                    && LETTERS.matcher(withoutExpressions(value)).find()) {
                found.add("literal " + name + " '" + value + "'");
            }
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                visit(inner, found);
            } else if (child.getNodeType() == Node.TEXT_NODE
                    && LETTERS.matcher(withoutExpressions(child.getNodeValue())).find()) {
                found.add("literal text '" + child.getNodeValue().strip() + "'");
            }
        }
    }

    private static String withoutExpressions(String text) {
        return text.replaceAll("#\\{[^}]*\\}", "");
    }
}
