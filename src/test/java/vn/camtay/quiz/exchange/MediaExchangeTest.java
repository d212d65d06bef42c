package vn.camtay.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.camtay.quiz.Choice;
import vn.camtay.quiz.Gap;
import vn.camtay.quiz.GapText;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.Media;
import vn.camtay.quiz.Medium;
import vn.camtay.quiz.Ordering;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.QuestionMedium;
import vn.camtay.quiz.Questions;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Scenario;
import vn.camtay.quiz.Scoring;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.Stem;
import vn.camtay.quiz.TextMatch;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.quiz.Weight;
import vn.camtay.shared.error.Reason;

/** Pictures and sounds in files of questions. */
class MediaExchangeTest {
    private static final QuestionMedium RED = Media.medium("do.png", Media.png(Color.RED));
    private static final QuestionMedium BLUE = Media.medium("xanh.jpg", Media.jpeg(Color.BLUE));
    private static final QuestionMedium SOUND = Media.medium("chao.mp3", Media.mp3(3));
    private static final Map<String, QuestionMedium> ALL =
            Stream.of(RED, BLUE, SOUND).collect(Collectors.toMap(QuestionMedium::sha256, Function.identity()));

    private static RichText with(String text, QuestionMedium... media) {
        return new RichText(text
                + Stream.of(media)
                        .map(medium -> "<p>" + Media.html(medium, "\"Lời\" <của> & " + medium.name()) + "</p>")
                        .collect(Collectors.joining()));
    }

    private static NamedQuestion named(QuestionContent content) {
        return new NamedQuestion("Câu " + content.type(), "", List.of(), content);
    }

    private static final List<NamedQuestion> QUESTIONS = List.of(
            named(new SingleChoice(
                    Stem.of(with("Hỏi gì?", RED, SOUND)),
                    List.of(Choice.of(with("", RED), Weight.FULL), Choice.of(with("khác", BLUE), Weight.NONE)),
                    true)),
            named(new Matching(
                    Stem.of(with("Ghép")),
                    List.of(new Matching.Pair(with("một", BLUE), "1"), new Matching.Pair(with("hai"), "2")),
                    List.of(),
                    Scoring.PARTIAL,
                    true)),
            named(new Ordering(
                    Stem.of(with("Sắp", SOUND)), List.of(with("a", RED), with("b", BLUE)), Scoring.ALL_OR_NOTHING)),
            named(new GapText(
                    Stem.of(with("Lề [[1]] mm", RED)),
                    List.of(new Gap.Typed(List.of(Questions.accepted("30", "100")), TextMatch.IGNORE_CASE, 1)))));

