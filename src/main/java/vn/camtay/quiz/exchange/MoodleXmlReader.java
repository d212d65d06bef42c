package vn.camtay.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.camtay.quiz.AcceptedNumber;
import vn.camtay.quiz.AcceptedText;
import vn.camtay.quiz.Choice;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.MultipleChoice;
import vn.camtay.quiz.Numeric;
import vn.camtay.quiz.Ordering;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Scoring;
import vn.camtay.quiz.ShortAnswer;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.Stem;
import vn.camtay.quiz.TextMatch;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.quiz.Weight;
import vn.camtay.shared.error.InvalidInputException;

/**
 * Reads Moodle XML. What a question loses (hints, feedback for the whole answer, units, pictures in feedback) is remarked; the element
 * {@code camtay}, which {@link MoodleXmlWriter} adds and Moodle skips, says what Moodle has no element for.
 */
final class MoodleXmlReader {
    private static final String FILE = "@@PLUGINFILE@@/";

    private final List<ImportedItem> items = new ArrayList<>();
    private final MediaShelf shelf = new MediaShelf();
    private String category = "";

    /** @throws InvalidInputException when it is no file of questions */
    static QuestionFile read(byte[] content) {
        MoodleXmlReader reader = new MoodleXmlReader();
        XmlNode root = XmlContent.children(content, reader::element);
        if (!root.is("quiz")) {
            throw new InvalidInputException("quiz.refused.fileUnknown");
        }
        return new QuestionFile(QuestionFormat.MOODLE_XML, reader.items, reader.shelf.media());
    }

    private void element(XmlNode question) {
        if (!question.is("question")) {
            return;
        }
        QuestionFiles.checkCount(items.size() + 1);
        if (question.attribute("type").equals("category")) {
            category = question.text("category").strip();
            return;
        }
        Draft draft = new Draft(new Place(items.size() + 1, "", question.line()));
        draft.media(shelf, address -> Optional.empty());
        draft.category(category);
        draft.title(question.text("name"));
        question.elements("tags").flatMap(tags -> tags.elements("tag")).forEach(tag -> draft.tag(tag.text()));
        items.add(new Question(question, draft).read());
    }

    /** Reads one question. */
    private record Question(XmlNode node, Draft draft) {
        ImportedItem read() {
            Supplier<QuestionContent> content =
                    switch (node.attribute("type")) {
                        case "multichoice" -> this::choices;
                        case "truefalse" -> this::statement;
                        case "shortanswer" -> this::texts;
                        case "numerical" -> this::numbers;
                        case "matching", "match" -> this::pairs;
                        case "ordering" -> this::order;
                        case "cloze", "multianswer" -> this::gaps;
                        case "essay" -> this::essay;
                        default -> null;
                    };
            if (node.attribute("type").equals("description")) {
                return draft.notRead("quiz.notRead.description");
            }
            if (content == null) {
                return draft.notRead("quiz.notRead.type", Draft.shortened(node.attribute("type")));
            }
            remarks();
            return draft.finish(() -> {
                QuestionFiles.checkOptions(
                        (int) node.elements("answer", "subquestion").count());
                return content.get();
            });
        }

