package vn.camtay.quiz.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.camtay.quiz.MediaOf;

/**
 * Writes a QTI 2.1 package that {@link QtiPackage} reads back as it was. Each item scores itself: SCORE is the share earned times
 * MAXSCORE. What QTI has no attribute for stands in {@code label}, which other programs pass over.
 */
final class QtiWriter {
    static final String MEDIA = "media/";

    private static final String PACKAGE_SPACE = "http://www.imsglobal.org/xsd/imscp_v1p1";
    private static final String METADATA_SPACE = "http://ltsc.ieee.org/xsd/LOM";

    private QtiWriter() {}

    static ExportedQuestions write(List<NamedQuestion> all, Map<String, MediumFile> files) {
        MediaRoom media = new MediaRoom(files);
        List<NamedQuestion> questions = new ArrayList<>();
        List<NotWritten> notWritten = new ArrayList<>();
        for (NamedQuestion question : all) {
            media.take(question)
                    .ifPresentOrElse(
                            reason -> notWritten.add(new NotWritten(question, reason)), () -> questions.add(question));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> named = new TreeSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "imsmanifest.xml", manifest(questions, media));
            for (int i = 0; i < questions.size(); i++) {
                part(zip, file(i), new QtiItem(questions.get(i), identifier(i), media).bytes());
                named.addAll(MediaOf.all(questions.get(i).content()));
            }
            for (String content : named) {
                part(
                        zip,
                        MEDIA + media.name(content),
                        media.file(content).content().get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExportedQuestions(QuestionFormat.QTI, bytes.toByteArray(), notWritten);
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // the same questions give the same file
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String identifier(int index) {
        return "question" + (index + 1);
    }

    private static String file(int index) {
        return "items/" + identifier(index) + ".xml";
    }

    private static byte[] manifest(List<NamedQuestion> questions, MediaRoom media) {
        XmlOut out = new XmlOut();
        out.open("manifest", "xmlns", PACKAGE_SPACE, "identifier", "questions")
                .open("metadata")
                .leaf("schema", "QTIv2.1 Package")
                .leaf("schemaversion", "1.0.0")
                .close()
                .open("organizations")
                .close()
                .open("resources");
        for (int i = 0; i < questions.size(); i++) {
            out.open("resource", "identifier", identifier(i), "type", "imsqti_item_xmlv2p1", "href", file(i));
            metadata(out, questions.get(i));
            out.open("file", "href", file(i)).close();
            for (String content : MediaOf.all(questions.get(i).content())) {
                out.open("file", "href", MEDIA + media.name(content)).close();
            }
            out.close();
        }
        return out.close().close().bytes();
    }

    private static void metadata(XmlOut out, NamedQuestion question) {
        if (question.tags().isEmpty() && question.category().isEmpty()) {
            return;
        }
        out.open("metadata").open("lom", "xmlns", METADATA_SPACE).open("general");
        for (String tag : question.tags()) {
            out.open("keyword").leaf("string", tag).close();
        }
        out.close();
        if (!question.category().isEmpty()) {
            out.open("classification").open("taxonPath").open("taxon").open("entry");
            out.leaf("string", question.category()).close().close().close().close();
        }
        out.close().close();
    }
}
