package vn.camtay.quiz.exchange;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.camtay.quiz.AcceptedNumber;
import vn.camtay.quiz.AcceptedText;
import vn.camtay.quiz.Choice;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.Gap;
import vn.camtay.quiz.GapText;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.MultipleChoice;
import vn.camtay.quiz.Numeric;
import vn.camtay.quiz.Ordering;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.QuestionType;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Scoring;
import vn.camtay.quiz.ShortAnswer;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.TextMatch;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.quiz.Weight;
import vn.camtay.shared.error.Reason;

/**
 * Writes Moodle XML that {@link MoodleXmlReader} reads back as it was. The element {@code camtay} holds what Moodle has no element for;
 * Moodle skips it.
 */
final class MoodleXmlWriter {
    private static final String HTML = "html";
    private final XmlOut out = new XmlOut();
    private final MediaRoom media;

    private MoodleXmlWriter(MediaRoom media) {
        this.media = media;
    }

    static ExportedQuestions write(List<NamedQuestion> questions, Map<String, MediumFile> media) {
        MoodleXmlWriter writer = new MoodleXmlWriter(new MediaRoom(media));
        List<NotWritten> notWritten = new ArrayList<>();
        String category = "";
        writer.out.open("quiz");
        for (NamedQuestion question : questions) {
            if (question.content().type() == QuestionType.SCENARIO) {
                notWritten.add(new NotWritten(question, Reason.of("quiz.notWritten.type")));
                continue;
            }
            Optional<Reason> noRoom = writer.media.take(question);
            if (noRoom.isPresent()) {
                notWritten.add(new NotWritten(question, noRoom.get()));
                continue;
            }
            if (!question.category().equals(category)) {
                category = question.category();
                writer.out.open("question", "type", "category");
                writer.holder("category", category).close();
            }
            writer.question(question);
        }
        return new ExportedQuestions(
                QuestionFormat.MOODLE_XML, writer.out.close().bytes(), notWritten);
    }

    private void question(NamedQuestion question) {
        QuestionContent content = question.content();
        out.open("question", "type", type(content.type()));
        holder("name", question.title());
        holder(
                "questiontext",
                content instanceof GapText gapText
                        ? Cloze.write(gapText)
                        : content.stem().text().html(),
                "format",
                HTML);
        rich("generalfeedback", content.stem().explanation());
        out.leaf("defaultgrade", content.stem().mark().toPlainString());
        if (content instanceof SingleChoice single) {
            out.leaf("single", "true").leaf("shuffleanswers", String.valueOf(single.shuffle()));
            single.choices().forEach(this::choice);
        } else if (content instanceof MultipleChoice multiple) {
            out.leaf("single", "false").leaf("shuffleanswers", String.valueOf(multiple.shuffle()));
            multiple.choices().forEach(this::choice);
            out.open("camtay", "scoring", multiple.scoring().name()).close();
        } else if (content instanceof TrueFalse statement) {
            answer(statement.right() ? Weight.FULL : Weight.NONE, "true", "plain_text", statement.feedbackTrue());
            answer(statement.right() ? Weight.NONE : Weight.FULL, "false", "plain_text", statement.feedbackFalse());
        } else if (content instanceof Matching matching) {
            pairs(matching);
        } else if (content instanceof Ordering ordering) {
            order(ordering);
        } else if (content instanceof ShortAnswer shortAnswer) {
            out.leaf("usecase", shortAnswer.match() == TextMatch.EXACT ? "1" : "0");
            shortAnswer.answers().forEach(this::text);
            out.open("camtay", "match", shortAnswer.match().name()).close();
        } else if (content instanceof Numeric numeric) {
            numeric.answers().forEach(this::number);
        } else if (content instanceof GapText gapText) {
            out.open("camtay");
            for (Gap gap : gapText.gaps()) {
                out.open(
                                "gap",
                                "match",
                                gap instanceof Gap.Typed typed ? typed.match().name() : "")
                        .close();
            }
            out.close();
        } else if (content instanceof Essay essay) {
            essay(essay);
        }
        if (!question.tags().isEmpty()) {
            out.open("tags");
            question.tags().forEach(tag -> holder("tag", tag));
            out.close();
        }
        out.close();
    }

