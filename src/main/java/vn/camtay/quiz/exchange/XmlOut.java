package vn.camtay.quiz.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small XML document into memory; signs that XML cannot hold are left out. */
final class XmlOut {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    XmlOut() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins an element, with its attributes as name, value, name, value. */
    XmlOut open(String name, String... attributes) {
        return writing(() -> {
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
            }
        });
    }

    XmlOut close() {
        return writing(xml::writeEndElement);
    }

    XmlOut text(String text) {
        return writing(() -> xml.writeCharacters(legal(text)));
    }

    /** Well-formed XML as it is. */
    XmlOut raw(String markup) {
        return writing(() -> {
            // ends the tag that is open
            xml.writeCharacters("");
            xml.flush();
            bytes.writeBytes(legal(markup).getBytes(StandardCharsets.UTF_8));
        });
    }

    /** An element with nothing but text. */
    XmlOut leaf(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    byte[] bytes() {
        writing(xml::writeEndDocument);
        return bytes.toByteArray();
    }

    /** Something that the writer does; in memory it does not fail. */
    private interface Writing {
        void write() throws XMLStreamException;
    }

    private XmlOut writing(Writing writing) {
        try {
            writing.write();
            xml.flush();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= ' ' && c < 0xD800
                        || c > 0xDFFF && c < 0xFFFE
                        || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
