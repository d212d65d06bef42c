package vn.camtay.quiz.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntConsumer;
import vn.camtay.quiz.AcceptedNumber;
import vn.camtay.quiz.AcceptedText;
import vn.camtay.quiz.Gap;
import vn.camtay.quiz.GapText;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.TextMatch;

/** Typed words and numbers in a QTI item, in a field of their own or in the gaps of a text. */
final class QtiEntries {
    private final QtiItem item;
    private final XmlOut out;

    QtiEntries(QtiItem item) {
        this.item = item;
        this.out = item.out();
    }

    void texts(List<AcceptedText> answers, TextMatch match, String key) {
        item.response(
                key,
                "single",
                "string",
                List.of(answers.stream()
                        .filter(answer -> answer.weight().isFull())
                        .findFirst()
                        .orElseThrow()
                        .text()));
        String exact = String.valueOf(match == TextMatch.EXACT);
        out.open("mapping", "upperBound", "1", "defaultValue", "0");
        answers.forEach(answer -> item.map(answer.text(), answer.weight(), "caseSensitive", exact));
        out.close().close();
        item.inProcessing(() -> item.score(key, false));
        answerFeedback(answers.stream().map(AcceptedText::feedback).toList(), key, i -> {
            out.open("stringMatch", "caseSensitive", exact);
            out.open("variable", "identifier", QtiItem.RESPONSE + key).close();
            item.base("string", answers.get(i).text());
            out.close();
        });
    }

    void numbers(List<AcceptedNumber> answers, String key) {
        AcceptedNumber first = answers.stream()
                .filter(answer -> answer.weight().isFull())
                .findFirst()
                .orElseThrow();
        item.response(key, "single", "float", List.of(first.value().toPlainString()));
        out.close();
        item.inProcessing(() -> {
            out.open("responseCondition");
            for (int i = 0; i < answers.size(); i++) {
                out.open(i == 0 ? "responseIf" : "responseElseIf");
                within(answers.get(i), key);
                out.open("setOutcomeValue", "identifier", QtiItem.SCORE + key);
                item.base("float", QtiItem.share(answers.get(i).weight()));
                out.close().close();
            }
            out.close();
        });
        answerFeedback(answers.stream().map(AcceptedNumber::feedback).toList(), key, i -> within(answers.get(i), key));
    }

    private void within(AcceptedNumber range, String key) {
        out.open("and");
        bound("gte", range.from(), key);
        bound("lte", range.to(), key);
        out.close();
    }

    private void bound(String comparison, BigDecimal number, String key) {
        out.open(comparison)
                .open("variable", "identifier", QtiItem.RESPONSE + key)
                .close();
        item.base("float", number.toPlainString());
        out.close();
    }

    /** Feedback that shows when the condition of its answer is the first that holds. */
    private void answerFeedback(List<RichText> texts, String key, IntConsumer condition) {
        if (texts.stream().allMatch(RichText::isEmpty)) {
            return;
        }
        item.inOutcomes(() -> item.outcome(QtiItem.FEEDBACK + key, "identifier", ""));
        item.inProcessing(() -> {
            out.open("responseCondition");
            for (int i = 0; i < texts.size(); i++) {
                out.open(i == 0 ? "responseIf" : "responseElseIf");
                condition.accept(i);
                out.open("setOutcomeValue", "identifier", QtiItem.FEEDBACK + key);
                item.base("identifier", QtiItem.answer(i + 1));
                out.close().close();
            }
            out.close();
        });
        for (int i = 0; i < texts.size(); i++) {
            item.modal(QtiItem.FEEDBACK + key, QtiItem.answer(i + 1), texts.get(i));
        }
    }

    void entry(String key, String label) {
        out.open("p")
                .open("textEntryInteraction", "responseIdentifier", QtiItem.RESPONSE + key, "label", label)
                .close()
                .close();
    }

    void gaps(GapText question, String key) {
        for (int i = 0; i < question.gaps().size(); i++) {
            String gapKey = QtiItem.gapKey(key, i + 1);
            Gap gap = question.gaps().get(i);
            item.inOutcomes(() -> item.outcome(QtiItem.SCORE + gapKey, "float", "0"));
            if (gap instanceof Gap.Typed typed) {
                texts(typed.answers(), typed.match(), gapKey);
            } else if (gap instanceof Gap.Number number) {
                numbers(number.answers(), gapKey);
            } else if (gap instanceof Gap.Chosen chosen) {
                new QtiChoices(item).options(chosen, gapKey);
            }
        }
        item.inBody(() -> {
            out.open("div", "class", QtiItem.STEM);
            String rest = item.markup(question.stem().text().html());
            for (int i = 0; i < question.gaps().size(); i++) {
                String mark = GapText.mark(i + 1);
                int at = rest.indexOf(mark);
                out.raw(rest.substring(0, at));
                field(question.gaps().get(i), QtiItem.gapKey(key, i + 1));
                rest = rest.substring(at + mark.length());
            }
            out.raw(rest).close();
        });
        item.inProcessing(() -> {
            int shares = question.gaps().stream().mapToInt(Gap::share).sum();
            out.open("setOutcomeValue", "identifier", QtiItem.SCORE + key)
                    .open("divide")
                    .open("sum");
            for (int i = 0; i < question.gaps().size(); i++) {
                out.open("product");
                out.open("variable", "identifier", QtiItem.SCORE + QtiItem.gapKey(key, i + 1))
                        .close();
                item.base("float", String.valueOf(question.gaps().get(i).share()));
                out.close();
            }
            out.close();
            item.base("float", String.valueOf(shares));
            out.close().close();
        });
    }

    private void field(Gap gap, String key) {
        String match = gap instanceof Gap.Typed typed ? typed.match().name() : "-";
        String label = QtiItem.GAP + " " + match + " " + gap.share();
        if (gap instanceof Gap.Chosen chosen) {
            out.open(
                    "inlineChoiceInteraction",
                    "responseIdentifier",
                    QtiItem.RESPONSE + key,
                    "shuffle",
                    "true",
                    "label",
                    label);
            for (int i = 0; i < chosen.options().size(); i++) {
                out.leaf("inlineChoice", chosen.options().get(i).text(), "identifier", QtiItem.choice(i + 1));
            }
            out.close();
        } else {
            out.open("textEntryInteraction", "responseIdentifier", QtiItem.RESPONSE + key, "label", label)
                    .close();
        }
    }
}
