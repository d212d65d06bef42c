package vn.camtay.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.camtay.quiz.Questions.accepted;
import static vn.camtay.quiz.Questions.between;
import static vn.camtay.quiz.Questions.choice;
import static vn.camtay.quiz.Questions.stem;
import static vn.camtay.quiz.Questions.text;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.Gap;
import vn.camtay.quiz.GapText;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.MultipleChoice;
import vn.camtay.quiz.Numeric;
import vn.camtay.quiz.Ordering;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.Questions;
import vn.camtay.quiz.Scoring;
import vn.camtay.quiz.ShortAnswer;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.TextMatch;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.Nfc;

/** Files of questions for tests. */
final class Files {
    /** One question of each type, with everything that may be said of it. */
    static final List<NamedQuestion> EXAMPLES = List.of(
            example(new SingleChoice(
                    stem("Ai ký <giấy> khai sinh?"), List.of(choice("Chủ tịch", "100"), choice("Phó", "-50")), false)),
            example(new MultipleChoice(
                    stem("Giấy tờ nào?"),
                    List.of(choice("a = b", "33.33333"), choice("c ~ d", "66.66667"), choice("{e}", "-100")),
                    Scoring.BELOW_ZERO,
                    true)),
            example(new TrueFalse(stem("Đúng?"), false, text("chưa # đúng"), text("phải"))),
            example(new Matching(
                    stem("Ghép"),
                    List.of(new Matching.Pair(text("khai sinh"), "hộ tịch"), new Matching.Pair(text("sổ"), "đất đai")),
                    List.of("thuế"),
                    Scoring.PARTIAL,
                    true)),
            example(new Ordering(stem("Xếp"), List.of(text("một"), text("hai"), text("ba")), Scoring.ALL_OR_NOTHING)),
            example(new ShortAnswer(
                    stem("Cơ quan?"),
                    List.of(accepted("Sở *", "100"), accepted("2\\*3", "50")),
                    TextMatch.WITHOUT_MARKS)),
            example(new Numeric(stem("Hạn?"), List.of(between("14.5", "15.5", "100"), between("-3", "3", "0")))),
            example(new GapText(
                    stem("Hạn [[1]] ngày tại [[2]] theo [[3]]."),
                    List.of(
                            new Gap.Number(List.of(between("15", "15", "100")), 2),
                            new Gap.Chosen(List.of(accepted("một cửa", "100"), accepted("công an", "0")), 1),
                            new Gap.Typed(List.of(accepted("luật \\* }", "100")), TextMatch.EXACT, 1)))),
            example(new Essay(
                    stem("Viết"),
                    Essay.Form.TEXT_AND_FILE,
                    text("xem thể thức"),
                    List.of(new Essay.Criterion("đủ căn cứ", new BigDecimal("2.5"))))));

    private Files() {}

    private static NamedQuestion example(QuestionContent content) {
        return new NamedQuestion("Câu :: " + content.type(), "đất đai", List.of("luật"), content);
    }

    static QuestionFile read(byte[] content) {
        return QuestionFiles.read(new ByteArrayInputStream(content));
    }

    static QuestionFile read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The only question of a file, which was read. */
    static ImportedItem.Read one(String content) {
        List<ImportedItem> items = read(content).items();
        assertThat(items).hasSize(1).allMatch(ImportedItem.Read.class::isInstance);
        return (ImportedItem.Read) items.get(0);
    }

    static QuestionContent content(String content) {
        return one(content).question().content();
    }

    /** Keys of the reasons why the only question of a file was not read. */
    static List<String> whyNot(String content) {
        List<ImportedItem> items = read(content).items();
        assertThat(items).hasSize(1).allMatch(ImportedItem.NotRead.class::isInstance);
        return ((ImportedItem.NotRead) items.get(0))
                .reasons().stream().map(Reason::key).toList();
    }

    static void refused(String key, byte[] content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.reasons().get(0).key()).isEqualTo(key));
    }

    static void refused(String key, String content) {
        refused(key, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The questions of a file that was written whole. */
    static List<NamedQuestion> readBack(ExportedQuestions exported) {
        assertThat(exported.notWritten()).isEmpty();
        QuestionFile file = read(exported.content());
        assertThat(file.format()).isEqualTo(exported.format());
        return file.items().stream()
                .map(item -> {
                    assertThat(item).isInstanceOf(ImportedItem.Read.class);
                    return ((ImportedItem.Read) item).question();
                })
                .toList();
    }

    /** Some questions of the kind with names, categories and tags of any sign that the format has no meaning for. */
    static Arbitrary<List<NamedQuestion>> named(Arbitrary<? extends QuestionContent> contents) {
        Arbitrary<String> names =
                Arbitraries.oneOf(Arbitraries.just(""), Questions.words().map(Nfc::clean));
        Arbitrary<List<String>> tags = Questions.words()
                .map(words -> Nfc.clean(words.replace("]", "")))
                .filter(tag -> !tag.isEmpty())
                .list()
                .ofMaxSize(2)
                .uniqueElements();
        return Combinators.combine(names, names, tags, contents)
                .as((title, category, tagged, content) ->
                        new NamedQuestion(title, category, tagged, (QuestionContent) content))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
