package vn.camtay.quiz.exchange;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
import vn.camtay.quiz.Stem;
import vn.camtay.quiz.TextMatch;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.quiz.Weight;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.SearchKey;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.SheetReader;
import vn.camtay.sheet.TableFile;
import vn.camtay.sheet.TableRow;

/**
 * Reads the bank's own table, a question a row, all plain text. The answer names choices by their letters ("B", "A, C"), says true or
 * false, gives texts between bars ("Sở Nội vụ | SNV") or a number ("15", "14..16", "15 ± 1"). Choices hold pairs ("a -> b") for
 * matching, items in their order for ordering, and the texts of gaps {@code [[1]]}, {@code [[2]]}. Of several choices each right one
 * earns its share and each wrong one takes away as much. A blank type is told by the rest of the row.
 */
final class TemplateReader {
    private static final int MAX_CELL = 5_000;
    private static final int MAX_LETTERS = 60;
    private static final String ARROW = "->";
    private static final Pattern LETTERS = Pattern.compile("[A-Fa-f]([\\s,;]+[A-Fa-f])*");
    private static final Pattern RANGE = Pattern.compile("(\\S+?)\\s*\\.\\.\\s*(\\S+)");
    private static final Pattern AROUND = Pattern.compile("(\\S+?)\\s*(?:±|\\+-)\\s*(\\S+)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.,][0-9]+)?");
    private static final Set<String> TRUE = Set.of("dung", "d", "true", "t");
    private static final Set<String> FALSE = Set.of("sai", "s", "false", "f");

    private TemplateReader() {}