    private static Map<String, MediumFile> files(Map<String, QuestionMedium> media) {
        return media.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new MediumFile(
                                one.getValue().type(), one.getValue().content().length, () -> one.getValue()
                                        .content())));
    }

    @Test
    void whatIsWrittenIsReadBackWithItsContents() {
        NamedQuestion scenario = named(new Scenario(
                Stem.of(with("Hồ sơ", BLUE)),
                List.of(QUESTIONS.get(0).content(), QUESTIONS.get(3).content())));
        List<NamedQuestion> withScenario =
                Stream.concat(QUESTIONS.stream(), Stream.of(scenario)).toList();
        Map<ExportedQuestions, List<NamedQuestion>> all = Map.of(
                QuestionFiles.moodleXml(QUESTIONS, files(ALL)), QUESTIONS,
                QuestionFiles.qti(withScenario, files(ALL)), withScenario);

        all.forEach((exported, questions) -> {
            assertThat(Files.readBack(exported)).isEqualTo(questions);
            QuestionFile file = Files.read(exported.content());
            assertThat(file.items()).allSatisfy(item -> assertThat(((ImportedItem.Read) item).remarks())
                    .isEmpty());
            assertThat(file.media()).containsOnlyKeys(ALL.keySet());
            file.media().forEach((content, medium) -> assertThat(medium.content())
                    .isEqualTo(ALL.get(content).content()));
        });
    }

    @Test
    void aFormatWithoutPicturesNamesWhatItLeavesOut() {
        assertThat(QuestionFiles.gift(QUESTIONS.subList(0, 2)).notWritten())
                .extracting(NotWritten::reason)
                .containsExactly(Reason.of("quiz.notWritten.media"), Reason.of("quiz.notWritten.media"));
    }

    @Test
    void aFileHoldsNoMoreThanCanBeReadAgain() {
        Map<String, MediumFile> large = files(ALL);
        large.put(BLUE.sha256(), new MediumFile(BLUE.type(), MediaRoom.MAX_BYTES, () -> {
            throw new AssertionError("read in vain");
        }));
        NamedQuestion blue = QUESTIONS.get(1);
        NamedQuestion gap = QUESTIONS.get(3);

        for (ExportedQuestions exported : List.of(
                QuestionFiles.moodleXml(List.of(gap, blue), large), QuestionFiles.qti(List.of(gap, blue), large))) {
            assertThat(exported.notWritten())
                    .containsExactly(new NotWritten(blue, Reason.of("quiz.notWritten.mediaRoom", 14)));
            assertThat(Files.read(exported.content()).items()).hasSize(1);
        }
    }

    private static String moodle(String question, String files, String feedback) {
        return "<?xml version=\"1.0\"?>\n<quiz>\n<question type=\"truefalse\"><name><text>Tên</text></name>"
                + "<questiontext format=\"html\"><text><![CDATA[" + question + "]]></text>" + files + "</questiontext>"
                + "<answer fraction=\"100\"><text>true</text><feedback format=\"html\"><text><![CDATA[" + feedback
                + "]]></text></feedback></answer><answer fraction=\"0\"><text>false</text></answer></question>\n</quiz>";
    }

    private static String file(String name, byte[] content) {
        return "<file name=\"" + name + "\" path=\"/\" encoding=\"base64\">"
                + Base64.getMimeEncoder().encodeToString(content) + "</file>";
    }

    @Test
    void moodlesPicturesLinkedSoundsAndPlayersAreRead() {
        String files = file("hình 1.png", RED.content()) + file("chao.mp3", SOUND.content());
        ImportedItem.Read read = Files.one(moodle(
                "<p>Xem <img src=\"@@PLUGINFILE@@/h%C3%ACnh%201.png\" width=\"30\" alt=\"Dấu đỏ\"> và "
                        + "<a href=\"@@PLUGINFILE@@/chao.mp3\">nghe lời chào</a>. "
                        + "<audio controls><source src=\"@@PLUGINFILE@@/chao.mp3\">lời khác</audio></p>",
                files, ""));

        RichText text = read.question().content().stem().text();
        assertThat(text.media())
                .containsExactly(
                        new Medium(false, RED.sha256(), "Dấu đỏ"),
                        new Medium(true, SOUND.sha256(), "nghe lời chào"),
                        new Medium(true, SOUND.sha256(), "lời khác"));
        assertThat(text.html()).startsWith("<p>Xem <img src=\"media:").contains("\" /> và <audio src=\"media:");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void aPictureWithoutWordsGetsThoseOfItsFileWithARemark() {
        ImportedItem.Read read =
                Files.one(moodle("<img src=\"@@PLUGINFILE@@/dau.png\" alt=\"\">", file("dau.png", RED.content()), ""));

        assertThat(read.question().content().stem().text().media())
                .containsExactly(new Medium(false, RED.sha256(), "dau.png"));
        assertThat(read.remarks()).containsExactly(Reason.of("quiz.remark.mediumWords", "dau.png"));
    }

    @Test
    void whatIsMissingTooLargeOrOfAnotherTypeIsNamedAndRefusesTheQuestion() {
        String picture = "<img src=\"@@PLUGINFILE@@/a.png\" alt=\"a\">";
        byte[] large = new byte[QuestionMedium.MAX_PICTURE + 1];
        System.arraycopy(RED.content(), 0, large, 0, RED.content().length);

        assertThat(refused(moodle(picture, "", ""))).containsExactly(Reason.of("quiz.notRead.mediumMissing", "a.png"));
        assertThat(refused(moodle(picture.replace("@@PLUGINFILE@@", "https://example.org"), "", "")))
                .containsExactly(Reason.of("quiz.notRead.mediumMissing", "a.png"));
        assertThat(refused(moodle(picture.replace("@@PLUGINFILE@@/a.png", "media:" + RED.sha256()), "", "")))
                .containsExactly(Reason.of("quiz.notRead.mediumMissing", "media:" + RED.sha256()));
        assertThat(refused(moodle(picture, file("a.png", large), "")))
                .containsExactly(Reason.of("quiz.refused.mediumTooBig", "a.png", 2));
        assertThat(refused(moodle(picture, file("a.png", "<svg/>".getBytes(StandardCharsets.US_ASCII)), "")))
                .containsExactly(Reason.of("quiz.refused.mediumType", "a.png"));
        assertThat(refused(moodle(picture, "<file name=\"a.png\" path=\"/\" encoding=\"base64\">%%%</file>", "")))
                .containsExactly(Reason.of("file.refused.empty"));
        assertThat(refused(moodle("Xem <video src=\"@@PLUGINFILE@@/a.mp4\"></video>", "", "")))
                .containsExactly(Reason.of("quiz.notRead.media"));
    }

    private static List<Reason> refused(String content) {
        ImportedItem item = Files.read(content).items().get(0);
        assertThat(item).isInstanceOf(ImportedItem.NotRead.class);
        return ((ImportedItem.NotRead) item).reasons();
    }

    @Test
    void feedbackLosesItsPicturesWithARemark() {
        ImportedItem.Read read = Files.one(moodle(
                "Hỏi?",
                "",
                "Đúng <img src=\"@@PLUGINFILE@@/a.png\" alt=\"a\"> <img src=\"media:" + RED.sha256()
                        + "\" alt=\"b\">"));

        assertThat(((TrueFalse) read.question().content()).feedbackTrue().plain())
                .isEqualTo("Đúng");
        assertThat(read.remarks()).containsExactly(Reason.of("quiz.remark.media"));
    }

    @Test
    void apackagesPicturesAreFoundFromWhereTheItemLies() {
        String manifest = "<manifest><resources><resource type=\"imsqti_item_xmlv2p1\" href=\"items/a.xml\"/>"
                + "<resource type=\"imsqti_item_xmlv2p1\" href=\"items/b.xml\"/></resources></manifest>";
        String item =
                "<assessmentItem identifier=\"q\" title=\"Tên\"><responseDeclaration identifier=\"R\" cardinality=\"single\" "
                        + "baseType=\"identifier\"><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody>"
                        + "<p>Xem %s</p><choiceInteraction responseIdentifier=\"R\" maxChoices=\"1\"><simpleChoice identifier=\"A\">một"
                        + "</simpleChoice><simpleChoice identifier=\"B\">hai</simpleChoice></choiceInteraction></itemBody></assessmentItem>";
        String shown =
                "<img src=\"../media/a%20b.png\" alt=\"Dấu đỏ\"/> <object data=\"./chao.mp3\" type=\"audio/mpeg\">Lời\n"
                        + " chào</object> <audio controls=\"controls\"><source src=\"../items/chao.mp3\"/>Nghe</audio>";
        byte[] zip = zip(Map.of(
                "imsmanifest.xml", manifest.getBytes(StandardCharsets.UTF_8),
                "items/a.xml", item.replace("%s", shown).getBytes(StandardCharsets.UTF_8),
                "items/b.xml",
                        item.replace("%s", "<img src=\"../../x.png\" alt=\"x\"/>")
                                .getBytes(StandardCharsets.UTF_8),
                "media/a b.png", RED.content(),
                "items/chao.mp3", SOUND.content()));

        List<ImportedItem> items = Files.read(zip).items();

        assertThat(((ImportedItem.Read) items.get(0))
                        .question()
                        .content()
                        .stem()
                        .text()
                        .media())
                .containsExactly(
                        new Medium(false, RED.sha256(), "Dấu đỏ"),
                        new Medium(true, SOUND.sha256(), "Lời chào"),
                        new Medium(true, SOUND.sha256(), "Nghe"));
        assertThat(items.get(1))
                .isEqualTo(new ImportedItem.NotRead(
                        new Place(2, "items/b.xml", 1),
                        "Tên",
                        List.of(Reason.of("quiz.notRead.mediumMissing", "x.png"))));
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
