package vn.camtay.quiz;

import java.util.List;

/** What was last answered to a question: its sequence, its JSON, and whether files belong to it. */
public record KeptAnswer(long sequence, String content, boolean hasFiles) {
    KeptAnswer(long sequence, String content) {
        this(sequence, content, false);
    }

    /** The text, if there is one, with the files that were handed in. */
    static KeptAnswer withFiles(KeptAnswer written, List<Long> files) {
        String text =
                written != null && Answer.of(written.content()) instanceof Answer.Written words ? words.text() : "";
        return new KeptAnswer(
                written == null ? 0 : written.sequence(),
                new Answer.Written(text, files).toJson().toString(),
                true);
    }
}