    /** @throws InvalidInputException when it is no table of questions */
    static List<ImportedItem> read(byte[] content) {
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(content))) {
            List<TableRow<QuestionColumn>> rows = TableFile.read(
                    reader, QuestionColumn.class, "quiz.refused.template", QuestionFiles.MAX_QUESTIONS, MAX_CELL);
            List<ImportedItem> items = new ArrayList<>();
            for (TableRow<QuestionColumn> row : rows) {
                Draft draft = new Draft(new Place(items.size() + 1, "", row.number()));
                draft.title(row.cell(QuestionColumn.TITLE));
                Arrays.stream(row.cell(QuestionColumn.TAGS).split("[,;]")).forEach(draft::tag);
                items.add(draft.finish(() -> new Row(row, draft).content()));
            }
            return items;
        }
    }

    /** One row. */
    private record Row(TableRow<QuestionColumn> row, Draft draft) {
        QuestionContent content() {
            Stem stem = new Stem(
                    RichText.ofPlain(row.cell(QuestionColumn.TEXT)),
                    RichText.ofPlain(row.cell(QuestionColumn.EXPLANATION)),
                    draft.mark(row.cell(QuestionColumn.MARK).replace(',', '.')));
            return switch (type()) {
                case SINGLE_CHOICE -> single(stem);
                case MULTIPLE_CHOICE -> multiple(stem);
                case TRUE_FALSE -> new TrueFalse(stem, statement(), RichText.EMPTY, RichText.EMPTY);
                case MATCHING ->
                    new Matching(stem, choices().stream().map(Row::pair).toList(), List.of(), Scoring.PARTIAL, true);
                case ORDERING ->
                    new Ordering(stem, choices().stream().map(RichText::ofPlain).toList(), Scoring.PARTIAL);
                case SHORT_ANSWER -> new ShortAnswer(stem, texts(answer()), TextMatch.IGNORE_CASE);
                case NUMERIC -> new Numeric(stem, List.of(number(answer())));
                case GAP_TEXT ->
                    new GapText(
                            stem,
                            choices().stream()
                                    .<Gap>map(texts -> new Gap.Typed(texts(texts), TextMatch.IGNORE_CASE, 1))
                                    .toList());
                case ESSAY -> new Essay(stem, Essay.Form.TEXT, RichText.EMPTY, List.of());
                case SCENARIO -> throw new InvalidInputException("quiz.notRead.templateType");
            };
        }

        private String answer() {
            return row.cell(QuestionColumn.ANSWER);
        }

        /** Choices that are filled in, in their order; a gap between them counts as one that is empty. */
        private List<String> choices() {
            List<String> choices = new ArrayList<>(
                    QuestionColumn.CHOICES.stream().map(row::cell).toList());
            while (!choices.isEmpty() && choices.get(choices.size() - 1).isEmpty()) {
                choices.remove(choices.size() - 1);
            }
            return choices;
        }

        private QuestionType type() {
            String said = row.cell(QuestionColumn.TYPE);
            if (!said.isEmpty()) {
                return named(said).orElseThrow(() -> new InvalidInputException("quiz.notRead.templateType"));
            }
            String key = SearchKey.of(answer());
            if (row.cell(QuestionColumn.TEXT).contains(GapText.mark(1))) {
                return QuestionType.GAP_TEXT;
            }
            if (!choices().isEmpty()) {
                return answer().isEmpty() || letters().size() > 1
                        ? QuestionType.MULTIPLE_CHOICE
                        : QuestionType.SINGLE_CHOICE;
            }
            if (answer().isEmpty()) {
                return QuestionType.ESSAY;
            }
            if (TRUE.contains(key) || FALSE.contains(key)) {
                return QuestionType.TRUE_FALSE;
            }
            boolean number = NUMBER.matcher(answer()).matches()
                    || RANGE.matcher(answer()).matches()
                    || AROUND.matcher(answer()).matches();
            return number ? QuestionType.NUMERIC : QuestionType.SHORT_ANSWER;
        }

        /** By its name in either language. */
        private static Optional<QuestionType> named(String said) {
            String key = SearchKey.of(said);
            return Arrays.stream(QuestionType.values())
                    .filter(type -> Texts.LANGUAGES.stream().anyMatch(language -> SearchKey.of(
                                    Texts.in(language.getLanguage()).name(type))
                            .equals(key)))
                    .findFirst();
        }

        /** Places of the choices that the answer names, from 0. */
        private Set<Integer> letters() {
            if (answer().length() > MAX_LETTERS || !LETTERS.matcher(answer()).matches()) {
                throw new InvalidInputException("quiz.notRead.templateLetters");
            }
            Set<Integer> letters = new TreeSet<>();
            answer().toUpperCase(Locale.ROOT)
                    .chars()
                    .filter(Character::isLetter)
                    .forEach(letter -> letters.add(letter - 'A'));
            int size = choices().size();
            if (letters.stream().anyMatch(letter -> letter >= size)) {
                throw new InvalidInputException("quiz.notRead.templateLetters");
            }
            return letters;
        }

        private SingleChoice single(Stem stem) {
            Set<Integer> right = letters();
            if (right.size() != 1) {
                throw new InvalidInputException("quiz.notRead.templateLetters");
            }
            return new SingleChoice(stem, weighted(right, Weight.FULL, Weight.NONE), true);
        }

        private MultipleChoice multiple(Stem stem) {
            Set<Integer> right = letters();
            BigDecimal share =
                    BigDecimal.valueOf(100).divide(BigDecimal.valueOf(right.size()), 5, RoundingMode.HALF_UP);
            return new MultipleChoice(
                    stem, weighted(right, new Weight(share), new Weight(share.negate())), Scoring.PARTIAL, true);
        }

        private List<Choice> weighted(Set<Integer> right, Weight ofRight, Weight ofWrong) {
            List<String> texts = choices();
            return IntStream.range(0, texts.size())
                    .mapToObj(i -> Choice.of(RichText.ofPlain(texts.get(i)), right.contains(i) ? ofRight : ofWrong))
                    .toList();
        }

        private boolean statement() {
            String key = SearchKey.of(answer());
            if (!TRUE.contains(key) && !FALSE.contains(key)) {
                throw new InvalidInputException("quiz.notRead.templateStatement");
            }
            return TRUE.contains(key);
        }

        private static Matching.Pair pair(String text) {
            int arrow = text.indexOf(ARROW);
            if (arrow < 0) {
                throw new InvalidInputException("quiz.notRead.templatePair", Draft.shortened(text));
            }
            return new Matching.Pair(
                    RichText.ofPlain(text.substring(0, arrow)), text.substring(arrow + ARROW.length()));
        }

        private static List<AcceptedText> texts(String bars) {
            return Arrays.stream(bars.split("\\|"))
                    .map(text -> AcceptedText.of(text.replace("*", "\\*"), Weight.FULL))
                    .toList();
        }

        private static AcceptedNumber number(String text) {
            Matcher range = RANGE.matcher(text);
            Matcher around = AROUND.matcher(text);
            if (range.matches()) {
                return new AcceptedNumber(
                        decimal(range.group(1)), decimal(range.group(2)), Weight.FULL, RichText.EMPTY);
            }
            return around.matches()
                    ? AcceptedNumber.around(decimal(around.group(1)), decimal(around.group(2)), Weight.FULL)
                    : AcceptedNumber.around(decimal(text), BigDecimal.ZERO, Weight.FULL);
        }

        private static BigDecimal decimal(String text) {
            return Draft.decimal(text.replace(',', '.'));
        }
    }
}
