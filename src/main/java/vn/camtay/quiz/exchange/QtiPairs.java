package vn.camtay.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.Ordering;
import vn.camtay.quiz.Scoring;
import vn.camtay.quiz.Weight;

/** Matching and ordering in a QTI item. */
final class QtiPairs {
    private final QtiItem item;
    private final XmlOut out;

    QtiPairs(QtiItem item) {
        this.item = item;
        this.out = item.out();
    }

    void matching(Matching matching, String key) {
        List<String> targets = matching.targets();
        List<String> correct = new ArrayList<>();
        for (int i = 0; i < matching.pairs().size(); i++) {
            int place = targets.indexOf(matching.pairs().get(i).target());
            correct.add(QtiItem.choice(i + 1) + " " + QtiItem.target(place + 1));
        }
        item.response(key, "multiple", "directedPair", correct);
        out.open("mapping", "lowerBound", "0", "upperBound", String.valueOf(correct.size()), "defaultValue", "0");
        correct.forEach(pair -> item.map(pair, Weight.FULL));
        out.close().close();
        item.inBody(() -> {
            out.open(
                    "matchInteraction",
                    "responseIdentifier",
                    QtiItem.RESPONSE + key,
                    "shuffle",
                    String.valueOf(matching.shuffle()),
                    "maxAssociations",
                    String.valueOf(correct.size()),
                    "label",
                    matching.scoring().name());
            out.open("simpleMatchSet");
            for (int i = 0; i < matching.pairs().size(); i++) {
                out.open("simpleAssociableChoice", "identifier", QtiItem.choice(i + 1), "matchMax", "1")
                        .raw(item.markup(matching.pairs().get(i).prompt().html()))
                        .close();
            }
            out.close().open("simpleMatchSet");
            for (int i = 0; i < targets.size(); i++) {
                out.leaf(
                        "simpleAssociableChoice",
                        targets.get(i),
                        "identifier",
                        QtiItem.target(i + 1),
                        "matchMax",
                        String.valueOf(correct.size()));
            }
            out.close().close();
        });
        item.inProcessing(() -> {
            if (matching.scoring() == Scoring.ALL_OR_NOTHING) {
                item.score(key, true);
            } else {
                out.open("setOutcomeValue", "identifier", QtiItem.SCORE + key).open("divide");
                out.open("mapResponse", "identifier", QtiItem.RESPONSE + key).close();
                item.base("float", String.valueOf(correct.size()));
                out.close().close();
            }
        });
    }

    void ordering(Ordering ordering, String key) {
        List<String> correct = new ArrayList<>();
        for (int i = 0; i < ordering.items().size(); i++) {
            correct.add(QtiItem.choice(i + 1));
        }
        item.response(key, "ordered", "identifier", correct);
        out.close();
        item.inBody(() -> {
            out.open(
                    "orderInteraction",
                    "responseIdentifier",
                    QtiItem.RESPONSE + key,
                    "shuffle",
                    "true",
                    "label",
                    ordering.scoring().name());
            for (int i = 0; i < correct.size(); i++) {
                out.open("simpleChoice", "identifier", correct.get(i))
                        .raw(item.markup(ordering.items().get(i).html()))
                        .close();
            }
            out.close();
        });
        item.inProcessing(() -> item.score(key, true));
    }
}
