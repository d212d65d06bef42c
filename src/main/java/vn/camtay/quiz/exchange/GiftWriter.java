package vn.camtay.quiz.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.camtay.quiz.AcceptedNumber;
import vn.camtay.quiz.AcceptedText;
import vn.camtay.quiz.Choice;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.MediaOf;
import vn.camtay.quiz.MultipleChoice;
import vn.camtay.quiz.Numeric;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Scoring;
import vn.camtay.quiz.ShortAnswer;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.Stem;
import vn.camtay.quiz.TextMatch;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.quiz.Weight;
import vn.camtay.shared.error.Reason;

/**
 * Writes GIFT that {@link GiftReader} reads back as it was. What GIFT has no sign for (mark, shuffling, scoring, how texts are
 * compared) stands in a comment before the question, which other programs skip.
 */
final class GiftWriter {
    private final StringBuilder out = new StringBuilder();

    static ExportedQuestions write(List<NamedQuestion> questions) {
        GiftWriter writer = new GiftWriter();
        List<NotWritten> notWritten = new ArrayList<>();
        String category = "";
        for (NamedQuestion question : questions) {
            Optional<Reason> reason = why(question.content());
            if (reason.isPresent()) {
                notWritten.add(new NotWritten(question, reason.get()));
                continue;
            }
            if (!question.category().equals(category)) {
                category = question.category();
                writer.out.append("$CATEGORY: ").append(category).append("\n\n");
            }
            writer.question(question);
        }
        return new ExportedQuestions(
                QuestionFormat.GIFT, writer.out.toString().getBytes(StandardCharsets.UTF_8), notWritten);
    }

    /** Why GIFT cannot say it; empty when it can. */
    private static Optional<Reason> why(QuestionContent content) {
        if (!MediaOf.all(content).isEmpty()) {
            return Optional.of(Reason.of("quiz.notWritten.media"));
        }
        return switch (content.type()) {
            case ORDERING, GAP_TEXT, SCENARIO -> Optional.of(Reason.of("quiz.notWritten.type"));
            case ESSAY -> {
                Essay essay = (Essay) content;
                yield essay.guidance().isEmpty() && essay.rubric().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Reason.of("quiz.notWritten.rubric"));
            }
            default -> Optional.empty();
        };
    }

    private void question(NamedQuestion question) {
        QuestionContent content = question.content();
        hints(question);
        if (!question.title().isEmpty()) {
            out.append("::").append(escaped(question.title())).append("::");
        }
        out.append(html(content.stem().text())).append(" {");
        if (content instanceof SingleChoice single) {
            single.choices().forEach(choice -> choice(choice, choice.weight().isFull()));
        } else if (content instanceof MultipleChoice multiple) {
            multiple.choices().forEach(choice -> choice(choice, false));
        } else if (content instanceof TrueFalse statement) {
            statement(statement);
        } else if (content instanceof Matching matching) {
            matching.pairs().forEach(pair -> out.append("\n  =")
                    .append(html(pair.prompt()))
                    .append(" -> ")
                    .append(escaped(pair.target())));
            matching.distractors().forEach(target -> out.append("\n  = -> ").append(escaped(target)));
        } else if (content instanceof ShortAnswer shortAnswer) {
            shortAnswer.answers().forEach(this::text);
        } else if (content instanceof Numeric numeric) {
            out.append('#');
            numeric.answers().forEach(this::number);
        }
        if (!content.stem().explanation().isEmpty()) {
            out.append("\n  ####").append(html(content.stem().explanation()));
        }
        out.append("\n}\n\n");
    }

    private void hints(NamedQuestion question) {
        QuestionContent content = question.content();
        StringBuilder hints = new StringBuilder();
        for (String tag : question.tags()) {
            if (tag.indexOf(']') < 0) {
                hints.append(" [tag:").append(tag).append(']');
            }
        }
        Stem stem = content.stem();
        hint(hints, "mark", stem.mark().toPlainString(), "1");
        if (content instanceof SingleChoice single) {
            hint(hints, "shuffle", String.valueOf(single.shuffle()), "true");
        } else if (content instanceof MultipleChoice multiple) {
            hint(hints, "shuffle", String.valueOf(multiple.shuffle()), "true");
            hint(hints, "scoring", multiple.scoring().name(), Scoring.PARTIAL.name());
        } else if (content instanceof Matching matching) {
            hint(hints, "shuffle", String.valueOf(matching.shuffle()), "true");
            hint(hints, "scoring", matching.scoring().name(), Scoring.PARTIAL.name());
        } else if (content instanceof ShortAnswer shortAnswer) {
            hint(hints, "match", shortAnswer.match().name(), TextMatch.IGNORE_CASE.name());
        } else if (content instanceof Essay essay) {
            hint(hints, "form", essay.form().name(), Essay.Form.TEXT.name());
        }
        if (hints.length() > 0) {
            out.append("//").append(hints).append('\n');
        }
    }

    private static void hint(StringBuilder hints, String name, String value, String otherwise) {
        if (!value.equals(otherwise)) {
            hints.append(" [").append(name).append(':').append(value).append(']');
        }
    }

    private void choice(Choice choice, boolean right) {
        out.append(right ? "\n  =" : "\n  ~");
        if (!right) {
            weight(choice.weight());
        }
        out.append(html(choice.text()));
        feedback(choice.feedback());
    }

    private void statement(TrueFalse statement) {
        out.append(statement.right() ? "TRUE" : "FALSE");
        if (!statement.feedbackTrue().isEmpty() || !statement.feedbackFalse().isEmpty()) {
            out.append('#').append(html(statement.feedbackTrue()));
        }
        feedback(statement.feedbackFalse());
    }

    private void text(AcceptedText answer) {
        out.append("\n  =");
        weight(answer.weight());
        out.append("[plain]").append(escaped(answer.text()));
        feedback(answer.feedback());
    }

    private void number(AcceptedNumber answer) {
        out.append("\n  =");
        weight(answer.weight());
        out.append(answer.from().toPlainString())
                .append("..")
                .append(answer.to().toPlainString());
        feedback(answer.feedback());
    }

    private void weight(Weight weight) {
        out.append('%').append(weight.percent().toPlainString()).append('%');
    }

    private void feedback(RichText feedback) {
        if (!feedback.isEmpty()) {
            out.append('#').append(html(feedback));
        }
    }

    private static String html(RichText text) {
        return text.isEmpty() ? "" : "[html]" + escaped(text.html());
    }

    private static String escaped(String text) {
        return text.replaceAll("[~=#{}:\\\\]", "\\\\$0").replace("\n", "\\n");
    }
}
