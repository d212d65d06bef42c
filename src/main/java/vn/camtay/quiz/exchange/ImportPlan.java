package vn.camtay.quiz.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.quiz.BankedQuestion;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.shared.error.Reason;
import vn.camtay.sheet.RowOutcome;

/**
 * Compares a file with the bank of a module. A question with a wording that the bank has is that question; else one whose title a
 * single question of the bank and a single one of the file have is that one, changed; any other is new.
 */
final class ImportPlan {
    private final Map<QuestionContent, BankedQuestion> byContent = new HashMap<>();
    private final Map<String, List<BankedQuestion>> byTitle;
    private final Map<String, Long> titles;
    private final Map<QuestionContent, Place> seen = new HashMap<>();
    private final Set<Long> used = new HashSet<>();

    private ImportPlan(List<ImportedItem> items, List<BankedQuestion> bank) {
        bank.forEach(question -> byContent.putIfAbsent(question.content(), question));
        byTitle = bank.stream().collect(Collectors.groupingBy(BankedQuestion::title));
        titles = items.stream().collect(Collectors.groupingBy(ImportedItem::title, Collectors.counting()));
    }

    /** What each of the items would do, in their order. */
    static List<PlannedQuestion> of(List<ImportedItem> items, List<BankedQuestion> bank) {
        ImportPlan plan = new ImportPlan(items, bank);
        items.stream()
                .filter(ImportedItem.Read.class::isInstance)
                .map(item ->
                        plan.byContent.get(((ImportedItem.Read) item).question().content()))
                .filter(question -> question != null)
                .forEach(question -> plan.used.add(question.id()));
        List<PlannedQuestion> planned = new ArrayList<>();
        for (ImportedItem item : items) {
            planned.add(
                    item instanceof ImportedItem.Read read
                            ? plan.plan(read)
                            : PlannedQuestion.refused(item, ((ImportedItem.NotRead) item).reasons()));
        }
        return planned;
    }

    private PlannedQuestion plan(ImportedItem.Read item) {
        NamedQuestion question = item.question();
        Place first = seen.putIfAbsent(question.content(), item.place());
        if (first != null) {
            return PlannedQuestion.refused(item, List.of(Reason.of("quiz.notRead.twice", first.number())));
        }
        BankedQuestion same = byContent.get(question.content());
        if (same != null) {
            return of(item, saysTheSame(question, same) ? RowOutcome.UNCHANGED : RowOutcome.CHANGED, same);
        }
        return namesake(question)
                .map(banked -> of(item, RowOutcome.CHANGED, banked))
                .orElseGet(() -> new PlannedQuestion(item, RowOutcome.NEW, 0, 0, List.of()));
    }

    private static PlannedQuestion of(ImportedItem item, RowOutcome outcome, BankedQuestion banked) {
        return new PlannedQuestion(item, outcome, banked.id(), banked.version(), List.of());
    }

    /** A file that says no title or tags says nothing against those of the bank. */
    private static boolean saysTheSame(NamedQuestion question, BankedQuestion banked) {
        Set<String> tags = question.tags().stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return (question.title().isEmpty() || question.title().equals(banked.title()))
                && (tags.isEmpty() || tags.equals(banked.facts().tags()));
    }

    private Optional<BankedQuestion> namesake(NamedQuestion question) {
        List<BankedQuestion> named = byTitle.getOrDefault(question.title(), List.of());
        return named.size() == 1
                        && titles.getOrDefault(question.title(), 0L) == 1
                        && !used.contains(named.get(0).id())
                ? Optional.of(named.get(0))
                : Optional.empty();
    }
}
