package vn.camtay.sheet;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.camtay.shared.error.InvalidInputException;

/**
 * Looks through a workbook before it is read. Every part is unpacked once, counted and thrown away: what it claims about its
 * size is not believed. A part that grows too much, too many parts, two parts of one name, or a document type are refused.
 */
final class ZipGuard {
    /** Bytes that all parts together may have unpacked. */
    static final long MAX_UNPACKED = 200L * 1024 * 1024;

    /** How many times larger than packed a part may be, once it is past {@value #SMALL} bytes. */
    static final int MAX_RATIO = 200;

    private static final int SMALL = 4 * 1024 * 1024;
    private static final int MAX_PARTS = 2_000;
    private static final String WORKBOOK = "xl/workbook.xml";

    private ZipGuard() {}

    /** @throws InvalidInputException when the file is no workbook, broken or dangerous */
    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_PARTS) {
                throw new InvalidInputException("sheet.refused.zipBomb");
            }
            if (zip.getEntry(WORKBOOK) == null) {
                throw new InvalidInputException("sheet.refused.notATable");
            }
            Set<String> names = new HashSet<>();
            long total = 0;
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                if (!names.add(part.getName())) {
                    throw new InvalidInputException("sheet.refused.broken");
                }
                total += unpack(zip, part, MAX_UNPACKED - total);
                if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                    refuseDocumentType(zip, part);
                }
            }
        } catch (ZipException | EOFException | XMLStreamException broken) {
            throw new InvalidInputException("sheet.refused.broken");
        }
    }

    private static long unpack(ZipFile zip, ZipEntry part, long left) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                boolean swollen = size > SMALL && size / Math.max(1, part.getCompressedSize()) > MAX_RATIO;
                if (size > left || swollen) {
                    throw new InvalidInputException("sheet.refused.zipBomb");
                }
            }
        }
        return size;
    }

    /** A document type can name files of the server or grow without end; no spreadsheet program writes one. */
    private static void refuseDocumentType(ZipFile zip, ZipEntry part) throws IOException, XMLStreamException {
        try (InputStream in = zip.getInputStream(part)) {
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new InvalidInputException("sheet.refused.documentType");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return;
                }
            }
        }
    }

    /** The JDK's own parser, whatever else lies on the class path, with document types and outside entities off. */
    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new Unclosed(in));
    }

    /** The caller closes the part. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // left to the caller
        }
    }
}
