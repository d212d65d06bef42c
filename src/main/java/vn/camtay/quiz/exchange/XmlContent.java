package vn.camtay.quiz.exchange;

import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.camtay.shared.error.InvalidInputException;

/**
 * Reads XML within bounds, by the JDK's own parser, whatever else lies on the class path. A document type is refused: it can name
 * files of the server or grow without end, and no format of questions needs one.
 */
final class XmlContent {
    private static final int MAX_DEPTH = 60;
    private static final int MAX_NODES = 200_000;

    private final XMLStreamReader xml;
    private int nodes;

    private XmlContent(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
    }

    /**
     * The whole document.
     *
     * @throws InvalidInputException when it is broken, too deep, too large or has a document type
     */
    static XmlNode tree(byte[] content) {
        return reading(content, reader -> reader.element(1));
    }

    /**
     * Gives the children of the root one by one, so that only one is held at a time.
     *
     * @return the root without its children
     * @throws InvalidInputException as {@link #tree}
     */
    static XmlNode children(byte[] content, Consumer<XmlNode> each) {
        return reading(content, reader -> {
            XmlNode root = reader.start();
            while (reader.next() != XMLStreamConstants.END_DOCUMENT) {
                if (reader.xml.isStartElement()) {
                    each.accept(reader.element(2));
                    reader.nodes = 0;
                }
            }
            return root;
        });
    }

    /** Something read from the parser. */
    private interface Reading {
        XmlNode read(XmlContent reader) throws XMLStreamException;
    }

    private static XmlNode reading(byte[] content, Reading reading) {
        try {
            XmlContent reader = new XmlContent(content);
            while (!reader.xml.isStartElement()) {
                reader.next();
            }
            return reading.read(reader);
        } catch (InvalidInputException refusal) {
            throw refusal;
        } catch (XMLStreamException | RuntimeException broken) {
            // the parser tells some broken documents by exceptions of its own inside
            throw new InvalidInputException("quiz.refused.fileBroken");
        }
    }

    private int next() throws XMLStreamException {
        if (!xml.hasNext()) {
            return XMLStreamConstants.END_DOCUMENT;
        }
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new InvalidInputException("quiz.refused.fileDocumentType");
        }
        return event;
    }

    private XmlNode start() {
        XmlNode node = new XmlNode(
                QtiNames.of(xml.getLocalName()), Math.max(1, xml.getLocation().getLineNumber()));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            node.set(QtiNames.of(xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        return node;
    }

    /** The element at which the parser stands, to its end. */
    private XmlNode element(int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            throw new InvalidInputException("quiz.refused.fileTooDeep");
        }
        XmlNode node = start();
        StringBuilder text = new StringBuilder();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                flush(node, text);
                node.add(element(depth + 1));
            } else if (xml.isCharacters()) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("cut");
            }
        }
        flush(node, text);
        return node;
    }

    private static void flush(XmlNode node, StringBuilder text) {
        if (text.length() > 0) {
            node.add(text.toString());
            text.setLength(0);
        }
    }
}
