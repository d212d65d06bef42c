package vn.camtay.quiz;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.Nfc;

/**
 * How a quiz is made.
 *
 * @param opensAt      first moment in which it can be started (inclusive)
 * @param closesAt     end of the window (exclusive): nobody starts or answers from then on, extra time apart
 * @param limitMinutes minutes for one attempt, 1 to 600; null for the whole window
 * @param graceMinutes minutes after the deadline in which answers given before it may still arrive, 0 to 120
 * @param attempts     a person may make, 1 to 20
 * @param passPercent  0 to 100, inclusive
 * @param sections     its parts, in order; empty where its questions stand together
 * @param items        what it asks, in order, section by section
 */
public record QuizPlan(
        long moduleId,
        String title,
        Audience audience,
        Instant opensAt,
        Instant closesAt,
        Integer limitMinutes,
        int graceMinutes,
        int attempts,
        Keeping keeping,
        int passPercent,
        boolean shuffleQuestions,
        boolean shuffleChoices,
        ShownWhen showMarks,
        ShownWhen showAnswers,
        ShownWhen showExplanations,
        List<PlannedSection> sections,
        List<PlannedItem> items)
        implements Serializable {
    static final int DEFAULT_GRACE_MINUTES = 10;
    static final int LIMIT_MAX = 600;
    static final int GRACE_MAX = 120;
    static final int ATTEMPTS_MAX = 20;
    static final int ITEMS_MAX = 200;
    static final int SECTIONS_MAX = 20;

    /** @throws InvalidInputException naming everything that cannot be */
    public QuizPlan {
        title = title == null ? "" : Nfc.clean(title);
        sections = List.copyOf(sections);
        items = List.copyOf(items);
        List<Reason> reasons = new ArrayList<>();
        if (title.isEmpty() || title.length() > Quiz.TITLE_LENGTH) {
            reasons.add(Reason.of("quiz.refused.title", Quiz.TITLE_LENGTH));
        }
        if (opensAt == null || closesAt == null || !closesAt.isAfter(opensAt)) {
            reasons.add(Reason.of("quiz.refused.window"));
        }
        if (limitMinutes != null && (limitMinutes < 1 || limitMinutes > LIMIT_MAX)) {
            reasons.add(Reason.of("quiz.refused.limit", LIMIT_MAX));
        }
        if (graceMinutes < 0 || graceMinutes > GRACE_MAX) {
            reasons.add(Reason.of("quiz.refused.grace", GRACE_MAX));
        }
        if (attempts < 1 || attempts > ATTEMPTS_MAX) {
            reasons.add(Reason.of("quiz.refused.attempts", ATTEMPTS_MAX));
        }
        if (passPercent < 0 || passPercent > 100) {
            reasons.add(Reason.of("quiz.refused.passPercent"));
        }
        if (items.size() > ITEMS_MAX) {
            reasons.add(Reason.of("quiz.refused.items", ITEMS_MAX));
        }
        long named = items.stream().filter(item -> !item.isPool()).count();
        if (items.stream()
                        .filter(item -> !item.isPool())
                        .map(PlannedItem::questionId)
                        .distinct()
                        .count()
                != named) {
            reasons.add(Reason.of("quiz.refused.questionTwice"));
        }
        if (sections.size() > SECTIONS_MAX) {
            reasons.add(Reason.of("quiz.refused.sections", SECTIONS_MAX));
        }
        if (!areInTheirSections(items, sections.size())) {
            reasons.add(Reason.of("quiz.refused.itemSection"));
        }
        if (!reasons.isEmpty()) {
            throw new InvalidInputException(reasons);
        }
    }

    /** Where there are sections, each line belongs to one, and they follow each other. */
    private static boolean areInTheirSections(List<PlannedItem> items, int sections) {
        int before = Math.min(1, sections);
        for (PlannedItem item : items) {
            if (item.section() < before || item.section() > sections) {
                return false;
            }
            before = item.section();
        }
        return true;
    }

    /** Of questions that stand together, without sections. */
    public QuizPlan(
            long moduleId,
            String title,
            Audience audience,
            Instant opensAt,
            Instant closesAt,
            Integer limitMinutes,
            int graceMinutes,
            int attempts,
            Keeping keeping,
            int passPercent,
            boolean shuffleQuestions,
            boolean shuffleChoices,
            ShownWhen showMarks,
            ShownWhen showAnswers,
            ShownWhen showExplanations,
            List<PlannedItem> items) {
        this(
                moduleId,
                title,
                audience,
                opensAt,
                closesAt,
                limitMinutes,
                graceMinutes,
                attempts,
                keeping,
                passPercent,
                shuffleQuestions,
                shuffleChoices,
                showMarks,
                showAnswers,
                showExplanations,
                List.of(),
                items);
    }

    /** The sections that ask nothing. */
    List<PlannedSection> emptySections() {
        return IntStream.range(0, sections.size())
                .filter(i -> items.stream().noneMatch(item -> item.section() == i + 1))
                .mapToObj(sections::get)
                .toList();
    }
}
