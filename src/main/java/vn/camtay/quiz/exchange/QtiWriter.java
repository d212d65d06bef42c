package vn.camtay.quiz.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.camtay.quiz.AcceptedNumber;
import vn.camtay.quiz.AcceptedText;
import vn.camtay.quiz.Choice;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.Gap;
import vn.camtay.quiz.GapText;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.MediaOf;
import vn.camtay.quiz.MultipleChoice;
import vn.camtay.quiz.Numeric;
import vn.camtay.quiz.Ordering;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Scenario;
import vn.camtay.quiz.Scoring;
import vn.camtay.quiz.ShortAnswer;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.TextMatch;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.quiz.Weight;
import vn.camtay.shared.text.Texts;

/**
 * Writes a QTI 2.1 package that {@link QtiPackage} reads back as it was. Each item scores itself: SCORE is the share earned times
 * MAXSCORE. What QTI has no attribute for stands in {@code label}, which other programs pass over.
 */
final class QtiWriter {
    static final String TOOL = "Camtay";
    static final String STEM = "stem";
    static final String PART = "part";
    static final String RUBRIC = "rubric";
    static final String LEVEL = "level";
    static final String GAP = "GAP";
    static final String MAXSCORE = "MAXSCORE";
    static final String FEEDBACK = "FEEDBACK";
    static final String EXPLANATION = "EXPLANATION";

    private static final String MEDIA = "media/";
    private static final String RESPONSE = "RESPONSE";
    private static final String SCORE = "SCORE";
    private static final String ITEM_SPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1";
    private static final String PACKAGE_SPACE = "http://www.imsglobal.org/xsd/imscp_v1p1";
    private static final String METADATA_SPACE = "http://ltsc.ieee.org/xsd/LOM";

    private QtiWriter() {}

