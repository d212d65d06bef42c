package vn.camtay.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.camtay.quiz.Choice;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.Stem;
import vn.camtay.quiz.Weight;

/**
 * Reads Aiken: the question, its choices as {@code A)} or {@code A.} in the order of the alphabet, and {@code ANSWER: B}. All is plain
 * text; each question has one right choice.
 */
final class AikenReader {
    private static final Pattern CHOICE = Pattern.compile("\\s*([A-Z])[.)]\\s*(.*)");
    private static final Pattern ANSWER = Pattern.compile("\\s*ANSWER:\\s*([A-Z])\\s*");
    private static final Pattern ANSWER_LINE = Pattern.compile("(?m)^[ \\t]*ANSWER:");

    private final List<ImportedItem> items = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private final List<String> choices = new ArrayList<>();
    private int start;

    /** Whether the text has a line that no other format has. */
    static boolean accepts(String text) {
        return ANSWER_LINE.matcher(text).find();
    }

    static List<ImportedItem> read(String text) {
        AikenReader reader = new AikenReader();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            reader.line(line, number);
            QuestionFiles.checkCount(reader.items.size());
        }
        reader.end();
        return reader.items;
    }

    private void line(String line, int number) {
        Matcher answer = ANSWER.matcher(line);
        Matcher choice = CHOICE.matcher(line);
        if (line.isBlank()) {
            if (!choices.isEmpty()) {
                end();
            }
        } else if (line.strip().startsWith("ANSWER:")) {
            question(answer.matches() ? answer.group(1).charAt(0) - 'A' : -1);
        } else if (!text.isEmpty() && choice.matches() && choice.group(1).charAt(0) - 'A' == choices.size()) {
            choices.add(choice.group(2));
            QuestionFiles.checkOptions(choices.size());
        } else if (choices.isEmpty()) {
            if (text.isEmpty()) {
                start = number;
            }
            text.add(line.strip());
        } else {
            // a choice that goes on in the next line
            int last = choices.size() - 1;
            if (choices.get(last).length() <= RichText.MAX_LENGTH) {
                choices.set(last, choices.get(last) + "\n" + line.strip());
            }
        }
    }

    private void question(int right) {
        Draft draft = draft();
        String asked = String.join("\n", text);
        List<String> offered = List.copyOf(choices);
        if (text.isEmpty() || right < 0 || right >= offered.size()) {
            items.add(draft.notRead("quiz.notRead.aikenAnswer"));
        } else {
            items.add(draft.finish(() -> new SingleChoice(
                    Stem.of(RichText.ofPlain(asked)),
                    IntStream.range(0, offered.size())
                            .mapToObj(i ->
                                    Choice.of(RichText.ofPlain(offered.get(i)), i == right ? Weight.FULL : Weight.NONE))
                            .toList(),
                    true)));
        }
        clear();
    }

    /** Something that never came to its answer line. */
    private void end() {
        if (!text.isEmpty()) {
            items.add(draft().notRead("quiz.notRead.aikenAnswer"));
        }
        clear();
    }

    private Draft draft() {
        return new Draft(new Place(items.size() + 1, "", Math.max(start, 1)));
    }

    private void clear() {
        text.clear();
        choices.clear();
        start = 0;
    }
}