        private void remarks() {
            if (node.first("hint").isPresent()) {
                draft.remark("quiz.remark.hints");
            }
            if (node.elements("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
                    .anyMatch(feedback -> !feedback.text().isBlank())) {
                draft.remark("quiz.remark.combinedFeedback");
            }
        }

        private Stem stem() {
            return stem(essential("questiontext"));
        }

        private Stem stem(RichText text) {
            return new Stem(text, draft.additional(html("generalfeedback")), draft.mark(node.text("defaultgrade")));
        }

        private QuestionContent choices() {
            List<Choice> choices = node.elements("answer")
                    .map(answer -> new Choice(essential(answer), weight(answer), feedback(answer)))
                    .toList();
            return yes(node.text("single"), true)
                    ? new SingleChoice(stem(), choices, shuffle())
                    : new MultipleChoice(stem(), choices, scoring(Scoring.PARTIAL), shuffle());
        }

        private QuestionContent statement() {
            List<XmlNode> answers = node.elements("answer").toList();
            XmlNode right = statement(answers, "true");
            XmlNode wrong = statement(answers, "false");
            if (weight(right).isFull() == weight(wrong).isFull()) {
                throw new InvalidInputException("quiz.refused.noneRight");
            }
            return new TrueFalse(stem(), weight(right).isFull(), feedback(right), feedback(wrong));
        }

        private static XmlNode statement(List<XmlNode> answers, String text) {
            return answers.stream()
                    .filter(answer -> answer.text("text").strip().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException("quiz.notRead.statement"));
        }

        private QuestionContent texts() {
            List<AcceptedText> texts = node.elements("answer")
                    .map(answer -> new AcceptedText(answer.text("text"), weight(answer), feedback(answer)))
                    .toList();
            TextMatch match = yes(node.text("usecase"), false) ? TextMatch.EXACT : TextMatch.IGNORE_CASE;
            return new ShortAnswer(stem(), texts, Codes.of(TextMatch.class, hint("match"), match));
        }

        private QuestionContent numbers() {
            List<AcceptedNumber> numbers = new ArrayList<>();
            for (XmlNode answer : node.elements("answer").toList()) {
                String text = answer.text("text").strip();
                if (text.equals("*")) {
                    draft.remark("quiz.remark.otherAnswers");
                    continue;
                }
                String tolerance = answer.text("tolerance").strip();
                AcceptedNumber around = AcceptedNumber.around(
                        Draft.decimal(text),
                        tolerance.isEmpty() ? BigDecimal.ZERO : Draft.decimal(tolerance),
                        Weight.FULL);
                numbers.add(new AcceptedNumber(around.from(), around.to(), weight(answer), feedback(answer)));
            }
            if (node.first("units").isPresent()) {
                draft.remark("quiz.remark.units");
            }
            return new Numeric(stem(), numbers);
        }

        private QuestionContent pairs() {
            List<Matching.Pair> pairs = new ArrayList<>();
            List<String> distractors = new ArrayList<>();
            for (XmlNode pair : node.elements("subquestion").toList()) {
                RichText prompt = essential(pair);
                String target =
                        pair.first("answer").map(answer -> answer.text("text")).orElse("");
                if (prompt.isEmpty()) {
                    distractors.add(target);
                } else {
                    pairs.add(new Matching.Pair(prompt, target));
                }
            }
            return new Matching(stem(), pairs, distractors, scoring(Scoring.PARTIAL), shuffle());
        }

        private QuestionContent order() {
            String grading = node.text("gradingtype").strip();
            if (!grading.equals("ALL_OR_NOTHING") && !grading.equals("ABSOLUTE_POSITION")) {
                draft.remark("quiz.remark.orderGrading");
            }
            return new Ordering(
                    stem(),
                    node.elements("answer").map(answer -> essential(answer)).toList(),
                    grading.equals("ALL_OR_NOTHING") ? Scoring.ALL_OR_NOTHING : Scoring.PARTIAL);
        }

        private QuestionContent gaps() {
            List<TextMatch> matches = hints().flatMap(hints -> hints.elements("gap"))
                    .map(gap -> Codes.of(TextMatch.class, gap.attribute("match"), TextMatch.IGNORE_CASE))
                    .toList();
            return Cloze.read(
                    html("questiontext"), matches, draft, text -> stem(draft.essential(text, files("questiontext"))));
        }

        private QuestionContent essay() {
            boolean files = !node.text("attachments").isBlank()
                    && !node.text("attachments").strip().equals("0");
            boolean text = !node.text("responseformat").strip().equals("noinline");
            if (!node.text("responsetemplate").isBlank()) {
                draft.remark("quiz.remark.responseTemplate");
            }
            List<Essay.Criterion> rubric = Draft.rubric(
                    hints().flatMap(hints -> hints.elements("criterion", "level")), line -> line.is("level"), "points");
            return new Essay(
                    stem(),
                    !files ? Essay.Form.TEXT : text ? Essay.Form.TEXT_AND_FILE : Essay.Form.FILE,
                    draft.additional(html("graderinfo")),
                    rubric);
        }

        private Weight weight(XmlNode answer) {
            return answer.has("fraction") ? Draft.percent(answer.attribute("fraction")) : Weight.NONE;
        }

        private RichText feedback(XmlNode answer) {
            return answer.first("feedback")
                    .map(feedback -> draft.additional(html(feedback)))
                    .orElse(RichText.EMPTY);
        }

        private boolean shuffle() {
            return yes(node.text("shuffleanswers"), true);
        }

        private Scoring scoring(Scoring otherwise) {
            return Codes.of(Scoring.class, hint("scoring"), otherwise);
        }

        private Stream<XmlNode> hints() {
            return node.elements("camtay");
        }

        private String hint(String name) {
            return hints().map(hints -> hints.attribute(name)).findFirst().orElse("");
        }

        private RichText essential(String child) {
            return draft.essential(html(child), files(child));
        }

        private RichText essential(XmlNode holder) {
            return draft.essential(html(holder), address -> file(holder, address));
        }

        private MediaShelf.Source files(String child) {
            return address -> node.first(child).flatMap(holder -> file(holder, address));
        }

        /** A file stands, packed as text, beside the text that points to it. */
        private static Optional<byte[]> file(XmlNode holder, String address) {
            if (!address.startsWith(FILE)) {
                return Optional.empty();
            }
            String path = QtiPackage.decoded(address.substring(FILE.length()).replaceFirst("\\?.*$", ""));
            return holder.elements("file")
                    .filter(file -> (file.attribute("path") + file.attribute("name"))
                            .replaceFirst("^/", "")
                            .equals(path))
                    .findFirst()
                    .map(file -> Base64.getMimeDecoder().decode(file.text()));
        }

        private String html(String child) {
            return node.first(child).map(this::html).orElse("");
        }

        private String html(XmlNode holder) {
            String text = holder.text("text");
            return switch (holder.attribute("format")) {
                case "plain_text" -> RichText.ofPlain(text).html();
                case "markdown" -> {
                    draft.remark("quiz.remark.markdown");
                    yield RichText.ofPlain(text).html();
                }
                case "moodle_auto_format" -> text.strip().replace("\n", "<br />");
                default -> text;
            };
        }

        private static boolean yes(String text, boolean otherwise) {
            return switch (text.strip()) {
                case "true", "1" -> true;
                case "false", "0" -> false;
                default -> otherwise;
            };
        }
    }
}
