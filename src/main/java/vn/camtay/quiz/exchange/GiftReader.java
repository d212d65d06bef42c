package vn.camtay.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camtay.quiz.AcceptedNumber;
import vn.camtay.quiz.AcceptedText;
import vn.camtay.quiz.Choice;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.Matching;
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
import vn.camtay.shared.error.InvalidInputException;

/**
 * Reads GIFT: questions stand between empty lines, answers in braces; {@code ~ = # { } :} are written with a backslash where they
 * are only signs. A line that begins with {@code //} is a comment; one in square brackets may carry tags and, from our own
 * {@link GiftWriter}, what GIFT has no sign for.
 *
 * <p>Programs differ about the two feedbacks of a true statement; they are read as "for true", then "for false", and the preview says
 * so.
 */
final class GiftReader {
    private static final String SPECIAL = "~=#{}:\\n";
    /** Escaped signs stand here while the others are looked for; the file's own are taken out. */
    private static final char ESCAPED = '\uF8E0';

    private static final Pattern RESERVED = Pattern.compile("[\uF8E0-\uF8EF]");
    private static final Pattern HINT = Pattern.compile("\\[([a-z]+):([^\\]\n]{1,250})]");
    private static final Pattern FORMAT = Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)]");
    private static final Pattern WEIGHT = Pattern.compile("^\\s*%([^%\\s]{1,40})%");
    private static final Pattern STATEMENT =
            Pattern.compile("^(T|F|TRUE|FALSE)\\s*(#.*)?$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HTML = Pattern.compile(
            "</?(p|br|b|i|em|strong|u|sub|sup|ul|ol|li|pre|code|table|tr|td|th|a|div|span|img|h[1-6])\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final String ARROW = "->";

    private final List<ImportedItem> items = new ArrayList<>();
    private String category = "";

    static List<ImportedItem> read(String text) {
        GiftReader reader = new GiftReader();
        StringBuilder block = new StringBuilder();
        Map<String, List<String>> hints = new HashMap<>();
        int number = 0;
        int start = 1;
        for (String line : (text + "\n\n").split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                if (!block.toString().isBlank()) {
                    reader.question(block.toString(), start, hints);
                    hints = new HashMap<>();
                }
                block.setLength(0);
            } else if (line.strip().startsWith("//")) {
                hint(line, hints);
            } else if (line.strip().startsWith("$CATEGORY:") && block.toString().isBlank()) {
                reader.category = line.strip().substring("$CATEGORY:".length()).strip();
            } else {
                if (block.length() == 0) {
                    start = number;
                }
                block.append(line).append('\n');
            }
            QuestionFiles.checkCount(reader.items.size());
        }
        return reader.items;
    }

    private static void hint(String line, Map<String, List<String>> hints) {
        Matcher hint = HINT.matcher(line);
        while (hint.find()) {
            hints.computeIfAbsent(hint.group(1), name -> new ArrayList<>()).add(hint.group(2));
        }
    }

    private void question(String raw, int line, Map<String, List<String>> hints) {
        Draft draft = new Draft(new Place(items.size() + 1, "", line));
        draft.category(category);
        hints.getOrDefault("tag", List.of()).forEach(draft::tag);
        items.add(new Question(draft, hints).read(escaped(RESERVED.matcher(raw).replaceAll(""))));
    }

    /** Signs after a backslash are put out of the way; any other backslash is itself. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int sign = c == '\\' && i + 1 < text.length() ? SPECIAL.indexOf(text.charAt(i + 1)) : -1;
            if (sign >= 0) {
                out.append((char) (ESCAPED + sign));
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String restored(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int sign = c - ESCAPED;
            boolean special = sign >= 0 && sign < SPECIAL.length();
            out.append(special ? SPECIAL.charAt(sign) == 'n' ? '\n' : SPECIAL.charAt(sign) : c);
        }
        return out.toString();
    }

    /** A piece of text with the format it is written in. */
    private record Piece(String format, String text) {
        static Piece of(String raw, String format) {
            Matcher own = FORMAT.matcher(raw);
            return own.find() ? new Piece(own.group(1), raw.substring(own.end())) : new Piece(format, raw);
        }

        boolean isBlank() {
            return text.isBlank();
        }

        String html() {
            return switch (format) {
                case "html" -> restored(text.strip());
                case "moodle" -> HTML.matcher(text).find() ? lines(restored(unwrapped())) : plainHtml();
                default -> plainHtml();
            };
        }

        /** A line end within the text is a space; only an escaped one is a new line. */
        private String unwrapped() {
            return text.strip()
                    .replaceAll(
                            "(?<![ \\t])[ \\t]*+\\n[ \\t]*+",
                            format.equals("markdown") ? "" + (char) (ESCAPED + SPECIAL.indexOf('n')) : " ");
        }

        private String plainHtml() {
            return RichText.ofPlain(restored(unwrapped())).html();
        }

        private static String lines(String html) {
            return html.replace("\n", "<br />");
        }

        /** The words without any format. */
        String plain() {
            return format.equals("html") || format.equals("moodle")
                    ? new RichText(html()).plain()
                    : restored(unwrapped());
        }
    }

    /** One answer of the list between the braces. */
    private record Option(boolean right, Weight weight, Piece text, Piece feedback) {}

    /** Reads one question. */
    private record Question(Draft draft, Map<String, List<String>> hints) {
        ImportedItem read(String raw) {
            String rest = raw.strip();
            if (rest.startsWith("::")) {
                int end = rest.indexOf("::", 2);
                if (end > 0) {
                    draft.title(restored(rest.substring(2, end)));
                    rest = rest.substring(end + 2);
                }
            }
            Matcher own = FORMAT.matcher(rest);
            String format = "moodle";
            if (own.find()) {
                format = own.group(1);
                rest = rest.substring(own.end());
            }
            int open = rest.indexOf('{');
            int close = rest.indexOf('}', Math.max(open, 0));
            if (open < 0 && close < 0) {
                return draft.notRead("quiz.notRead.description");
            }
            if (open < 0 || close < open) {
                return draft.notRead("quiz.notRead.braces");
            }
            if (format.equals("markdown")) {
                draft.remark("quiz.remark.markdown");
            }
            String before = rest.substring(0, open);
            String after = rest.substring(close + 1);
            String text = after.isBlank() ? before : before.stripTrailing() + " _____ " + after.strip();
            String answers = rest.substring(open + 1, close).strip();
            String asked = format;
            return draft.finish(() -> content(new Piece(asked, text), answers));
        }

        private QuestionContent content(Piece text, String raw) {
            int general = raw.indexOf("####");
            String answers = general < 0 ? raw : raw.substring(0, general).strip();
            Piece explanation = Piece.of(general < 0 ? "" : raw.substring(general + 4), text.format());
            Stem stem = new Stem(
                    draft.essential(text.html()),
                    draft.additional(explanation.html()),
                    Draft.decimal(hint("mark", "1")));
            Matcher statement = STATEMENT.matcher(answers);
            if (answers.isEmpty()) {
                return new Essay(stem, form(), RichText.EMPTY, List.of());
            }
            if (statement.matches()) {
                return statement(stem, text.format(), statement);
            }
            if (answers.startsWith("#")) {
                return new Numeric(stem, numbers(options(numbered(answers.substring(1)), text.format())));
            }
            List<Option> options = options(answers, text.format());
            if (options.isEmpty()) {
                throw new InvalidInputException("quiz.notRead.answers");
            }
            if (options.stream()
                    .allMatch(option -> option.right() && option.text().text().contains(ARROW))) {
                return matching(stem, options);
            }
            return options.stream().allMatch(Option::right)
                    ? new ShortAnswer(stem, texts(options), match())
                    : choices(stem, options);
        }

        private TrueFalse statement(Stem stem, String format, Matcher statement) {
            boolean right = statement.group(1).toUpperCase(Locale.ROOT).startsWith("T");
            String[] feedback = statement.group(2) == null
                    ? new String[0]
                    : statement.group(2).substring(1).split("#", -1);
            if (feedback.length > 2) {
                throw new InvalidInputException("quiz.notRead.answers");
            }
            if (right && feedback.length > 0) {
                draft.remark("quiz.remark.trueFeedback");
            }
            return new TrueFalse(
                    stem,
                    right,
                    feedback.length > 0 ? feedback(Piece.of(feedback[0], format)) : RichText.EMPTY,
                    feedback.length > 1 ? feedback(Piece.of(feedback[1], format)) : RichText.EMPTY);
        }

        /** A lone number is the answer of full weight. */
        private static String numbered(String answers) {
            String clean = answers.strip();
            return clean.startsWith("=") || clean.startsWith("~") ? clean : "=" + clean;
        }

        private List<Option> options(String answers, String format) {
            List<Option> options = new ArrayList<>();
            int start = -1;
            for (int i = 0; i <= answers.length(); i++) {
                boolean sign = i < answers.length() && (answers.charAt(i) == '=' || answers.charAt(i) == '~');
                if (sign && start < 0 && !answers.substring(0, i).isBlank()) {
                    throw new InvalidInputException("quiz.notRead.answers");
                }
                if ((sign || i == answers.length()) && start >= 0) {
                    options.add(option(answers.charAt(start) == '=', answers.substring(start + 1, i), format));
                }
                if (sign) {
                    start = i;
                }
                QuestionFiles.checkOptions(options.size());
            }
            return options;
        }

        private Option option(boolean right, String raw, String format) {
            Matcher weight = WEIGHT.matcher(raw);
            boolean weighted = weight.find();
            String rest = weighted ? raw.substring(weight.end()) : raw;
            int hash = rest.indexOf('#');
            return new Option(
                    right,
                    weighted ? Draft.percent(weight.group(1)) : right ? Weight.FULL : Weight.NONE,
                    Piece.of(hash < 0 ? rest : rest.substring(0, hash), format),
                    Piece.of(hash < 0 ? "" : rest.substring(hash + 1), format));
        }

        private List<AcceptedNumber> numbers(List<Option> options) {
            List<AcceptedNumber> numbers = new ArrayList<>();
            for (Option option : options) {
                if (option.text().isBlank()) {
                    draft.remark("quiz.remark.otherAnswers");
                } else {
                    numbers.add(number(option));
                }
            }
            return numbers;
        }

        private AcceptedNumber number(Option option) {
            String text = restored(option.text().text()).strip();
            int range = text.indexOf("..");
            int colon = text.indexOf(':');
            BigDecimal from;
            BigDecimal to;
            if (range >= 0) {
                from = Draft.decimal(text.substring(0, range));
                to = Draft.decimal(text.substring(range + 2));
            } else {
                AcceptedNumber around = AcceptedNumber.around(
                        Draft.decimal(colon < 0 ? text : text.substring(0, colon)),
                        colon < 0 ? BigDecimal.ZERO : Draft.decimal(text.substring(colon + 1)),
                        Weight.FULL);
                from = around.from();
                to = around.to();
            }
            return new AcceptedNumber(from, to, option.weight(), feedback(option.feedback()));
        }

        private Matching matching(Stem stem, List<Option> options) {
            List<Matching.Pair> pairs = new ArrayList<>();
            List<String> distractors = new ArrayList<>();
            for (Option option : options) {
                int arrow = option.text().text().indexOf(ARROW);
                Piece prompt =
                        new Piece(option.text().format(), option.text().text().substring(0, arrow));
                String target = restored(option.text().text().substring(arrow + ARROW.length()));
                if (prompt.isBlank()) {
                    distractors.add(target);
                } else {
                    pairs.add(new Matching.Pair(draft.essential(prompt.html()), target));
                }
                if (!option.feedback().isBlank()) {
                    draft.remark("quiz.remark.pairFeedback");
                }
            }
            return new Matching(stem, pairs, distractors, scoring(), shuffle());
        }

        private List<AcceptedText> texts(List<Option> options) {
            return options.stream()
                    .map(option ->
                            new AcceptedText(option.text().plain(), option.weight(), feedback(option.feedback())))
                    .toList();
        }

        private QuestionContent choices(Stem stem, List<Option> options) {
            List<Choice> choices = options.stream()
                    .map(option -> new Choice(
                            draft.essential(option.text().html()), option.weight(), feedback(option.feedback())))
                    .toList();
            return options.stream().anyMatch(Option::right)
                    ? new SingleChoice(stem, choices, shuffle())
                    : new MultipleChoice(stem, choices, scoring(), shuffle());
        }

        private RichText feedback(Piece piece) {
            return draft.additional(piece.html());
        }

        private String hint(String name, String otherwise) {
            return hints.getOrDefault(name, List.of(otherwise)).get(0);
        }

        private boolean shuffle() {
            return !hint("shuffle", "true").equals("false");
        }

        private Scoring scoring() {
            return Codes.of(Scoring.class, hint("scoring", "PARTIAL"), Scoring.PARTIAL);
        }

        private TextMatch match() {
            return Codes.of(TextMatch.class, hint("match", "IGNORE_CASE"), TextMatch.IGNORE_CASE);
        }

        private Essay.Form form() {
            return Codes.of(Essay.Form.class, hint("form", "TEXT"), Essay.Form.TEXT);
        }
    }
}
