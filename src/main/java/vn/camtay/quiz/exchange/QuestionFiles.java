package vn.camtay.quiz.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.camtay.shared.error.InvalidInputException;

/** Reads files of questions, whatever their format, within bounds of size, number and depth; writes those of the bank. */
public final class QuestionFiles {
    /** Bytes of a file, packed or not. */
    static final int MAX_BYTES = 20 * 1024 * 1024;

    /** Questions of a file. */
    static final int MAX_QUESTIONS = 2_000;

    /** Answers of a question; a file that lists more is no file of questions. */
    private static final int MAX_OPTIONS = 200;

    private static final Pattern XML_START = Pattern.compile(
            "^[\\s\u00EF\u00BB\u00BF\u00FE\u00FF]*<(\\?xml|!DOCTYPE|quiz|assessmentItem|qti-assessment-item)\\b");

    private static final Pattern QTI_ITEM = Pattern.compile("<(\\w+:)?(assessmentItem|qti-assessment-item)\\b");

    /** Bytes that tell what a file is. */
    private static final int START = 2_000;

    private static final int MEGABYTE = 1024 * 1024;

    private QuestionFiles() {}

    /**
     * What stands in the file, in its order. The format is told by the content, never by the name.
     *
     * @param content read to its end or to the bound, not closed
     * @throws InvalidInputException when the file as a whole is empty, too large, broken, dangerous or of no known format
     */
    public static QuestionFile read(InputStream content) {
        byte[] bytes = bytes(content);
        if (bytes.length == 0) {
            throw new InvalidInputException("quiz.refused.fileEmpty");
        }
        QuestionFile file = found(bytes);
        if (file.items().isEmpty()) {
            throw new InvalidInputException("quiz.refused.fileNoQuestion");
        }
        return file;
    }

    private static QuestionFile found(byte[] bytes) {
        String start = start(bytes);
        if (start.matches("(?s)PK[\\x03\\x05].*")) {
            return isWorkbook(bytes)
                    ? new QuestionFile(QuestionFormat.TEMPLATE, TemplateReader.read(bytes))
                    : QtiPackage.read(bytes);
        }
        if (!XML_START.matcher(start).find()) {
            return text(TextContent.of(bytes));
        }
        return QTI_ITEM.matcher(start).find()
                ? new QuestionFile(QuestionFormat.QTI, QtiPackage.item(bytes))
                : MoodleXmlReader.read(bytes);
    }

    /** The names of an archive's parts stand in it as they are. */
    private static boolean isWorkbook(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains("xl/workbook.xml");
    }

    /** The first letters, whatever the encoding: those of XML are of one byte, or two with one zero. */
    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1).replace("\u0000", "");
    }

    private static QuestionFile text(String text) {
        return AikenReader.accepts(text)
                ? new QuestionFile(QuestionFormat.AIKEN, AikenReader.read(text))
                : new QuestionFile(QuestionFormat.GIFT, GiftReader.read(text));
    }

    /** The questions as GIFT; what it cannot say is named. */
    public static ExportedQuestions gift(List<NamedQuestion> questions) {
        return GiftWriter.write(questions);
    }

    /** The questions as Moodle XML; what it cannot say is named. */
    public static ExportedQuestions moodleXml(List<NamedQuestion> questions, Map<String, MediumFile> media) {
        return MoodleXmlWriter.write(questions, media);
    }

    /** The questions as a package of QTI 2.1, which can say them all, as long as their pictures and sounds find room. */
    public static ExportedQuestions qti(List<NamedQuestion> questions, Map<String, MediumFile> media) {
        return QtiWriter.write(questions, media);
    }

    static void checkCount(int questions) {
        if (questions > MAX_QUESTIONS) {
            throw new InvalidInputException("quiz.refused.fileQuestions", MAX_QUESTIONS);
        }
    }

    static void checkOptions(int options) {
        if (options > MAX_OPTIONS) {
            throw new InvalidInputException("quiz.notRead.tooManyAnswers", MAX_OPTIONS);
        }
    }

    private static byte[] bytes(InputStream content) {
        try {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new InvalidInputException("quiz.refused.fileTooBig", MAX_BYTES / MEGABYTE);
            }
            return bytes;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
