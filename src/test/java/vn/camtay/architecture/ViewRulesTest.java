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
import java.util.regex.MatchResult;
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
 * their rows have names that mean nothing else. Rows that only show something hold nothing that a person could send.
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

    private static final Pattern SENDS = Pattern.compile("form|(input|command|select|message)\\w*");

    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*\\}");

    /** Both names, or only whether there is one. */
    private static final Pattern ASKED =
            Pattern.compile("msg\\.either\\([\\w.]+(\\(\\))?, [\\w.]+(\\(\\))?\\)|empty [\\w.]+|[\\w.]+ (ne|eq) null");

    private static final Pattern UNIT_NAME =
            Pattern.compile("[\\w.]+\\.(unitName\\b(\\(\\))?|upperName\\b(\\(\\))?|unit\\(\\))");

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

    /** {@link vn.camtay.shared.web.Each} keeps no state of a row: what is sent from it would be lost. */
    @Test
    void rowsThatOnlyShowHoldNothingToSend() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path view : views()) {
            for (String violation : sent(document(Files.readString(view)).getDocumentElement(), false)) {
                found.add(ROOT.relativize(view) + ": " + violation);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void somethingToSendIsFoundInRowsThatOnlyShow() throws Exception {
        String page =
                "<c:each xmlns:c='camtay' xmlns:h='jakarta.faces.html' xmlns:ui='jakarta.faces.facelets'><h:form/><p><h:inputText/></p>"
                        + "<ui:include src='/WEB-INF/includes/edit-materials.xhtml'/><h:link/></c:each>";

        assertThat(sent(document(page).getDocumentElement(), false))
                .hasSizeGreaterThan(3)
                .contains("form", "inputText");
    }

    /** Units have two names: a view that shows one asks for the reader's. */
    @Test
    void namesOfUnitsAreShownInTheReadersLanguage() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path view : views()) {
            for (String name : oneLanguage(Files.readString(view))) {
                found.add(ROOT.relativize(view) + ": " + name);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aNameInOneLanguageIsFound() {
        String page = "<p rendered='#{row.unitName ne null}'>#{row.unitName} #{msg.say('x', row.unit(), 1)}"
                + " #{msg.say('y', msg.either(row.unitName, row.unitNameEn))} #{empty row.unitName ? '' : row.unit()}</p>";

        assertThat(oneLanguage(page)).containsExactly("row.unitName", "row.unit()", "row.unit()");
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

    private static List<String> oneLanguage(String view) {
        return EXPRESSION
                .matcher(view)
                .results()
                .map(expression -> ASKED.matcher(expression.group()).replaceAll(""))
                .flatMap(rest -> UNIT_NAME.matcher(rest).results().map(MatchResult::group))
                .toList();
    }

    private static List<String> violations(String view) throws ParserConfigurationException, SAXException, IOException {
        List<String> found = new ArrayList<>();
        visit(document(view).getDocumentElement(), found);
        return found;
    }

    private static Document document(String view) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        view.replaceFirst("<!DOCTYPE[^>]*>", "").getBytes(StandardCharsets.UTF_8)));
    }

    /** What a person could send from rows that only show, what they include too. */
    private static List<String> sent(Element element, boolean inRows)
            throws ParserConfigurationException, SAXException, IOException {
        List<String> found = new ArrayList<>();
        String name = element.getLocalName();
        boolean within = inRows || "camtay".equals(element.getNamespaceURI()) && "each".equals(name);
        if (within
                        && SENDS.matcher(name).matches()
                        && String.valueOf(element.getNamespaceURI()).startsWith("jakarta.faces")
                || within && "primefaces".equals(element.getNamespaceURI())) {
            found.add(name);
        }
        if (within && "include".equals(name) && element.getAttribute("src").startsWith("/")) {
            found.addAll(sent(
                    document(Files.readString(Path.of(ROOT + element.getAttribute("src"))))
                            .getDocumentElement(),
                    true));
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element inner) {
                found.addAll(sent(inner, within));
            }
        }
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
