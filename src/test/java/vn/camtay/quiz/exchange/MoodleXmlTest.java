package vn.camtay.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camtay.quiz.Questions.accepted;
import static vn.camtay.quiz.Questions.between;
import static vn.camtay.quiz.Questions.stem;
import static vn.camtay.quiz.Questions.text;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.camtay.quiz.Choice;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.Gap;
import vn.camtay.quiz.GapText;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.MultipleChoice;
import vn.camtay.quiz.Numeric;
import vn.camtay.quiz.Ordering;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.Questions;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Scenario;
import vn.camtay.quiz.Scoring;
import vn.camtay.quiz.ShortAnswer;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.TextMatch;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.quiz.Weight;
import vn.camtay.shared.error.Reason;

class MoodleXmlTest {
    private static String quiz(String questions) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n" + questions + "\n</quiz>";
    }

    private static String question(String type, String more) {
        return quiz("<question type=\"" + type + "\"><name><text>Tên</text></name><questiontext format=\"html\"><text>"
                + "<![CDATA[<p>Hỏi <b>gì</b>?</p>]]></text></questiontext><generalfeedback format=\"html\"><text>vì luật"
                + "</text></generalfeedback><defaultgrade>2.5000000</defaultgrade>" + more + "</question>");
    }

    private static String answer(String fraction, String text, String more) {
        return "<answer fraction=\"" + fraction + "\" format=\"html\"><text>" + text + "</text>" + more + "</answer>";
    }

    private static String feedback(String text) {
        return "<feedback format=\"html\"><text>" + text + "</text></feedback>";
    }

    @Example
    void choices() {
        SingleChoice single = (SingleChoice) Files.content(question(
                "multichoice",
                "<single>true</single><shuffleanswers>false</shuffleanswers>" + answer("100", "a", feedback("đúng"))
                        + answer("-33.33333", "b", "")));
        MultipleChoice multiple = (MultipleChoice) Files.content(question(
                "multichoice",
                "<single>0</single>" + answer("50", "a", "") + answer("50", "b", "") + answer("0", "c", "")));

        assertThat(single.choices())
                .containsExactly(
                        new Choice(text("a"), Weight.FULL, text("đúng")), Choice.of(text("b"), Weight.of("-33.33333")));
        assertThat(single.shuffle()).isFalse();
        assertThat(single.stem().text().html()).isEqualTo("<p>Hỏi <b>gì</b>?</p>");
        assertThat(single.stem().explanation()).isEqualTo(text("vì luật"));
        assertThat(single.stem().mark()).isEqualByComparingTo("2.5");
        assertThat(multiple.scoring()).isEqualTo(Scoring.PARTIAL);
        assertThat(multiple.shuffle()).isTrue();
    }

    @Example
    void statements() {
        TrueFalse statement = (TrueFalse) Files.content(question(
                "truefalse", answer("0", "true", feedback("chưa")) + answer("100", "false", feedback("phải"))));

        assertThat(statement.right()).isFalse();
        assertThat(statement.feedbackTrue()).isEqualTo(text("chưa"));
        assertThat(statement.feedbackFalse()).isEqualTo(text("phải"));
        assertThat(Files.whyNot(question("truefalse", answer("100", "có", ""))))
                .containsExactly("quiz.notRead.statement");
        assertThat(Files.whyNot(question("truefalse", answer("0", "true", "") + answer("0", "false", ""))))
                .containsExactly("quiz.refused.noneRight");
    }

    @Example
    void textsAndNumbers() {
        ShortAnswer exact =
                (ShortAnswer) Files.content(question("shortanswer", "<usecase>1</usecase>" + answer("100", "Sở", "")));
        ShortAnswer loose =
                (ShortAnswer) Files.content(question("shortanswer", answer("100", "Sở", "") + answer("0", "*", "")));
        ImportedItem.Read numeric = Files.one(question(
                "numerical",
                answer("100", "15", "<tolerance>0.5</tolerance>") + answer("50", "20", "") + answer("0", "*", "")
                        + "<units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit></units>"));

        assertThat(exact.match()).isEqualTo(TextMatch.EXACT);
        assertThat(loose.match()).isEqualTo(TextMatch.IGNORE_CASE);
        assertThat(loose.answers()).containsExactly(accepted("Sở", "100"), accepted("*", "0"));
        assertThat(((Numeric) numeric.question().content()).answers())
                .containsExactly(between("14.5", "15.5", "100"), between("20", "20", "50"));
        assertThat(numeric.remarks())
                .containsExactly(Reason.of("quiz.remark.otherAnswers"), Reason.of("quiz.remark.units"));
    }

    @Example
    void pairsAndOrders() {
        Matching matching = (Matching) Files.content(question(
                "matching",
                "<subquestion format=\"html\"><text>a</text><answer><text>1</text></answer></subquestion>"
                        + "<subquestion format=\"html\"><text>b</text><answer><text>2</text></answer></subquestion>"
                        + "<subquestion format=\"html\"><text></text><answer><text>3</text></answer></subquestion>"));
        String items = answer("1.0", "một", "") + answer("2.0", "hai", "");
        ImportedItem.Read relative =
                Files.one(question("ordering", "<gradingtype>RELATIVE_TO_CORRECT</gradingtype>" + items));

        assertThat(matching.pairs())
                .containsExactly(new Matching.Pair(text("a"), "1"), new Matching.Pair(text("b"), "2"));
        assertThat(matching.distractors()).containsExactly("3");
        assertThat(((Ordering) relative.question().content()).items()).containsExactly(text("một"), text("hai"));
        assertThat(relative.remarks()).containsExactly(Reason.of("quiz.remark.orderGrading"));
        assertThat(Files.one(question("ordering", "<gradingtype>ABSOLUTE_POSITION</gradingtype>" + items))
                        .remarks())
                .isEmpty();
    }

    @Example
    void gapsWithinTheText() {
        String html = "Hạn {2:NUMERICAL:=15:0#ngày~%50%20:1}, nộp {:MULTICHOICE:=một cửa~công an#không}, theo"
                + " {1:SA:=Luật \\} 2014~%0%*}. Dấu { này.";
        GapText gaps = (GapText) Files.content(quiz("<question type=\"cloze\"><questiontext format=\"html\"><text>"
                + html + "</text></questiontext></question>"));

        assertThat(gaps.stem().text().plain()).isEqualTo("Hạn [[1]], nộp [[2]], theo [[3]]. Dấu { này.");
        assertThat(gaps.gaps().get(0).share()).isEqualTo(2);
        assertThat(((Gap.Number) gaps.gaps().get(0)).answers().get(0).feedback())
                .isEqualTo(text("ngày"));
        assertThat(((Gap.Chosen) gaps.gaps().get(1)).options().get(1).text()).isEqualTo("công an");
        assertThat(gaps.gaps().get(2))
                .isEqualTo(new Gap.Typed(
                        List.of(accepted("Luật } 2014", "100"), accepted("*", "0")), TextMatch.IGNORE_CASE, 1));
    }

    @Example
    void essaysAskForTextOrFiles() {
        assertThat(form("editor", "0")).isEqualTo(Essay.Form.TEXT);
        assertThat(form("editor", "2")).isEqualTo(Essay.Form.TEXT_AND_FILE);
        assertThat(form("noinline", "-1")).isEqualTo(Essay.Form.FILE);
    }

    private static Essay.Form form(String format, String attachments) {
        return ((Essay) Files.content(question(
                        "essay",
                        "<responseformat>" + format + "</responseformat><attachments>" + attachments
                                + "</attachments>")))
                .form();
    }

    @Example
    void namesCategoriesTagsAndPlaces() {
        List<ImportedItem> items = Files.read(
                        quiz(
                                "<question type=\"category\"><category><text>đất đai</text></category>"
                                        + "</question>\n<question type=\"truefalse\"><name><text>Câu 1</text></name><questiontext>"
                                        + "<text>a</text></questiontext>" + answer("100", "true", "")
                                        + answer("0", "false", "")
                                        + "<tags><tag><text>luật</text></tag></tags></question>\n<question type=\"description\"/>"))
                .items();

        assertThat(items).extracting(ImportedItem::place).containsExactly(new Place(1, "", 4), new Place(2, "", 5));
        assertThat(((ImportedItem.Read) items.get(0)).question())
                .isEqualTo(new NamedQuestion(
                        "Câu 1",
                        "đất đai",
                        List.of("luật"),
                        new TrueFalse(stem("a"), true, RichText.EMPTY, RichText.EMPTY)));
        assertThat(((ImportedItem.NotRead) items.get(1)).reasons())
                .containsExactly(Reason.of("quiz.notRead.description"));
    }

    @Example
    void whatIsLostIsRemarkedOrRefused() {
        String answers = answer("100", "a", feedback("&lt;img src='@@PLUGINFILE@@/x.png'&gt;")) + answer("0", "b", "");
        ImportedItem.Read read = Files.one(question(
                "multichoice",
                answers + "<hint format=\"html\"><text>x</text></hint><correctfeedback format=\"html\"><text>Tốt"
                        + "</text></correctfeedback>"));

        assertThat(read.remarks())
                .containsExactlyInAnyOrder(
                        Reason.of("quiz.remark.hints"),
                        Reason.of("quiz.remark.combinedFeedback"),
                        Reason.of("quiz.remark.media"));
        assertThat(Files.whyNot(
                        question("multichoice", answer("100", "&lt;img src='x'&gt;a", "") + answer("0", "b", ""))))
                .containsExactly("quiz.notRead.mediumMissing");
        assertThat(Files.whyNot(question("calculated", ""))).containsExactly("quiz.notRead.type");
        assertThat(Files.whyNot(question("multichoice", answer("x", "a", "")))).containsExactly("quiz.notRead.number");
        assertThat(Files.one(question("essay", "").replace("2.5000000", "0.3333333"))
                        .remarks())
                .containsExactly(Reason.of("quiz.remark.markRounded"));
        assertThat(Files.whyNot(question("essay", "").replace("2.5000000", "0")))
                .containsExactly("quiz.refused.mark");
    }

    @Example
    void dangerousAndBrokenFilesAreRefused() {
        String bomb = "<!DOCTYPE quiz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String outside = "<!DOCTYPE quiz [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        Files.refused("quiz.refused.fileDocumentType", bomb + "<quiz>&b;</quiz>");
        Files.refused("quiz.refused.fileDocumentType", "<?xml version=\"1.0\"?>" + outside + "<quiz>&a;</quiz>");
        Files.refused("quiz.refused.fileDocumentType", "<!DOCTYPE quiz SYSTEM \"http://127.0.0.1:9/x.dtd\"><quiz/>");
        Files.refused("quiz.refused.fileBroken", "<quiz>&a;</quiz>");
        Files.refused("quiz.refused.fileBroken", "<quiz><question>");
        Files.refused("quiz.refused.fileBroken", "<?xml version=\"1.0\"?>");
        Files.refused("quiz.refused.fileBroken", "<?xml version=\"1.0\" encoding=\"nonsense\"?><quiz/>");
        Files.refused("quiz.refused.fileBroken", quiz("\u00C3").getBytes(StandardCharsets.ISO_8859_1));
        Files.refused("quiz.refused.fileTooDeep", "<quiz>" + "<a>".repeat(61));
        Files.refused("quiz.refused.fileTooDeep", "<quiz><question>" + "<a/>".repeat(200_001));
        Files.refused("quiz.refused.fileUnknown", "<?xml version=\"1.0\"?><html/>");
        Files.refused("quiz.refused.fileNoQuestion", "<quiz/>");
        Files.refused("quiz.refused.fileQuestions", quiz("<question type=\"description\"/>".repeat(2_001)));
    }

    @Example
    void theEncodingIsWhatTheFileSays() {
        String text = question("essay", "").replace("UTF-8", "windows-1258").replace("Tên", "Đen");

        assertThat(Files.read(text.getBytes(Charset.forName("windows-1258")))
                        .items()
                        .get(0)
                        .title())
                .isEqualTo("Đen");
        assertThat(Files.read(("\uFEFF" + question("essay", "").replace("UTF-8", "UTF-16"))
                                .getBytes(StandardCharsets.UTF_16LE))
                        .items()
                        .get(0)
                        .title())
                .isEqualTo("Tên");
    }

    @Example
    void scenariosAreNotWritten() {
        NamedQuestion scenario = new NamedQuestion(
                "",
                "",
                List.of(),
                new Scenario(
                        stem("?"),
                        List.of(new Essay(
                                stem("?"),
                                Essay.Form.TEXT,
                                RichText.EMPTY,
                                List.of(new Essay.Criterion("a", BigDecimal.ONE))))));

        assertThat(QuestionFiles.moodleXml(List.of(scenario), Map.of()).notWritten())
                .containsExactly(new NotWritten(scenario, Reason.of("quiz.notWritten.type")));
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBackAsItWas(@ForAll("questions") List<NamedQuestion> questions) {
        assertThat(Files.readBack(QuestionFiles.moodleXml(questions, Map.of()))).isEqualTo(questions);
    }

    @Provide
    Arbitrary<List<NamedQuestion>> questions() {
        Arbitrary<QuestionContent> contents = Questions.simple();
        return Files.named(contents);
    }
}
