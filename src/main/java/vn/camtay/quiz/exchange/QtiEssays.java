package vn.camtay.quiz.exchange;

import java.util.List;
import vn.camtay.quiz.Essay;

/** Answers that are marked by hand, with guidance and rubric for those who mark. */
final class QtiEssays {
    private final QtiItem item;
    private final XmlOut out;

    QtiEssays(QtiItem item) {
        this.item = item;
        this.out = item.out();
    }

    void essay(Essay essay, String key) {
        if (essay.form() != Essay.Form.FILE) {
            item.response(key, "single", "string", List.of());
            out.close();
        }
        if (essay.form() != Essay.Form.TEXT) {
            item.response(key + "FILE", "single", "file", List.of());
            out.close();
        }
        item.inBody(() -> {
            if (essay.form() != Essay.Form.FILE) {
                out.open("extendedTextInteraction", "responseIdentifier", QtiItem.RESPONSE + key)
                        .close();
            }
            if (essay.form() != Essay.Form.TEXT) {
                out.open("uploadInteraction", "responseIdentifier", QtiItem.RESPONSE + key + "FILE")
                        .close();
            }
            if (!essay.guidance().isEmpty()) {
                out.open("rubricBlock", "view", "scorer")
                        .raw(essay.guidance().html())
                        .close();
            }
            if (!essay.rubric().isEmpty()) {
                out.open("rubricBlock", "view", "scorer", "class", QtiItem.RUBRIC)
                        .open("ul");
                essay.rubric().forEach(criterion -> {
                    out.leaf("li", criterion.text(), "label", criterion.points().toPlainString());
                    criterion
                            .levels()
                            .forEach(level -> out.leaf(
                                    "li",
                                    level.text(),
                                    "label",
                                    level.points().toPlainString(),
                                    "class",
                                    QtiItem.LEVEL));
                });
                out.close().close();
            }
        });
    }
}
