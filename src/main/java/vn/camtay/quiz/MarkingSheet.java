package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** An attempt for whoever marks it. @param lines its questions in their order */
public record MarkingSheet(AttemptRow attempt, long quizId, String title, List<Line> lines) implements Serializable {
    public MarkingSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One question.
     *
     * @param text     its HTML, safe as it is
     * @param given    what was answered, in words; empty for nothing
     * @param files    what was handed in, by place
     * @param right    the right answer, in words; empty where a person decides
     * @param guidance for the marker, HTML; empty for none
     * @param rubric   what points are given for
     * @param earned   points computed
     * @param left     points left to a person; 0 for none
     * @param hand     points that stand, null while nobody has given any
     * @param markers  what whoever asks may know of the markers' words
     */
    public record Line(
            int position,
            int points,
            String text,
            List<String> given,
            List<AnswerFileRow> files,
            List<String> right,
            String guidance,
            List<Essay.Criterion> rubric,
            BigDecimal earned,
            BigDecimal left,
            BigDecimal hand,
            String comment,
            MarkersView markers)
            implements Serializable {
        static Line of(
                GivenQuestion question,
                Showing shown,
                KeptAnswer answer,
                List<AnswerFileRow> files,
                AnswerWords words,
                MarkersView markers) {
            QuestionContent content = shown.content();
            Essay essay = content instanceof Essay one ? one : null;
            return new Line(
                    question.position(),
                    question.points(),
                    content.stem().text().html(),
                    answer == null ? List.of() : words.given(content, shown.authored(Answer.of(answer.content()))),
                    files,
                    words.right(content),
                    essay == null ? "" : essay.guidance().html(),
                    essay == null ? List.of() : essay.rubric(),
                    question.of(question.earned()),
                    question.of(question.byHand()),
                    question.given() == null ? null : question.of(question.given()),
                    question.comment(),
                    markers);
        }

        /** Whether a person has something to mark here. */
        public boolean isByHand() {
            return left.signum() > 0;
        }

        /** Whether it still waits for a person. */
        public boolean isWaiting() {
            return isByHand() && hand == null;
        }
    }

    /** Whether some of it was not left to a person. */
    public boolean isComputed() {
        return !lines.stream().allMatch(Line::isByHand);
    }

    /** Whether something still waits for a person. */
    public boolean isWaiting() {
        return lines.stream().anyMatch(Line::isWaiting);
    }
}
