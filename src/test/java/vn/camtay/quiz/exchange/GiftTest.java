package vn.camtay.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.camtay.quiz.Questions.accepted;
import static vn.camtay.quiz.Questions.between;
import static vn.camtay.quiz.Questions.stem;
import static vn.camtay.quiz.Questions.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.camtay.quiz.AcceptedText;
import vn.camtay.quiz.Choice;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.MultipleChoice;
import vn.camtay.quiz.Numeric;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.Questions;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Scoring;
import vn.camtay.quiz.ShortAnswer;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.TextMatch;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.quiz.Weight;
import vn.camtay.shared.error.Reason;

class GiftTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Example
    void choicesWithOneRight() {
        SingleChoice question = (SingleChoice) Files.content(
                "Ai ký giấy khai sinh? {\n=Chủ tịch # đúng\n~%50%Phó chủ tịch\n~Văn thư\n#### Điều 13\n}");

        assertThat(question.choices())
                .containsExactly(
                        new Choice(text("Chủ tịch"), Weight.FULL, text("đúng")),
                        Choice.of(text("Phó chủ tịch"), Weight.of("50")),
                        Choice.of(text("Văn thư"), Weight.NONE));
        assertThat(question.stem().explanation()).isEqualTo(text("Điều 13"));
    }

    @Example
    void choicesWithoutOneWhollyRightAreSeveral() {
        MultipleChoice question = (MultipleChoice) Files.content("Giấy tờ? {~%50%CCCD ~%50%Tờ khai ~%-100%Bằng lái}");

        assertThat(question.choices())
                .extracting(choice -> choice.weight().percent().intValue())
                .containsExactly(50, 50, -100);
        assertThat(question.scoring()).isEqualTo(Scoring.PARTIAL);
    }

    @Example
    void statements() {
        assertThat(Files.content("Lệ phí là 8.000 đồng.{F#sai rồi#đúng rồi}"))
                .isEqualTo(new TrueFalse(stem("Lệ phí là 8.000 đồng."), false, text("sai rồi"), text("đúng rồi")));
        assertThat(Files.content("Đúng.{true}"))
                .isEqualTo(new TrueFalse(stem("Đúng."), true, RichText.EMPTY, RichText.EMPTY));
        assertThat(Files.one("Đúng.{T#a}").remarks()).containsExactly(Reason.of("quiz.remark.trueFeedback"));
        assertThat(Files.one("Sai.{F#a}").remarks()).isEmpty();
    }

    @Example
    void textsAndNumbers() {
        assertThat(Files.content("Cơ quan? {=Sở Nội vụ =%50%Sở}"))
                .isEqualTo(new ShortAnswer(
                        stem("Cơ quan?"),
                        List.of(accepted("Sở Nội vụ", "100"), accepted("Sở", "50")),
                        TextMatch.IGNORE_CASE));
        assertThat(Files.content("Mấy ngày? {#15:2}"))
                .isEqualTo(new Numeric(stem("Mấy ngày?"), List.of(between("13", "17", "100"))));
        assertThat(Files.content("Từ đâu? {#-1.5..3}"))
                .isEqualTo(new Numeric(stem("Từ đâu?"), List.of(between("-1.5", "3", "100"))));
        assertThat(Files.content("Năm? {#\n=2014\n=%25%2013..2015}"))
                .isEqualTo(new Numeric(
                        stem("Năm?"), List.of(between("2014", "2014", "100"), between("2013", "2015", "25"))));
        assertThat(Files.one("Năm? {#3:2~#khác}").remarks()).containsExactly(Reason.of("quiz.remark.otherAnswers"));
    }

    @Example
    void pairsAndDistractors() {
        assertThat(Files.content("Ghép {=a -> 1 =b -> 2 -> 3 = -> 4}"))
                .isEqualTo(new Matching(
                        stem("Ghép"),
                        List.of(new Matching.Pair(text("a"), "1"), new Matching.Pair(text("b"), "2 -> 3")),
                        List.of("4"),
                        Scoring.PARTIAL,
                        true));
    }

    @Example
    void arrowsWithinChoicesPairNothing() {
        assertThat(Files.content("Trình tự? {=nhận -> trả ~trả -> nhận}")).isInstanceOf(SingleChoice.class);
    }

    @Example
    void anEmptyBraceIsAnEssayAndNoneAnIntroduction() {
        assertThat(Files.content("Viết công văn. {}"))
                .isEqualTo(new Essay(stem("Viết công văn."), Essay.Form.TEXT, RichText.EMPTY, List.of()));
        assertThat(Files.whyNot("Đọc kỹ đoạn sau.")).containsExactly("quiz.notRead.description");
    }

    @Example
    void aGapWithinTheTextIsShown() {
        assertThat(Files.content("Hạn là {=15} ngày.").stem().text().plain()).isEqualTo("Hạn là _____ ngày.");
    }

    @Example
    void signsAfterABackslashAreOnlySigns() {
        QuestionContent question = Files.content("Dấu \\{ \\} \\~ \\= \\# \\: và \\\\ và \\d {=\\=1 ~a\\nb}");

        assertThat(question.stem().text().plain()).isEqualTo("Dấu { } ~ = # : và \\ và \\d");
        assertThat(((SingleChoice) question).choices())
                .extracting(choice -> choice.text().plain())
                .containsExactly("=1", "a\nb");
    }

    @Example
    void formatsOfTexts() {
        assertThat(Files.content("[html]<p>a <b>b</b></p>{T}").stem().text().html())
                .isEqualTo("<p>a <b>b</b></p>");
        assertThat(Files.content("[plain]a <b>b</b>{T}").stem().text().plain()).isEqualTo("a <b>b</b>");
        assertThat(Files.content("a <b>b</b>\nc{T}").stem().text().html()).isEqualTo("a <b>b</b> c");
        assertThat(Files.content("2 < 3 && 4 > 3\nc{T}").stem().text().plain()).isEqualTo("2 < 3 && 4 > 3 c");
        ImportedItem.Read markdown = Files.one("[markdown]*a*  \nb{T}");
        assertThat(markdown.question().content().stem().text().plain()).isEqualTo("*a*\nb");
        assertThat(markdown.remarks()).containsExactly(Reason.of("quiz.remark.markdown"));
    }

    @Example
    void namesCategoriesTagsAndPlaces() {
        List<ImportedItem> items = Files.read("""
                $CATEGORY: đất đai/cơ bản

                // một lời ghi
                // [id:7] [tag:luật] [tag:2024]
                ::Câu \\: 1::Đúng?{T}
                // thêm

                Sai?{F}
                """).items();

        assertThat(items).extracting(ImportedItem::place).containsExactly(new Place(1, "", 5), new Place(2, "", 8));
        NamedQuestion first = ((ImportedItem.Read) items.get(0)).question();
        assertThat(first.title()).isEqualTo("Câu : 1");
        assertThat(first.category()).isEqualTo("đất đai/cơ bản");
        assertThat(first.tags()).containsExactly("luật", "2024");
        assertThat(((ImportedItem.Read) items.get(1)).question().tags()).isEmpty();
    }

    @Example
    void whatIsWrongIsSaidBesideWhatIsRight() {
        List<ImportedItem> items =
                Files.read("Một?{T}\n\nHai?{=a ~b\n\nBa?{~a ~b}\n\nBốn?{F}").items();

        assertThat(items)
                .extracting(item -> item instanceof ImportedItem.NotRead not
                        ? not.reasons().get(0).key()
                        : "read")
                .containsExactly("read", "quiz.notRead.braces", "quiz.refused.rightSum", "read");
    }

    @Example
    void questionsThatCannotBeTakenSayWhy() {
        assertThat(Files.whyNot("Hình? <img src='a.png'> {T}")).containsExactly("quiz.notRead.media");
        assertThat(Files.whyNot("Số? {#ba}")).containsExactly("quiz.notRead.number");
        assertThat(Files.whyNot("Số? {#1e999}")).containsExactly("quiz.notRead.number");
        assertThat(Files.whyNot("Số? {#1e99}")).containsExactly("quiz.refused.numberTooLong");
        assertThat(Files.whyNot("? {rác =a}")).containsExactly("quiz.notRead.answers");
        assertThat(Files.whyNot("? {rác}")).containsExactly("quiz.notRead.answers");
        assertThat(Files.whyNot("? {T#a#b#c}")).containsExactly("quiz.notRead.answers");
        assertThat(Files.whyNot("? {=%x%a}")).containsExactly("quiz.notRead.number");
        assertThat(Files.whyNot("? {" + "=a".repeat(201) + "}")).containsExactly("quiz.notRead.tooManyAnswers");
        assertThat(Files.whyNot("}{")).containsExactly("quiz.notRead.braces");
        assertThat(Files.whyNot("::tên::{T}")).containsExactly("quiz.refused.textMissing");
    }

    @Example
    void longRunsOfSpacesTakeNoLongTime() {
        String spaces = " ".repeat(2_000_000);

        assertThat(assertTimeoutPreemptively(SOON, () -> Files.whyNot("a" + spaces + "b {T}")))
                .containsExactly("quiz.refused.textTooLong");
        assertThat(assertTimeoutPreemptively(SOON, () -> Files.whyNot("a{=" + spaces + "->" + spaces + "b}")))
                .isNotEmpty();
    }

    @Example
    void filesThatAreNoTextAreRefused() {
        Files.refused("quiz.refused.fileEmpty", "");
        Files.refused("quiz.refused.fileNoQuestion", "\n // nothing\n$CATEGORY: a\n");
        Files.refused("quiz.refused.fileEncoding", "Đúng?{T}".getBytes(Charset.forName("windows-1258")));
        Files.refused("quiz.refused.fileEncoding", "a\u0000?{T}");
        Files.refused("quiz.refused.fileTooBig", new byte[20 * 1024 * 1024 + 1]);
        Files.refused("quiz.refused.fileQuestions", "Đúng?{T}\n\n".repeat(2_001));
        assertThat(Files.read("Đúng?{T}\n\n".repeat(2_000)).items()).hasSize(2_000);
    }

    @Example
    void everyEncodingOfTheWorldsEditorsIsRead() {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            List<ImportedItem> items = Files.read("\uFEFFĐúng?{T}\r\n\r\nSai?{F}".getBytes(charset))
                    .items();
            assertThat(items).hasSize(2);
            assertThat(((ImportedItem.Read) items.get(0))
                            .question()
                            .content()
                            .stem()
                            .text()
                            .plain())
                    .isEqualTo("Đúng?");
        }
    }

    @Example
    void whatGiftCannotSayIsNamed() {
        List<NamedQuestion> questions = List.of(
                new NamedQuestion("", "", List.of(), Questions.orderings().sample()),
                new NamedQuestion("", "", List.of(), new Essay(stem("?"), Essay.Form.TEXT, text("xem"), List.of())));

        ExportedQuestions exported = QuestionFiles.gift(questions);

        assertThat(exported.content()).isEmpty();
        assertThat(exported.notWritten())
                .extracting(not -> not.reason().key())
                .containsExactly("quiz.notWritten.type", "quiz.notWritten.rubric");
    }

    @Property(tries = 150)
    void whatIsWrittenIsReadBackAsItWas(@ForAll("questions") List<NamedQuestion> questions) {
        assertThat(Files.readBack(QuestionFiles.gift(questions))).isEqualTo(questions);
    }

    @Provide
    Arbitrary<List<NamedQuestion>> questions() {
        Arbitrary<QuestionContent> contents = Arbitraries.oneOf(List.of(
                Questions.singles().map(QuestionContent.class::cast),
                Questions.multiples().map(QuestionContent.class::cast),
                Questions.statements().map(QuestionContent.class::cast),
                Questions.matchings().map(QuestionContent.class::cast),
                Questions.shortAnswers().map(QuestionContent.class::cast),
                Questions.numerics().map(QuestionContent.class::cast),
                Questions.essays().map(essay -> new Essay(essay.stem(), essay.form(), RichText.EMPTY, List.of()))));
        return Files.named(contents);
    }

    @Example
    void asterisksOfAcceptedTextsKeepTheirMeaning() {
        NamedQuestion question = new NamedQuestion(
                "",
                "",
                List.of(),
                new ShortAnswer(
                        stem("?"),
                        List.of(AcceptedText.of("2\\*3", Weight.FULL), AcceptedText.of("*", Weight.NONE)),
                        TextMatch.WITHOUT_MARKS));

        assertThat(Files.readBack(QuestionFiles.gift(List.of(question)))).containsExactly(question);
    }
}
