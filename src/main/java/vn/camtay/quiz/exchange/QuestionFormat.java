package vn.camtay.quiz.exchange;

import java.util.List;
import java.util.Locale;

/** The formats of question files. */
public enum QuestionFormat {
    GIFT("txt", "text/plain;charset=UTF-8"),
    AIKEN("txt", "text/plain;charset=UTF-8"),
    MOODLE_XML("xml", "application/xml"),
    QTI("zip", "application/zip"),
    TEMPLATE("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** Those that the bank's questions can be written in. */
    public static final List<QuestionFormat> WRITTEN = List.of(GIFT, MOODLE_XML, QTI);

    private final String extension;
    private final String contentType;

    QuestionFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** Ending of file names, without the dot. */
    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }

    /** How addresses call it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
