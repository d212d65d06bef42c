package vn.camtay.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.GapText;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.MultipleChoice;
import vn.camtay.quiz.Numeric;
import vn.camtay.quiz.Ordering;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Scenario;
import vn.camtay.quiz.ShortAnswer;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.quiz.Weight;

/**
 * One question as an assessment item of QTI 2.1. Declarations, body, processing and feedback each have their place in it, so that what
 * a kind of question puts there is gathered first and written in order.
 */
final class QtiItem {
    static final String TOOL = "Camtay";
    static final String STEM = "stem";
    static final String PART = "part";
    static final String RUBRIC = "rubric";
    static final String LEVEL = "level";
    static final String GAP = "GAP";
    static final String MAXSCORE = "MAXSCORE";
    static final String FEEDBACK = "FEEDBACK";
    static final String EXPLANATION = "EXPLANATION";
    static final String RESPONSE = "RESPONSE";
    static final String SCORE = "SCORE";
    private static final String ITEM_SPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1";

    private final XmlOut out = new XmlOut();
    private final List<Runnable> outcomes = new ArrayList<>();
    private final List<Runnable> body = new ArrayList<>();
    private final List<Runnable> processing = new ArrayList<>();
    private final List<Runnable> feedback = new ArrayList<>();
    private final MediaRoom media;

    QtiItem(NamedQuestion question, String identifier, MediaRoom media) {
        this.media = media;
        out.open(
                "assessmentItem",
                "xmlns",
                ITEM_SPACE,
                "identifier",
                identifier,
                "title",
                question.title(),
                "adaptive",
                "false",
                "timeDependent",
                "false",
                "toolName",
                TOOL,
                "toolVersion",
                "1");
        // responses stand before outcomes; those of a scenario's parts are gathered likewise
        declare(question.content(), "");
        outcomes.forEach(Runnable::run);
        out.open("itemBody");
        body.forEach(Runnable::run);
        out.close().open("responseProcessing");
        processing.forEach(Runnable::run);
        out.close();
        feedback.forEach(Runnable::run);
        out.close();
    }

    byte[] bytes() {
        return out.bytes();
    }

    XmlOut out() {
        return out;
    }

    void inOutcomes(Runnable part) {
        outcomes.add(part);
    }

    void inBody(Runnable part) {
        body.add(part);
    }

    void inProcessing(Runnable part) {
        processing.add(part);
    }

    private void declare(QuestionContent content, String key) {
        inOutcomes(() -> outcome(SCORE + key, "float", "0"));
        inOutcomes(() -> outcome(MAXSCORE + key, "float", content.stem().mark().toPlainString()));
        if (!(content instanceof GapText)) {
            inBody(() -> stem(content.stem().text()));
        }
        if (content instanceof SingleChoice single) {
            new QtiChoices(this).choices(single.choices(), single.shuffle(), "", false, key);
        } else if (content instanceof MultipleChoice multiple) {
            new QtiChoices(this)
                    .choices(
                            multiple.choices(),
                            multiple.shuffle(),
                            multiple.scoring().name(),
                            true,
                            key);
        } else if (content instanceof TrueFalse statement) {
            new QtiChoices(this).statement(statement, key);
        } else if (content instanceof Matching matching) {
            new QtiPairs(this).matching(matching, key);
        } else if (content instanceof Ordering ordering) {
            new QtiPairs(this).ordering(ordering, key);
        } else if (content instanceof ShortAnswer shortAnswer) {
            QtiEntries entries = new QtiEntries(this);
            entries.texts(shortAnswer.answers(), shortAnswer.match(), key);
            inBody(() -> entries.entry(key, shortAnswer.match().name()));
        } else if (content instanceof Numeric numeric) {
            QtiEntries entries = new QtiEntries(this);
            entries.numbers(numeric.answers(), key);
            inBody(() -> entries.entry(key, ""));
        } else if (content instanceof GapText gapText) {
            new QtiEntries(this).gaps(gapText, key);
        } else if (content instanceof Scenario scenario) {
            scenario(scenario);
        } else if (content instanceof Essay essay) {
            new QtiEssays(this).essay(essay, key);
        }
        if (!(content instanceof Essay)) {
            inProcessing(() -> whole(key));
        }
        explanation(content.stem().explanation(), key);
    }

