package vn.camtay.quiz;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.camtay.file.FileUpload;
import vn.camtay.quiz.AnswerLine.GapKind;
import vn.camtay.shared.error.InvalidInputException;

/**
 * A question, or a part of a scenario, as it stands in the form: whatever its type, one text, lines of answers and a few settings.
 * Texts are plain as long as nothing in them is formatted; a formatted one is shown, and may be typed, as HTML of the safe subset.
 */
public class QuestionForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NEW_LINES = 4;
    private static final int MORE_LINES = 2;
    private static final Pattern FORMATTED = Pattern.compile(
            "</?(p|div|h[234]|ul|ol|li|table|t[rhd]|br|b|strong|i|em|u|sub|sup|code|pre|blockquote|a|img|audio)\\b[^>]*>");
    private static final String BETWEEN = "|";
    private static final int MAX_MEDIA = 5;
    private static final Pattern MEDIA_AT_END = Pattern.compile("(<p>(<img src=\"media:[0-9a-f]{64}\" alt=\"[^\"]*\" />"
            + "|<audio src=\"media:[0-9a-f]{64}\" title=\"[^\"]*\"></audio>)</p>)+$");

    private QuestionType type = QuestionType.SINGLE_CHOICE;
    private String text;
    private String explanation;
    private String mark = "1";
    private boolean shuffle = true;
    private boolean right = true;
    private Scoring scoring = Scoring.PARTIAL;
    private TextMatch match = TextMatch.WITHOUT_MARKS;
    private String distractors;
    private String guidance;
    private Essay.Form form = Essay.Form.TEXT;
    private transient Part file;
    private String words;
    private List<FormMedium> media = new ArrayList<>();
    private List<AnswerLine> lines = new ArrayList<>();
    private List<QuestionForm> parts = new ArrayList<>();

    QuestionForm() {
        addLines(NEW_LINES);
    }

    static QuestionForm of(QuestionContent content) {
        QuestionForm form = new QuestionForm();
        form.type = content.type();
        form.takeText(content.stem().text());
        form.explanation = written(content.stem().explanation());
        form.mark = content.stem().mark().toPlainString();
        form.lines = new ArrayList<>();
        form.take(content);
        return form;
    }

    /** Pictures and sounds at the end, as the form itself puts them, are lines of the form; others stay in the text. */
    private void takeText(RichText stem) {
        String html = stem.html();
        Matcher end = MEDIA_AT_END.matcher(html);
        String atEnd = end.find() ? end.group() : "";
        text = written(new RichText(html.substring(0, html.length() - atEnd.length())));
        media = new ArrayList<>(
                new RichText(atEnd).media().stream().map(FormMedium::of).toList());
    }

    private RichText stemText() {
        return media.isEmpty()
                ? rich(text)
                : new RichText(rich(text).html()
                        + media.stream()
                                .map(one -> "<p>" + one.medium().html() + "</p>")
                                .collect(Collectors.joining()));
    }

    /** Whether the form says all of the question: imported ones may weigh gaps, or accept several ranges, which it cannot show. */
    static boolean holds(QuestionContent content) {
        return of(content).content().equals(content);
    }

    private void take(QuestionContent content) {
        if (content instanceof SingleChoice single) {
            shuffle = single.shuffle();
            single.choices().forEach(choice -> lines.add(line(choice)));
        } else if (content instanceof MultipleChoice multiple) {
            shuffle = multiple.shuffle();
            scoring = multiple.scoring();
            multiple.choices().forEach(choice -> lines.add(line(choice)));
        } else if (content instanceof TrueFalse statement) {
            right = statement.right();
            lines.add(new AnswerLine(null, null, null, written(statement.feedbackTrue())));
            lines.add(new AnswerLine(null, null, null, written(statement.feedbackFalse())));
        } else if (content instanceof Matching matching) {
            shuffle = matching.shuffle();
            scoring = matching.scoring();
            distractors = String.join("\n", matching.distractors());
            matching.pairs()
                    .forEach(pair -> lines.add(new AnswerLine(written(pair.prompt()), pair.target(), null, null)));
        } else if (content instanceof Ordering ordering) {
            scoring = ordering.scoring();
            ordering.items().forEach(item -> lines.add(new AnswerLine(written(item), null, null, null)));
        } else if (content instanceof ShortAnswer words) {
            match = words.match();
            words.answers()
                    .forEach(answer -> lines.add(
                            new AnswerLine(answer.text(), null, percent(answer.weight()), written(answer.feedback()))));
        } else if (content instanceof Numeric numeric) {
            numeric.answers()
                    .forEach(answer -> lines.add(new AnswerLine(
                            answer.value().toPlainString(),
                            answer.tolerance().toPlainString(),
                            percent(answer.weight()),
                            written(answer.feedback()))));
        } else if (content instanceof GapText gapText) {
            gapText.gaps().forEach(gap -> lines.add(line(gap)));
        } else if (content instanceof Scenario scenario) {
            parts = new ArrayList<>(
                    scenario.parts().stream().map(QuestionForm::of).toList());
        } else if (content instanceof Essay essay) {
            guidance = written(essay.guidance());
            form = essay.form();
            essay.rubric()
                    .forEach(criterion -> lines.add(new AnswerLine(
                            criterion.text(), criterion.points().toPlainString(), null, levels(criterion))));
        }
    }

    private static AnswerLine line(Choice choice) {
        return new AnswerLine(written(choice.text()), null, percent(choice.weight()), written(choice.feedback()));
    }

    private AnswerLine line(Gap gap) {
        if (gap instanceof Gap.Typed typed) {
            match = typed.match();
            return AnswerLine.gap(GapKind.TYPED, joined(typed.answers()));
        }
        if (gap instanceof Gap.Chosen chosen) {
            List<AcceptedText> rightFirst = new ArrayList<>(chosen.options());
            rightFirst.sort((one, two) ->
                    Boolean.compare(two.weight().isFull(), one.weight().isFull()));
            return AnswerLine.gap(GapKind.CHOSEN, joined(rightFirst));
        }
        AcceptedNumber number = ((Gap.Number) gap).answers().get(0);
        AnswerLine line = AnswerLine.gap(GapKind.NUMBER, number.value().toPlainString());
        line.setOther(number.tolerance().toPlainString());
        return line;
    }

    private static String joined(List<AcceptedText> answers) {
        return answers.stream().map(AcceptedText::text).collect(Collectors.joining(" " + BETWEEN + " "));
    }

    /** What was chosen to be put into the question. @throws InvalidInputException when there is no file, or it is not fit */
    QuestionMedium chosen() throws IOException {
        return QuestionMedium.of(FileUpload.of(file));
    }

    /**
     * Puts a picture or a sound after the others, with the words that were typed for it.
     *
     * @throws InvalidInputException when the words are missing
     */
    void add(QuestionMedium chosen) {
        if (media.size() == MAX_MEDIA) {
            throw new InvalidInputException("quiz.refused.mediumCount", MAX_MEDIA);
        }
        media.add(FormMedium.of(new Medium(chosen.isSound(), chosen.sha256(), words)));
        words = null;
        file = null;
    }

    /** @param at place of the picture or sound, from 0 */
    public void removeMedium(int at) {
        media.remove(at);
    }

    /** Room for more answers. */
    public void addLine() {
        addLines(MORE_LINES);
    }

    private void addLines(int count) {
        for (int i = 0; i < count; i++) {
            lines.add(AnswerLine.empty());
        }
    }

    /** Another part of a scenario. */
    public void addPart() {
        parts.add(new QuestionForm());
    }

    /** @param at place of the part, from 0 */
    public void removePart(int at) {
        parts.remove(at);
    }

    /**
     * The question that the form says.
     *
     * @throws InvalidInputException when it is none, saying what is missing
     */
    QuestionContent content() {
        Stem stem = new Stem(stemText(), rich(explanation), number(mark, BigDecimal.ONE));
        List<AnswerLine> used =
                lines.stream().filter(line -> !line.isUntouched()).toList();
        return switch (type) {
            case SINGLE_CHOICE -> new SingleChoice(stem, choices(used), shuffle);
            case MULTIPLE_CHOICE -> new MultipleChoice(stem, choices(used), scoring, shuffle);
            case TRUE_FALSE -> new TrueFalse(stem, right, feedback(0), feedback(1));
            case MATCHING ->
                new Matching(
                        stem,
                        used.stream()
                                .map(line -> new Matching.Pair(rich(line.getText()), orEmpty(line.getOther())))
                                .toList(),
                        distractors == null
                                ? List.of()
                                : distractors
                                        .lines()
                                        .filter(one -> !one.isBlank())
                                        .toList(),
                        scoring,
                        shuffle);
            case ORDERING ->
                new Ordering(
                        stem, used.stream().map(line -> rich(line.getText())).toList(), scoring);
            case SHORT_ANSWER ->
                new ShortAnswer(
                        stem,
                        used.stream()
                                .map(line -> new AcceptedText(
                                        orEmpty(line.getText()), weight(line, Weight.FULL), rich(line.getFeedback())))
                                .toList(),
                        match);
            case NUMERIC -> new Numeric(stem, used.stream().map(this::accepted).toList());
            case GAP_TEXT -> new GapText(stem, used.stream().map(this::gap).toList());
            case SCENARIO ->
                new Scenario(stem, parts.stream().map(QuestionForm::content).toList());
            case ESSAY ->
                new Essay(
                        stem,
                        form,
                        rich(guidance),
                        used.stream().map(QuestionForm::criterion).toList());
        };
    }

    /** Levels stand one a line, each as {@code points: what is found}. */
    private static String levels(Essay.Criterion criterion) {
        return criterion.levels().isEmpty()
                ? null
                : criterion.levels().stream()
                        .map(level -> level.points().toPlainString() + ": " + level.text())
                        .collect(Collectors.joining("\n"));
    }

    private static Essay.Criterion criterion(AnswerLine line) {
        List<Essay.Level> levels = orEmpty(line.getFeedback())
                .lines()
                .filter(one -> !one.isBlank())
                .map(QuestionForm::level)
                .toList();
        return levels.isEmpty()
                ? new Essay.Criterion(orEmpty(line.getText()), number(line.getOther(), BigDecimal.ONE))
                : Essay.Criterion.of(orEmpty(line.getText()), levels);
    }

    private static Essay.Level level(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new InvalidInputException("quiz.refused.levelLine", line.strip());
        }
        return new Essay.Level(line.substring(colon + 1), number(line.substring(0, colon), null));
    }

    private List<Choice> choices(List<AnswerLine> used) {
        return used.stream()
                .map(line -> new Choice(rich(line.getText()), weight(line, Weight.NONE), rich(line.getFeedback())))
                .toList();
    }

    private RichText feedback(int at) {
        return at < lines.size() ? rich(lines.get(at).getFeedback()) : RichText.EMPTY;
    }

    private AcceptedNumber accepted(AnswerLine line) {
        AcceptedNumber around = AcceptedNumber.around(
                number(line.getText(), null), number(line.getOther(), BigDecimal.ZERO), weight(line, Weight.FULL));
        return new AcceptedNumber(around.from(), around.to(), around.weight(), rich(line.getFeedback()));
    }

    private Gap gap(AnswerLine line) {
        List<String> words = Arrays.stream(orEmpty(line.getText()).split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return switch (line.getGap()) {
            case TYPED ->
                new Gap.Typed(
                        words.stream()
                                .map(word -> AcceptedText.of(word, Weight.FULL))
                                .toList(),
                        match,
                        1);
            case CHOSEN -> {
                List<AcceptedText> options = new ArrayList<>();
                words.forEach(
                        word -> options.add(AcceptedText.of(word, options.isEmpty() ? Weight.FULL : Weight.NONE)));
                yield new Gap.Chosen(options, 1);
            }
            case NUMBER ->
                new Gap.Number(
                        List.of(AcceptedNumber.around(
                                number(line.getText(), null), number(line.getOther(), BigDecimal.ZERO), Weight.FULL)),
                        1);
        };
    }

    private static Weight weight(AnswerLine line, Weight otherwise) {
        return line.getPercent() == null || line.getPercent().isBlank()
                ? otherwise
                : new Weight(number(line.getPercent(), null));
    }

    /** @throws InvalidInputException when it is no number, or missing where nothing stands for it */
    private static BigDecimal number(String typed, BigDecimal otherwise) {
        if (typed == null || typed.isBlank()) {
            if (otherwise == null) {
                throw new InvalidInputException("quiz.refused.numberMissing");
            }
            return otherwise;
        }
        List<BigDecimal> readings = Numbers.readings(typed);
        if (readings.isEmpty()) {
            throw new InvalidInputException("quiz.refused.noNumber", typed);
        }
        return readings.get(0);
    }

    private static String percent(Weight weight) {
        return weight.percent().toPlainString();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static RichText rich(String typed) {
        if (typed == null || typed.isBlank()) {
            return RichText.EMPTY;
        }
        return FORMATTED.matcher(typed).find() ? new RichText(typed) : RichText.ofPlain(typed);
    }

    private static String written(RichText rich) {
        String plain = rich.plain();
        return RichText.ofPlain(plain).equals(rich) ? plain : rich.html();
    }

    public boolean isChoices() {
        return type == QuestionType.SINGLE_CHOICE || type == QuestionType.MULTIPLE_CHOICE;
    }

    /** Whether its choices, or pairs, may be shown in another order. */
    public boolean isShuffling() {
        return isChoices() || type == QuestionType.MATCHING;
    }

    /** Whether one chooses how its parts add up. */
    public boolean isScored() {
        return type == QuestionType.MULTIPLE_CHOICE || type == QuestionType.MATCHING || type == QuestionType.ORDERING;
    }

    /** Whether typed words are compared. */
    public boolean isMatched() {
        return type == QuestionType.SHORT_ANSWER || type == QuestionType.GAP_TEXT;
    }

    /** Whether a line says what it earns. */
    public boolean isWeighted() {
        return isChoices() || type == QuestionType.SHORT_ANSWER || type == QuestionType.NUMERIC;
    }

    /** Whether a line has a second value: a target, a tolerance or points. */
    public boolean isPaired() {
        return type == QuestionType.MATCHING || type == QuestionType.NUMERIC || type == QuestionType.ESSAY;
    }

    /** Whether answers stand in lines. */
    public boolean isLined() {
        return type != QuestionType.TRUE_FALSE && type != QuestionType.SCENARIO;
    }

    public QuestionType getType() {
        return type;
    }

    public void setType(QuestionType type) {
        this.type = type;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = mark;
    }

    public boolean isShuffle() {
        return shuffle;
    }

    public void setShuffle(boolean shuffle) {
        this.shuffle = shuffle;
    }

    public boolean isRight() {
        return right;
    }

    public void setRight(boolean right) {
        this.right = right;
    }

    public Scoring getScoring() {
        return scoring;
    }

    public void setScoring(Scoring scoring) {
        this.scoring = scoring;
    }

    public TextMatch getMatch() {
        return match;
    }

    public void setMatch(TextMatch match) {
        this.match = match;
    }

    public String getDistractors() {
        return distractors;
    }

    public void setDistractors(String distractors) {
        this.distractors = distractors;
    }

    public String getGuidance() {
        return guidance;
    }

    public void setGuidance(String guidance) {
        this.guidance = guidance;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public List<FormMedium> getMedia() {
        return media;
    }

    /** What is handed in to an essay. */
    public Essay.Form getForm() {
        return form;
    }

    public void setForm(Essay.Form form) {
        this.form = form;
    }

    public List<AnswerLine> getLines() {
        return lines;
    }

    public List<QuestionForm> getParts() {
        return parts;
    }
}
