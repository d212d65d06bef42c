package vn.camtay.quiz.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.camtay.quiz.QuestionMedium;
import vn.camtay.shared.error.InvalidInputException;

/**
 * Reads a QTI content package, 2.1 to 3.0: the items that its manifest lists, in that order. Nothing is unpacked to a disk, parts are
 * counted while they are unpacked, and a name that would leave the package refuses it.
 */
final class QtiPackage {
    /** Bytes that all parts together may have unpacked. */
    static final long MAX_UNPACKED = 60L * 1024 * 1024;

    private static final int MAX_PARTS = 5_000;
    private static final int MAX_XML = 2 * 1024 * 1024;
    private static final String MANIFEST = "imsmanifest.xml";

    private final Map<String, byte[]> parts = new HashMap<>();
    /** What is no XML: whole, or so much of it that it is told to be too large. */
    private final Map<String, byte[]> others = new HashMap<>();

    private final MediaShelf shelf = new MediaShelf();
    private final List<ImportedItem> items = new ArrayList<>();
    private long left = MAX_UNPACKED;

    /** @throws InvalidInputException when the package as a whole is broken, dangerous or without manifest */
    static QuestionFile read(byte[] content) {
        QtiPackage zip = new QtiPackage();
        zip.unpack(content);
        byte[] manifest = zip.parts.get(MANIFEST);
        if (manifest == null) {
            throw new InvalidInputException("quiz.refused.fileManifest");
        }
        XmlContent.tree(manifest).all().filter(node -> node.is("resource")).forEach(zip::resource);
        return new QuestionFile(QuestionFormat.QTI, zip.items, zip.shelf.media());
    }

    /** One item that stands alone, without a package. */
    static List<ImportedItem> item(byte[] content) {
        XmlNode item = XmlContent.tree(content);
        if (!item.is("assessmentItem")) {
            throw new InvalidInputException("quiz.refused.fileUnknown");
        }
        return List.of(QtiReader.read(item, new Draft(new Place(1, "", item.line()))));
    }

    private void resource(XmlNode resource) {
        String type = resource.attribute("type").toLowerCase(Locale.ROOT);
        String name = name(resource.attribute("href"));
        byte[] content = parts.get(name);
        if (!type.startsWith("imsqti_item")) {
            if (type.startsWith("imsqti") && content == null) {
                throw new InvalidInputException("quiz.refused.filePart", Draft.shortened(name));
            }
            return;
        }
        QuestionFiles.checkCount(items.size() + 1);
        Draft draft = new Draft(new Place(items.size() + 1, Draft.shortened(name), 1));
        if (content == null) {
            items.add(draft.notRead("quiz.notRead.part", Draft.shortened(name)));
            return;
        }
        metadata(resource, draft);
        draft.media(shelf, address -> Optional.ofNullable(others.get(beside(name, address))));
        items.add(read(content, draft));
    }

    private static void metadata(XmlNode resource, Draft draft) {
        List<XmlNode> metadata =
                resource.elements("metadata").flatMap(XmlNode::all).toList();
        metadata.stream()
                .filter(node -> node.is("keyword"))
                .limit(NamedQuestion.MAX_TAGS)
                .forEach(keyword -> draft.tag(keyword.text()));
        metadata.stream().filter(node -> node.is("taxon")).findFirst().ifPresent(taxon -> draft.category(taxon.text()));
    }

    private static ImportedItem read(byte[] content, Draft draft) {
        try {
            XmlNode item = XmlContent.tree(content);
            return item.is("assessmentItem") ? QtiReader.read(item, draft) : draft.notRead("quiz.notRead.noItem");
        } catch (InvalidInputException broken) {
            return draft.notRead(broken.reasons().get(0).key());
        }
    }

    /** The name of a part as a manifest points to it, relative to the package. */
    private static String name(String href) {
        return decoded(href.startsWith("./") ? href.substring(2) : href);
    }

    /** An address without the signs that stand for others. */
    static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asWritten) {
            return address;
        }
    }

    /** The name of a part as an item points to it, relative to itself; one that leaves the package is no part. */
    private static String beside(String item, String address) {
        Deque<String> steps = new ArrayDeque<>(List.of(item.split("/")));
        steps.pollLast();
        for (String step : decoded(address).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private void unpack(byte[] content) {
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++count > MAX_PARTS) {
                    throw new InvalidInputException("quiz.refused.fileZipBomb");
                }
                checkName(part.getName());
                part(zip, part.getName());
            }
        } catch (IOException | IllegalArgumentException broken) {
            // names in an unknown encoding are told by the second
            throw new InvalidInputException("quiz.refused.fileBroken");
        }
    }

    private void part(ZipInputStream zip, String name) throws IOException {
        boolean xml = name.toLowerCase(Locale.ROOT).endsWith(".xml");
        byte[] content = zip.readNBytes((xml ? MAX_XML : QuestionMedium.MAX_SOUND) + 1);
        count(content.length);
        if (xml && content.length > MAX_XML) {
            throw new InvalidInputException("quiz.refused.fileZipBomb");
        }
        byte[] buffer = new byte[64 * 1024];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            count(read);
        }
        if (!xml) {
            others.putIfAbsent(name, content);
        } else if (parts.put(name, content) != null) {
            throw new InvalidInputException("quiz.refused.fileBroken");
        }
    }

    private void count(int unpacked) {
        left -= unpacked;
        if (left < 0) {
            throw new InvalidInputException("quiz.refused.fileZipBomb");
        }
    }

    /** A name that leads out of the package is an attack, whatever would be done with it. */
    private static void checkName(String name) {
        boolean leaves = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || List.of(name.split("/")).contains("..");
        if (leaves) {
            throw new InvalidInputException("quiz.refused.filePath");
        }
    }
}