    private static String type(QuestionType type) {
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> "multichoice";
            case TRUE_FALSE -> "truefalse";
            case MATCHING -> "matching";
            case ORDERING -> "ordering";
            case SHORT_ANSWER -> "shortanswer";
            case NUMERIC -> "numerical";
            case GAP_TEXT -> "cloze";
            case ESSAY -> "essay";
            case SCENARIO -> throw new IllegalArgumentException("Moodle has no scenarios");
        };
    }

    private void choice(Choice choice) {
        answer(choice.weight(), choice.text().html(), HTML, choice.feedback());
    }

    private void text(AcceptedText answer) {
        answer(answer.weight(), answer.text(), "plain_text", answer.feedback());
    }

    private void number(AcceptedNumber answer) {
        open(answer.weight(), answer.value().toPlainString(), "plain_text", answer.feedback());
        out.leaf("tolerance", answer.tolerance().toPlainString()).close();
    }

    private void pairs(Matching matching) {
        out.leaf("shuffleanswers", String.valueOf(matching.shuffle()));
        for (Matching.Pair pair : matching.pairs()) {
            pair(pair.prompt(), pair.target());
        }
        for (String distractor : matching.distractors()) {
            pair(RichText.EMPTY, distractor);
        }
        out.open("camtay", "scoring", matching.scoring().name()).close();
    }

    private void pair(RichText prompt, String target) {
        out.open("subquestion", "format", HTML);
        text(prompt.html());
        holder("answer", target);
        out.close();
    }

    private void order(Ordering ordering) {
        out.leaf("layouttype", "VERTICAL")
                .leaf("selecttype", "ALL")
                .leaf("selectcount", String.valueOf(ordering.items().size()))
                .leaf(
                        "gradingtype",
                        ordering.scoring() == Scoring.ALL_OR_NOTHING ? "ALL_OR_NOTHING" : "ABSOLUTE_POSITION");
        for (int i = 0; i < ordering.items().size(); i++) {
            out.open("answer", "fraction", (i + 1) + ".0000000", "format", HTML);
            text(ordering.items().get(i).html());
            out.close();
        }
    }

    private void essay(Essay essay) {
        boolean file = essay.form() != Essay.Form.TEXT;
        out.leaf("responseformat", essay.form() == Essay.Form.FILE ? "noinline" : "editor")
                .leaf("attachments", file ? "1" : "0")
                .leaf("attachmentsrequired", essay.form() == Essay.Form.FILE ? "1" : "0");
        rich("graderinfo", essay.guidance());
        out.open("camtay");
        essay.rubric().forEach(criterion -> {
            out.leaf("criterion", criterion.text(), "points", criterion.points().toPlainString());
            criterion
                    .levels()
                    .forEach(level -> out.leaf(
                            "level", level.text(), "points", level.points().toPlainString()));
        });
        out.close();
    }

    private void answer(Weight weight, String text, String format, RichText feedback) {
        open(weight, text, format, feedback);
        out.close();
    }

    private void open(Weight weight, String text, String format, RichText feedback) {
        out.open("answer", "fraction", weight.percent().toPlainString(), "format", format);
        if (format.equals(HTML)) {
            text(text);
        } else {
            out.leaf("text", text);
        }
        rich("feedback", feedback);
    }

    private void rich(String name, RichText text) {
        holder(name, text.html(), "format", HTML);
    }

    /** Moodle keeps each text in an element {@code text} of its holder. */
    private XmlOut holder(String name, String text, String... attributes) {
        out.open(name, attributes);
        if (attributes.length == 0) {
            out.leaf("text", text);
        } else {
            text(text);
        }
        return out.close();
    }

    /** The text of a holder, and beside it the pictures and sounds it points to. */
    private void text(String html) {
        out.leaf(
                "text",
                media.addressed(html, "@@PLUGINFILE@@/").replace("<audio src=", "<audio controls=\"controls\" src="));
        for (String content : media.named(html)) {
            out.open("file", "name", media.name(content), "path", "/", "encoding", "base64")
                    .text(Base64.getEncoder()
                            .encodeToString(media.file(content).content().get()))
                    .close();
        }
    }
}
