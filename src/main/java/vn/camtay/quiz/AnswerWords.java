package vn.camtay.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.camtay.shared.text.Texts;

/** Says answers in words, in the author's order, for those who look back at an attempt or at a file of questions. */
public final class AnswerWords {
    private final Texts texts;

    public AnswerWords(Texts texts) {
        this.texts = texts;
    }

    /** What was answered, one line a part; empty for nothing. */
    List<String> given(QuestionContent content, Answer answer) {
        if (answer.isEmpty() || !content.fits(answer)) {
            return List.of();
        }
        if (content instanceof SingleChoice single && answer instanceof Answer.Chosen chosen) {
            return List.of(single.choices().get(chosen.choice()).text().plain());
        }
        if (content instanceof MultipleChoice multiple && answer instanceof Answer.ChosenSeveral chosen) {
            return chosen.choices().stream()
                    .map(i -> multiple.choices().get(i).text().plain())
                    .toList();
        }
        if (answer instanceof Answer.Said said) {
            return List.of(truth(said.statement()));
        }
        if (content instanceof Matching matching && answer instanceof Answer.Matched matched) {
            return IntStream.range(0, matching.pairs().size())
                    .filter(i -> matched.targets().get(i) >= 0)
                    .mapToObj(i -> pair(
                            matching.pairs().get(i),
                            matching.targets().get(matched.targets().get(i))))
                    .toList();
        }
        if (content instanceof Ordering ordering && answer instanceof Answer.Ordered ordered) {
            return numbered(ordered.items().stream()
                    .map(i -> ordering.items().get(i).plain())
                    .toList());
        }
        if (answer instanceof Answer.Typed typed) {
            return List.of(typed.text());
        }
        if (content instanceof GapText gapText && answer instanceof Answer.Filled filled) {
            return numbered(IntStream.range(0, gapText.gaps().size())
                    .mapToObj(i -> gap(gapText.gaps().get(i), filled.values().get(i)))
                    .toList());
        }
        if (content instanceof Scenario scenario && answer instanceof Answer.Parts parts) {
            return IntStream.range(0, scenario.parts().size())
                    .mapToObj(i -> part(
                            i, given(scenario.parts().get(i), parts.answers().get(i))))
                    .toList();
        }
        return answer instanceof Answer.Written written && !written.text().isBlank()
                ? List.of(written.text())
                : List.of();
    }

    /** What earns everything, one line a part; empty where a person decides. */
    public List<String> right(QuestionContent content) {
        if (content instanceof SingleChoice single) {
            return full(single.choices());
        }
        if (content instanceof MultipleChoice multiple) {
            return multiple.choices().stream()
                    .filter(choice -> choice.weight().percent().signum() > 0)
                    .map(choice -> choice.text().plain())
                    .toList();
        }
        if (content instanceof TrueFalse statement) {
            return List.of(truth(statement.right()));
        }
        if (content instanceof Matching matching) {
            return matching.pairs().stream()
                    .map(pair -> pair(pair, pair.target()))
                    .toList();
        }
        if (content instanceof Ordering ordering) {
            return numbered(ordering.items().stream().map(RichText::plain).toList());
        }
        if (content instanceof ShortAnswer shortAnswer) {
            return List.of(texts(shortAnswer.answers()));
        }
        if (content instanceof Numeric numeric) {
            return List.of(numbers(numeric.answers()));
        }
        if (content instanceof GapText gapText) {
            return numbered(gapText.gaps().stream().map(this::right).toList());
        }
        if (content instanceof Scenario scenario) {
            return IntStream.range(0, scenario.parts().size())
                    .mapToObj(i -> part(i, right(scenario.parts().get(i))))
                    .toList();
        }
        return List.of();
    }

    private String right(Gap gap) {
        if (gap instanceof Gap.Typed typed) {
            return texts(typed.answers());
        }
        if (gap instanceof Gap.Chosen chosen) {
            return texts(chosen.options());
        }
        return numbers(((Gap.Number) gap).answers());
    }

    private static String gap(Gap gap, String value) {
        return gap instanceof Gap.Chosen chosen
                        && Gap.isPlace(value, chosen.options().size())
                ? chosen.options().get(Integer.parseInt(value)).text()
                : value;
    }

    private static List<String> full(List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.weight().isFull())
                .map(choice -> choice.text().plain())
                .toList();
    }

    private static String texts(List<AcceptedText> answers) {
        return String.join(
                " / ",
                answers.stream()
                        .filter(answer -> answer.weight().isFull())
                        .map(AcceptedText::text)
                        .toList());
    }

    private String numbers(List<AcceptedNumber> answers) {
        return String.join(
                " / ",
                answers.stream()
                        .filter(answer -> answer.weight().isFull())
                        .map(this::number)
                        .toList());
    }

    private String number(AcceptedNumber answer) {
        return answer.from().compareTo(answer.to()) == 0
                ? decimal(answer.from())
                : texts.say("quiz.words.range", decimal(answer.from()), decimal(answer.to()));
    }

    private String decimal(BigDecimal number) {
        String plain = number.toPlainString();
        return "vi".equals(texts.locale().getLanguage()) ? plain.replace('.', ',') : plain;
    }

    private String truth(boolean statement) {
        return texts.say(statement ? "quiz.words.true" : "quiz.words.false");
    }

    private static String pair(Matching.Pair pair, String target) {
        return pair.prompt().plain() + " → " + target;
    }

    private static List<String> numbered(List<String> lines) {
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            numbered.add(i + 1 + ". " + lines.get(i));
        }
        return numbered;
    }

    private String part(int at, List<String> lines) {
        return texts.say("quiz.words.part", at + 1, lines.isEmpty() ? "–" : String.join("; ", lines));
    }
}