    static ExportedQuestions write(List<NamedQuestion> all, Map<String, MediumFile> files) {
        MediaRoom media = new MediaRoom(files);
        List<NamedQuestion> questions = new ArrayList<>();
        List<NotWritten> notWritten = new ArrayList<>();
        for (NamedQuestion question : all) {
            media.take(question)
                    .ifPresentOrElse(
                            reason -> notWritten.add(new NotWritten(question, reason)), () -> questions.add(question));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> named = new TreeSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "imsmanifest.xml", manifest(questions, media));
            for (int i = 0; i < questions.size(); i++) {
                part(zip, file(i), new Item(questions.get(i), identifier(i), media).bytes());
                named.addAll(MediaOf.all(questions.get(i).content()));
            }
            for (String content : named) {
                part(
                        zip,
                        MEDIA + media.name(content),
                        media.file(content).content().get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExportedQuestions(QuestionFormat.QTI, bytes.toByteArray(), notWritten);
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // the same questions give the same file
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String identifier(int index) {
        return "question" + (index + 1);
    }

    private static String file(int index) {
        return "items/" + identifier(index) + ".xml";
    }

    private static byte[] manifest(List<NamedQuestion> questions, MediaRoom media) {
        XmlOut out = new XmlOut();
        out.open("manifest", "xmlns", PACKAGE_SPACE, "identifier", "questions")
                .open("metadata")
                .leaf("schema", "QTIv2.1 Package")
                .leaf("schemaversion", "1.0.0")
                .close()
                .open("organizations")
                .close()
                .open("resources");
        for (int i = 0; i < questions.size(); i++) {
            out.open("resource", "identifier", identifier(i), "type", "imsqti_item_xmlv2p1", "href", file(i));
            metadata(out, questions.get(i));
            out.open("file", "href", file(i)).close();
            for (String content : MediaOf.all(questions.get(i).content())) {
                out.open("file", "href", MEDIA + media.name(content)).close();
            }
            out.close();
        }
        return out.close().close().bytes();
    }

    private static void metadata(XmlOut out, NamedQuestion question) {
        if (question.tags().isEmpty() && question.category().isEmpty()) {
            return;
        }
        out.open("metadata").open("lom", "xmlns", METADATA_SPACE).open("general");
        for (String tag : question.tags()) {
            out.open("keyword").leaf("string", tag).close();
        }
        out.close();
        if (!question.category().isEmpty()) {
            out.open("classification").open("taxonPath").open("taxon").open("entry");
            out.leaf("string", question.category()).close().close().close().close();
        }
        out.close().close();
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
    private static String choice(int number) {
        return "C" + number;
    }

    /** Name of the n-th target. */
    private static String target(int number) {
        return "T" + number;
    }

    /** Something that is written later, since declarations, body, processing and feedback each have their place. */
    private interface Later extends Runnable {}

    /** One item. */
    private static final class Item {
        private final XmlOut out = new XmlOut();
        private final List<Later> body = new ArrayList<>();
        private final List<Later> processing = new ArrayList<>();
        private final List<Later> feedback = new ArrayList<>();

        private final MediaRoom media;

        Item(NamedQuestion question, String identifier, MediaRoom media) {
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
            List<Later> outcomes = new ArrayList<>();
            declare(question.content(), "", outcomes);
            outcomes.forEach(Later::run);
            out.open("itemBody");
            body.forEach(Later::run);
            out.close().open("responseProcessing");
            processing.forEach(Later::run);
            out.close();
            feedback.forEach(Later::run);
            out.close();
        }

        byte[] bytes() {
            return out.bytes();
        }

        private void declare(QuestionContent content, String key, List<Later> outcomes) {
            outcomes.add(() -> outcome(SCORE + key, "float", "0"));
            outcomes.add(
                    () -> outcome(MAXSCORE + key, "float", content.stem().mark().toPlainString()));
            body.add(() -> stem(content.stem().text()));
            if (content instanceof SingleChoice single) {
                choices(single.choices(), single.shuffle(), "", false, key, outcomes);
            } else if (content instanceof MultipleChoice multiple) {
                choices(
                        multiple.choices(),
                        multiple.shuffle(),
                        multiple.scoring().name(),
                        true,
                        key,
                        outcomes);
            } else if (content instanceof TrueFalse statement) {
                statement(statement, key, outcomes);
            } else if (content instanceof Matching matching) {
                matching(matching, key);
            } else if (content instanceof Ordering ordering) {
                ordering(ordering, key);
            } else if (content instanceof ShortAnswer shortAnswer) {
                texts(shortAnswer.answers(), shortAnswer.match(), key, outcomes);
                body.add(() -> entry(key, shortAnswer.match().name()));
            } else if (content instanceof Numeric numeric) {
                numbers(numeric.answers(), key, outcomes);
                body.add(() -> entry(key, ""));
            } else if (content instanceof GapText gapText) {
                gaps(gapText, key, outcomes);
            } else if (content instanceof Scenario scenario) {
                scenario(scenario, outcomes);
            } else if (content instanceof Essay essay) {
                essay(essay, key);
            }
            if (!(content instanceof Essay)) {
                processing.add(() -> whole(key));
            }
            explanation(content.stem().explanation(), key, outcomes);
        }

        private void stem(RichText text) {
            out.open("div", "class", STEM).raw(markup(text.html())).close();
        }

        /** The text as it stands in an item, its pictures and sounds as parts of the package. */
        private String markup(String html) {
            return media.objects(html, "../" + MEDIA);
        }

        private void outcome(String identifier, String type, String value) {
            out.open("outcomeDeclaration", "identifier", identifier, "cardinality", "single", "baseType", type);
            if (!value.isEmpty()) {
                out.open("defaultValue").leaf("value", value).close();
            }
            out.close();
        }

        private void response(String key, String cardinality, String type, List<String> correct) {
            out.open("responseDeclaration", "identifier", RESPONSE + key, "cardinality", cardinality, "baseType", type);
            if (!correct.isEmpty()) {
                out.open("correctResponse");
                correct.forEach(value -> out.leaf("value", value));
                out.close();
            }
        }

        private void map(String value, Weight weight, String... more) {
            List<String> attributes = new ArrayList<>(List.of("mapKey", value, "mappedValue", share(weight)));
            attributes.addAll(List.of(more));
            out.open("mapEntry", attributes.toArray(String[]::new)).close();
        }

        private static String share(Weight weight) {
            return weight.percent().movePointLeft(2).toPlainString();
        }

        private void choices(
                List<Choice> choices,
                boolean shuffle,
                String scoring,
                boolean several,
                String key,
                List<Later> outcomes) {
            List<String> right = new ArrayList<>();
            for (int i = 0; i < choices.size(); i++) {
                Weight weight = choices.get(i).weight();
                if (several ? weight.percent().signum() > 0 : weight.isFull() && right.isEmpty()) {
                    right.add(choice(i + 1));
                }
            }
            response(key, several ? "multiple" : "single", "identifier", right);
            if (several && !scoring.equals(Scoring.BELOW_ZERO.name())) {
                out.open("mapping", "lowerBound", "0", "upperBound", "1", "defaultValue", "0");
            } else {
                out.open("mapping", "upperBound", "1", "defaultValue", "0");
            }
            for (int i = 0; i < choices.size(); i++) {
                map(choice(i + 1), choices.get(i).weight());
            }
            out.close().close();
            body.add(() -> {
                out.open(
                        "choiceInteraction",
                        "responseIdentifier",
                        RESPONSE + key,
                        "shuffle",
                        String.valueOf(shuffle),
                        "maxChoices",
                        several ? "0" : "1",
                        "label",
                        scoring);
                for (int i = 0; i < choices.size(); i++) {
                    out.open("simpleChoice", "identifier", choice(i + 1))
                            .raw(markup(choices.get(i).text().html()))
                            .close();
                }
                out.close();
            });
            processing.add(() -> score(key, scoring.equals(Scoring.ALL_OR_NOTHING.name())));
            List<RichText> texts = choices.stream().map(Choice::feedback).toList();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < choices.size(); i++) {
                names.add(choice(i + 1));
            }
            chosenFeedback(names, texts, several, key, outcomes);
        }

        private void statement(TrueFalse statement, String key, List<Later> outcomes) {
            response(key, "single", "identifier", List.of(String.valueOf(statement.right())));
            out.close();
            body.add(() -> {
                Texts words = Texts.in("vi");
                out.open(
                        "choiceInteraction",
                        "responseIdentifier",
                        RESPONSE + key,
                        "shuffle",
                        "false",
                        "maxChoices",
                        "1",
                        "label",
                        "TRUE_FALSE");
                out.leaf("simpleChoice", words.say("quiz.exchange.true"), "identifier", "true");
                out.leaf("simpleChoice", words.say("quiz.exchange.false"), "identifier", "false");
                out.close();
            });
            processing.add(() -> score(key, true));
            chosenFeedback(
                    List.of("true", "false"),
                    List.of(statement.feedbackTrue(), statement.feedbackFalse()),
                    false,
                    key,
                    outcomes);
        }

        /** Feedback that shows when its choice was chosen. */
        private void chosenFeedback(
                List<String> names, List<RichText> texts, boolean several, String key, List<Later> outcomes) {
            if (texts.stream().allMatch(RichText::isEmpty)) {
                return;
            }
            String identifier = FEEDBACK + key;
            outcomes.add(() -> out.open(
                            "outcomeDeclaration",
                            "identifier",
                            identifier,
                            "cardinality",
                            several ? "multiple" : "single",
                            "baseType",
                            "identifier")
                    .close());
            processing.add(() -> out.open("setOutcomeValue", "identifier", identifier)
                    .open("variable", "identifier", RESPONSE + key)
                    .close()
                    .close());
            for (int i = 0; i < names.size(); i++) {
                modal(identifier, names.get(i), texts.get(i));
            }
        }

        private void modal(String outcome, String identifier, RichText text) {
            if (!text.isEmpty()) {
                feedback.add(() -> out.open(
                                "modalFeedback",
                                "outcomeIdentifier",
                                outcome,
                                "identifier",
                                identifier,
                                "showHide",
                                "show")
                        .raw(text.html())
                        .close());
            }
        }

        private void explanation(RichText text, String key, List<Later> outcomes) {
            if (!text.isEmpty()) {
                outcomes.add(() -> outcome(EXPLANATION + key, "identifier", "SHOWN"));
                modal(EXPLANATION + key, "SHOWN", text);
            }
        }

        private void matching(Matching matching, String key) {
            List<String> targets = matching.targets();
            List<String> correct = new ArrayList<>();
            for (int i = 0; i < matching.pairs().size(); i++) {
                int place = targets.indexOf(matching.pairs().get(i).target());
                correct.add(choice(i + 1) + " " + target(place + 1));
            }
            response(key, "multiple", "directedPair", correct);
            out.open("mapping", "lowerBound", "0", "upperBound", String.valueOf(correct.size()), "defaultValue", "0");
            correct.forEach(pair -> map(pair, Weight.FULL));
            out.close().close();
            body.add(() -> {
                out.open(
                        "matchInteraction",
                        "responseIdentifier",
                        RESPONSE + key,
                        "shuffle",
                        String.valueOf(matching.shuffle()),
                        "maxAssociations",
                        String.valueOf(correct.size()),
                        "label",
                        matching.scoring().name());
                out.open("simpleMatchSet");
                for (int i = 0; i < matching.pairs().size(); i++) {
                    out.open("simpleAssociableChoice", "identifier", choice(i + 1), "matchMax", "1")
                            .raw(markup(matching.pairs().get(i).prompt().html()))
                            .close();
                }
                out.close().open("simpleMatchSet");
                for (int i = 0; i < targets.size(); i++) {
                    out.leaf(
                            "simpleAssociableChoice",
                            targets.get(i),
                            "identifier",
                            target(i + 1),
                            "matchMax",
                            String.valueOf(correct.size()));
                }
                out.close().close();
            });
            processing.add(() -> {
                if (matching.scoring() == Scoring.ALL_OR_NOTHING) {
                    score(key, true);
                } else {
                    out.open("setOutcomeValue", "identifier", SCORE + key).open("divide");
                    out.open("mapResponse", "identifier", RESPONSE + key).close();
                    base("float", String.valueOf(correct.size()));
                    out.close().close();
                }
            });
        }

        private void ordering(Ordering ordering, String key) {
            List<String> correct = new ArrayList<>();
            for (int i = 0; i < ordering.items().size(); i++) {
                correct.add(choice(i + 1));
            }
            response(key, "ordered", "identifier", correct);
            out.close();
            body.add(() -> {
                out.open(
                        "orderInteraction",
                        "responseIdentifier",
                        RESPONSE + key,
                        "shuffle",
                        "true",
                        "label",
                        ordering.scoring().name());
                for (int i = 0; i < correct.size(); i++) {
                    out.open("simpleChoice", "identifier", correct.get(i))
                            .raw(markup(ordering.items().get(i).html()))
                            .close();
                }
                out.close();
            });
            processing.add(() -> score(key, true));
        }

        private void texts(List<AcceptedText> answers, TextMatch match, String key, List<Later> outcomes) {
            response(
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
            answers.forEach(answer -> map(answer.text(), answer.weight(), "caseSensitive", exact));
            out.close().close();
            processing.add(() -> score(key, false));
            answerFeedback(answers.stream().map(AcceptedText::feedback).toList(), key, outcomes, i -> {
                out.open("stringMatch", "caseSensitive", exact);
                out.open("variable", "identifier", RESPONSE + key).close();
                base("string", answers.get(i).text());
                out.close();
            });
        }

        private void numbers(List<AcceptedNumber> answers, String key, List<Later> outcomes) {
            AcceptedNumber first = answers.stream()
                    .filter(answer -> answer.weight().isFull())
                    .findFirst()
                    .orElseThrow();
            response(key, "single", "float", List.of(first.value().toPlainString()));
            out.close();
            processing.add(() -> {
                out.open("responseCondition");
                for (int i = 0; i < answers.size(); i++) {
                    out.open(i == 0 ? "responseIf" : "responseElseIf");
                    within(answers.get(i), key);
                    out.open("setOutcomeValue", "identifier", SCORE + key);
                    base("float", share(answers.get(i).weight()));
                    out.close().close();
                }
                out.close();
            });
            answerFeedback(
                    answers.stream().map(AcceptedNumber::feedback).toList(),
                    key,
                    outcomes,
                    i -> within(answers.get(i), key));
        }

        private void within(AcceptedNumber range, String key) {
            out.open("and");
            bound("gte", range.from(), key);
            bound("lte", range.to(), key);
            out.close();
        }

        private void bound(String comparison, BigDecimal number, String key) {
            out.open(comparison).open("variable", "identifier", RESPONSE + key).close();
            base("float", number.toPlainString());
            out.close();
        }

        private void base(String type, String value) {
            out.leaf("baseValue", value, "baseType", type);
        }

        /** Feedback that shows when the condition of its answer is the first that holds. */
        private void answerFeedback(List<RichText> texts, String key, List<Later> outcomes, IntConsumer condition) {
            if (texts.stream().allMatch(RichText::isEmpty)) {
                return;
            }
            outcomes.add(() -> outcome(FEEDBACK + key, "identifier", ""));
            processing.add(() -> {
                out.open("responseCondition");
                for (int i = 0; i < texts.size(); i++) {
                    out.open(i == 0 ? "responseIf" : "responseElseIf");
                    condition.accept(i);
                    out.open("setOutcomeValue", "identifier", FEEDBACK + key);
                    base("identifier", answer(i + 1));
                    out.close().close();
                }
                out.close();
            });
            for (int i = 0; i < texts.size(); i++) {
                modal(FEEDBACK + key, answer(i + 1), texts.get(i));
            }
        }

        private void entry(String key, String label) {
            out.open("p")
                    .open("textEntryInteraction", "responseIdentifier", RESPONSE + key, "label", label)
                    .close()
                    .close();
        }

        private void gaps(GapText question, String key, List<Later> outcomes) {
            body.remove(body.size() - 1);
            for (int i = 0; i < question.gaps().size(); i++) {
                String gapKey = gapKey(key, i + 1);
                Gap gap = question.gaps().get(i);
                outcomes.add(() -> outcome(SCORE + gapKey, "float", "0"));
                if (gap instanceof Gap.Typed typed) {
                    texts(typed.answers(), typed.match(), gapKey, outcomes);
                } else if (gap instanceof Gap.Number number) {
                    numbers(number.answers(), gapKey, outcomes);
                } else if (gap instanceof Gap.Chosen chosen) {
                    options(chosen, gapKey, outcomes);
                }
            }
            body.add(() -> {
                out.open("div", "class", STEM);
                String rest = markup(question.stem().text().html());
                for (int i = 0; i < question.gaps().size(); i++) {
                    String mark = GapText.mark(i + 1);
                    int at = rest.indexOf(mark);
                    out.raw(rest.substring(0, at));
                    field(question.gaps().get(i), gapKey(key, i + 1));
                    rest = rest.substring(at + mark.length());
                }
                out.raw(rest).close();
            });
            processing.add(() -> {
                int shares = question.gaps().stream().mapToInt(Gap::share).sum();
                out.open("setOutcomeValue", "identifier", SCORE + key)
                        .open("divide")
                        .open("sum");
                for (int i = 0; i < question.gaps().size(); i++) {
                    out.open("product");
                    out.open("variable", "identifier", SCORE + gapKey(key, i + 1))
                            .close();
                    base("float", String.valueOf(question.gaps().get(i).share()));
                    out.close();
                }
                out.close();
                base("float", String.valueOf(shares));
                out.close().close();
            });
        }

        private void options(Gap.Chosen chosen, String key, List<Later> outcomes) {
            List<AcceptedText> options = chosen.options();
            List<String> names = new ArrayList<>();
            String right = "";
            for (int i = 0; i < options.size(); i++) {
                names.add(choice(i + 1));
                if (right.isEmpty() && options.get(i).weight().isFull()) {
                    right = choice(i + 1);
                }
            }
            response(key, "single", "identifier", List.of(right));
            out.open("mapping", "upperBound", "1", "defaultValue", "0");
            for (int i = 0; i < options.size(); i++) {
                map(choice(i + 1), options.get(i).weight());
            }
            out.close().close();
            processing.add(() -> score(key, false));
            chosenFeedback(names, options.stream().map(AcceptedText::feedback).toList(), false, key, outcomes);
        }

        private void field(Gap gap, String key) {
            String match = gap instanceof Gap.Typed typed ? typed.match().name() : "-";
            String label = GAP + " " + match + " " + gap.share();
            if (gap instanceof Gap.Chosen chosen) {
                out.open(
                        "inlineChoiceInteraction",
                        "responseIdentifier",
                        RESPONSE + key,
                        "shuffle",
                        "true",
                        "label",
                        label);
                for (int i = 0; i < chosen.options().size(); i++) {
                    out.leaf("inlineChoice", chosen.options().get(i).text(), "identifier", choice(i + 1));
                }
                out.close();
            } else {
                out.open("textEntryInteraction", "responseIdentifier", RESPONSE + key, "label", label)
                        .close();
            }
        }

        private void scenario(Scenario scenario, List<Later> outcomes) {
            for (int i = 0; i < scenario.parts().size(); i++) {
                QuestionContent part = scenario.parts().get(i);
                body.add(() -> out.open("div", "class", PART));
                declare(part, String.valueOf(i + 1), outcomes);
                body.add(out::close);
            }
            processing.add(() -> {
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

        private void essay(Essay essay, String key) {
            if (essay.form() != Essay.Form.FILE) {
                response(key, "single", "string", List.of());
                out.close();
            }
            if (essay.form() != Essay.Form.TEXT) {
                response(key + "FILE", "single", "file", List.of());
                out.close();
            }
            body.add(() -> {
                if (essay.form() != Essay.Form.FILE) {
                    out.open("extendedTextInteraction", "responseIdentifier", RESPONSE + key)
                            .close();
                }
                if (essay.form() != Essay.Form.TEXT) {
                    out.open("uploadInteraction", "responseIdentifier", RESPONSE + key + "FILE")
                            .close();
                }
                if (!essay.guidance().isEmpty()) {
                    out.open("rubricBlock", "view", "scorer")
                            .raw(essay.guidance().html())
                            .close();
                }
                if (!essay.rubric().isEmpty()) {
                    out.open("rubricBlock", "view", "scorer", "class", RUBRIC).open("ul");
                    essay.rubric().forEach(criterion -> {
                        out.leaf(
                                "li",
                                criterion.text(),
                                "label",
                                criterion.points().toPlainString());
                        criterion
                                .levels()
                                .forEach(level -> out.leaf(
                                        "li",
                                        level.text(),
                                        "label",
                                        level.points().toPlainString(),
                                        "class",
                                        LEVEL));
                    });
                    out.close().close();
                }
            });
        }

        /** Sets the share earned: by the mapping, or everything for exactly the correct response. */
        private void score(String key, boolean exact) {
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
    }
}
