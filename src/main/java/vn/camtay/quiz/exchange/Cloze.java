package vn.camtay.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camtay.quiz.AcceptedNumber;
import vn.camtay.quiz.AcceptedText;
import vn.camtay.quiz.Gap;
import vn.camtay.quiz.GapText;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Stem;
import vn.camtay.quiz.TextMatch;
import vn.camtay.quiz.Weight;
import vn.camtay.shared.error.InvalidInputException;

/**
 * Moodle's gaps within a text: <code>{2:SHORTANSWER:=right#feedback~%50%half}</code>. Within a gap, a backslash makes
 * <code>} # ~ / " \</code> only signs.
 */
final class Cloze {
    private static final Pattern HEAD = Pattern.compile("\\{([0-9]{0,3}):([A-Z_]{2,20}):");
    private static final Pattern WEIGHT = Pattern.compile("^%([^%\\s]{1,40})%");
    private static final String SIGNS = "}#~/\"\\";

    private Cloze() {}

    /**
     * @param matches how the typed gaps compare, by their place among all gaps; may be shorter
     * @param stem    makes the stem of the text whose gaps are marked
     */
    static GapText read(String html, List<TextMatch> matches, Draft draft, Function<String, Stem> stem) {
        StringBuilder text = new StringBuilder();
        List<Gap> gaps = new ArrayList<>();
        Matcher head = HEAD.matcher(html);
        int from = 0;
        while (head.find(from)) {
            int end = end(html, head.end());
            text.append(html, from, head.start()).append(GapText.mark(gaps.size() + 1));
            TextMatch match = gaps.size() < matches.size() ? matches.get(gaps.size()) : null;
            int share = head.group(1).isEmpty() ? 1 : Integer.parseInt(head.group(1));
            gaps.add(gap(head.group(2), html.substring(head.end(), end), share, match, draft));
            QuestionFiles.checkOptions(gaps.size());
            from = end + 1;
        }
        text.append(html.substring(from));
        return new GapText(stem.apply(text.toString()), gaps);
    }

    /** Where the gap's closing brace stands. */
    private static int end(String html, int from) {
        for (int i = from; i < html.length(); i++) {
            if (html.charAt(i) == '\\') {
                i++;
            } else if (html.charAt(i) == '}') {
                return i;
            }
        }
        throw new InvalidInputException("quiz.notRead.braces");
    }

    private static Gap gap(String kind, String raw, int share, TextMatch match, Draft draft) {
        List<String[]> options = options(raw);
        return switch (kind) {
            case "SHORTANSWER", "SA", "MW" ->
                new Gap.Typed(texts(options, draft), match == null ? TextMatch.IGNORE_CASE : match, share);
            case "SHORTANSWER_C", "SAC", "MWC" -> new Gap.Typed(texts(options, draft), TextMatch.EXACT, share);
            case "MULTICHOICE",
                    "MC",
                    "MULTICHOICE_S",
                    "MCS",
                    "MULTICHOICE_V",
                    "MCV",
                    "MULTICHOICE_VS",
                    "MCVS",
                    "MULTICHOICE_H",
                    "MCH",
                    "MULTICHOICE_HS",
                    "MCHS" -> new Gap.Chosen(texts(options, draft), share);
            case "NUMERICAL", "NM" -> new Gap.Number(numbers(options, draft), share);
            default -> throw new InvalidInputException("quiz.notRead.type", kind);
        };
    }

    /** Weight, text and feedback of each answer, the signs restored. */
    private static List<String[]> options(String raw) {
        List<String[]> options = new ArrayList<>();
        for (String piece : split(raw, '~', Integer.MAX_VALUE)) {
            String weight = "0";
            String rest = piece.strip();
            Matcher percent = WEIGHT.matcher(rest);
            if (rest.startsWith("=")) {
                weight = "100";
                rest = rest.substring(1);
            } else if (percent.find()) {
                weight = percent.group(1);
                rest = rest.substring(percent.end());
            }
            List<String> parts = split(rest, '#', 2);
            options.add(new String[] {weight, restored(parts.get(0)), parts.size() > 1 ? restored(parts.get(1)) : ""});
            QuestionFiles.checkOptions(options.size());
        }
        return options;
    }

    private static List<AcceptedText> texts(List<String[]> options, Draft draft) {
        return options.stream()
                .map(option -> new AcceptedText(
                        new RichText(option[1]).plain(), Draft.percent(option[0]), draft.additional(option[2])))
                .toList();
    }

    private static List<AcceptedNumber> numbers(List<String[]> options, Draft draft) {
        List<AcceptedNumber> numbers = new ArrayList<>();
        for (String[] option : options) {
            String text = option[1].strip();
            if (text.equals("*")) {
                draft.remark("quiz.remark.otherAnswers");
                continue;
            }
            int colon = text.indexOf(':');
            AcceptedNumber around = AcceptedNumber.around(
                    Draft.decimal(colon < 0 ? text : text.substring(0, colon)),
                    colon < 0 ? BigDecimal.ZERO : Draft.decimal(text.substring(colon + 1)),
                    Weight.FULL);
            numbers.add(new AcceptedNumber(
                    around.from(), around.to(), Draft.percent(option[0]), draft.additional(option[2])));
        }
        return numbers;
    }

    private static List<String> split(String text, char sign, int most) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == sign && parts.size() < most - 1) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String restored(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length() && SIGNS.indexOf(text.charAt(i + 1)) >= 0) {
                i++;
            }
            out.append(text.charAt(i));
        }
        return out.toString();
    }

    /** The text with its gaps as Moodle writes them. */
    static String write(GapText question) {
        // a brace of the text itself begins no gap
        String html = question.stem().text().html().replace("{", "&#123;");
        for (int i = 0; i < question.gaps().size(); i++) {
            html = html.replace(GapText.mark(i + 1), gap(question.gaps().get(i)));
        }
        return html;
    }

    private static String gap(Gap gap) {
        StringBuilder out = new StringBuilder("{").append(gap.share()).append(':');
        if (gap instanceof Gap.Typed typed) {
            out.append(typed.match() == TextMatch.EXACT ? "SHORTANSWER_C:" : "SHORTANSWER:");
            typed.answers().forEach(answer -> text(out, answer));
        } else if (gap instanceof Gap.Chosen chosen) {
            out.append("MULTICHOICE:");
            chosen.options().forEach(option -> text(out, option));
        } else if (gap instanceof Gap.Number number) {
            out.append("NUMERICAL:");
            number.answers()
                    .forEach(answer -> option(
                            out,
                            answer.weight(),
                            answer.value().toPlainString() + ":"
                                    + answer.tolerance().toPlainString(),
                            answer.feedback()));
        }
        out.setLength(out.length() - 1);
        return out.append('}').toString();
    }

    private static void text(StringBuilder out, AcceptedText answer) {
        option(out, answer.weight(), escaped(RichText.ofPlain(answer.text()).html()), answer.feedback());
    }

    private static void option(StringBuilder out, Weight weight, String text, RichText feedback) {
        out.append(weight.isFull() ? "=" : "%" + weight.percent().toPlainString() + "%")
                .append(text);
        if (!feedback.isEmpty()) {
            out.append('#').append(escaped(feedback.html()));
        }
        out.append('~');
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (SIGNS.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