    private void scenario(Scenario scenario) {
        for (int i = 0; i < scenario.parts().size(); i++) {
            QuestionContent part = scenario.parts().get(i);
            inBody(() -> out.open("div", "class", PART));
            declare(part, String.valueOf(i + 1));
            inBody(out::close);
        }
        inProcessing(() -> {
            out.open("setOutcomeValue", "identifier", SCORE).open("divide").open("sum");
            for (int i = 0; i < scenario.parts().size(); i++) {
                out.open("variable", "identifier", SCORE + (i + 1)).close();
            }
            out.close().open("sum");
            for (int i = 0; i < scenario.parts().size(); i++) {
                out.open("variable", "identifier", MAXSCORE + (i + 1)).close();
            }
            out.close().close().close();
        });
    }

    private void stem(RichText text) {
        out.open("div", "class", STEM).raw(markup(text.html())).close();
    }

    /** The text as it stands in an item, its pictures and sounds as parts of the package. */
    String markup(String html) {
        return media.objects(html, "../" + QtiWriter.MEDIA);
    }

    void outcome(String identifier, String type, String value) {
        out.open("outcomeDeclaration", "identifier", identifier, "cardinality", "single", "baseType", type);
        if (!value.isEmpty()) {
            out.open("defaultValue").leaf("value", value).close();
        }
        out.close();
    }

    void response(String key, String cardinality, String type, List<String> correct) {
        out.open("responseDeclaration", "identifier", RESPONSE + key, "cardinality", cardinality, "baseType", type);
        if (!correct.isEmpty()) {
            out.open("correctResponse");
            correct.forEach(value -> out.leaf("value", value));
            out.close();
        }
    }

    void map(String value, Weight weight, String... more) {
        List<String> attributes = new ArrayList<>(List.of("mapKey", value, "mappedValue", share(weight)));
        attributes.addAll(List.of(more));
        out.open("mapEntry", attributes.toArray(String[]::new)).close();
    }

    static String share(Weight weight) {
        return weight.percent().movePointLeft(2).toPlainString();
    }

    void base(String type, String value) {
        out.leaf("baseValue", value, "baseType", type);
    }

    /** Sets the share earned: by the mapping, or everything for exactly the correct response. */
    void score(String key, boolean exact) {
        if (!exact) {
            out.open("setOutcomeValue", "identifier", SCORE + key)
                    .open("mapResponse", "identifier", RESPONSE + key)
                    .close()
                    .close();
            return;
        }
        out.open("responseCondition").open("responseIf").open("match");
        out.open("variable", "identifier", RESPONSE + key).close();
        out.open("correct", "identifier", RESPONSE + key).close().close();
        out.open("setOutcomeValue", "identifier", SCORE + key);
        base("float", "1");
        out.close().close().close();
    }

    /** Turns the share into marks. */
    private void whole(String key) {
        out.open("setOutcomeValue", "identifier", SCORE + key).open("product");
        out.open("variable", "identifier", SCORE + key).close();
        out.open("variable", "identifier", MAXSCORE + key).close();
        out.close().close();
    }

    void modal(String outcome, String identifier, RichText text) {
        if (!text.isEmpty()) {
            feedback.add(() -> out.open(
                            "modalFeedback", "outcomeIdentifier", outcome, "identifier", identifier, "showHide", "show")
                    .raw(text.html())
                    .close());
        }
    }

    private void explanation(RichText text, String key) {
        if (!text.isEmpty()) {
            inOutcomes(() -> outcome(EXPLANATION + key, "identifier", "SHOWN"));
            modal(EXPLANATION + key, "SHOWN", text);
        }
    }

    /** Key of the n-th gap of a question. */
    static String gapKey(String key, int number) {
        return key + "G" + number;
    }

    /** Name of the n-th accepted answer. */
    static String answer(int number) {
        return "A" + number;
    }

    /** Name of the n-th choice, prompt or item. */
    static String choice(int number) {
        return "C" + number;
    }

    /** Name of the n-th target. */
    static String target(int number) {
        return "T" + number;
    }
}
