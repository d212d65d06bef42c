package vn.camtay.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camtay.quiz.Questions.accepted;
import static vn.camtay.quiz.Questions.between;
import static vn.camtay.quiz.Questions.choice;
import static vn.camtay.quiz.Questions.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.Gap;
import vn.camtay.quiz.GapText;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.MultipleChoice;
import vn.camtay.quiz.Numeric;
import vn.camtay.quiz.Ordering;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.QuestionType;
import vn.camtay.quiz.Questions;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Scenario;
import vn.camtay.quiz.Scoring;
import vn.camtay.quiz.ShortAnswer;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.Stem;
import vn.camtay.quiz.TextMatch;
import vn.camtay.shared.error.Reason;

class QtiTest {
    private static final String MATCH =
            "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct\"/>";
    private static final String MAP =
            "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response\"/>";
    private static final String CHOICES =
            "<simpleChoice identifier=\"A\">một</simpleChoice><simpleChoice identifier=\"B\">hai</simpleChoice>"
                    + "<simpleChoice identifier=\"C\">ba</simpleChoice>";

    private static String item(String declarations, String body, String processing) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<assessmentItem"
                + " xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"q\" title=\"Tên\""
                + " adaptive=\"false\" timeDependent=\"false\">" + declarations + "<itemBody>" + body + "</itemBody>"
                + processing + "</assessmentItem>";
    }

    private static String declare(String cardinality, String type, String... correct) {
        StringBuilder out = new StringBuilder("<responseDeclaration identifier=\"R\" cardinality=\"" + cardinality
                + "\" baseType=\"" + type + "\"><correctResponse>");
        for (String value : correct) {
            out.append("<value>").append(value).append("</value>");
        }
        return out.append("</correctResponse></responseDeclaration>").toString();
    }

    private static String mapped(String cardinality, String type, String mapping) {
        return "<responseDeclaration identifier=\"R\" cardinality=\"" + cardinality + "\" baseType=\"" + type + "\">"
                + mapping + "</responseDeclaration>";
    }

    private static String choices(String maxChoices, String prompt) {
        return "<choiceInteraction responseIdentifier=\"R\" shuffle=\"true\" maxChoices=\"" + maxChoices + "\"><prompt>"
                + prompt + "</prompt>" + CHOICES + "</choiceInteraction>";
    }

    @Example
    void oneChoice() {
        SingleChoice question = (SingleChoice) Files.content(
                item(declare("single", "identifier", "B"), "<p>Đọc:\n   luật.</p>" + choices("1", "Chọn?"), MATCH));

        assertThat(question.stem().text().html()).isEqualTo("<p>Đọc: luật.</p>Chọn?");
        assertThat(question.choices()).containsExactly(choice("một", "0"), choice("hai", "100"), choice("ba", "0"));
        assertThat(question.shuffle()).isTrue();
    }

    @Example
    void severalChoicesAllOrNothingOrByTheMapping() {
        MultipleChoice whole = (MultipleChoice)
                Files.content(item(declare("multiple", "identifier", "A", "C"), choices("0", "?"), MATCH));
        String map = "<mapping lowerBound=\"0\" upperBound=\"2\" defaultValue=\"-1\">"
                + "<mapEntry mapKey=\"A\" mappedValue=\"1\"/><mapEntry mapKey=\"C\" mappedValue=\"1\"/></mapping>";
        MultipleChoice parts =
                (MultipleChoice) Files.content(item(mapped("multiple", "identifier", map), choices("0", "?"), MAP));
        MultipleChoice below = (MultipleChoice) Files.content(
                item(mapped("multiple", "identifier", map.replace("lowerBound=\"0\"", "")), choices("0", "?"), MAP));

        assertThat(whole.choices()).containsExactly(choice("một", "50"), choice("hai", "0"), choice("ba", "50"));
        assertThat(whole.scoring()).isEqualTo(Scoring.ALL_OR_NOTHING);
        assertThat(parts.choices()).containsExactly(choice("một", "50"), choice("hai", "-50"), choice("ba", "50"));
        assertThat(parts.scoring()).isEqualTo(Scoring.PARTIAL);
        assertThat(below.scoring()).isEqualTo(Scoring.BELOW_ZERO);
    }

    @Example
    void version3SaysTheSameInOtherNames() {
        String item = """
                <?xml version="1.0" encoding="UTF-8"?>
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="q" title="Tên"
                    adaptive="false" time-dependent="false">
                  <qti-response-declaration identifier="R" cardinality="single" base-type="identifier">
                    <qti-correct-response><qti-value>B</qti-value></qti-correct-response>
                  </qti-response-declaration>
                  <qti-item-body>
                    <qti-choice-interaction response-identifier="R" max-choices="1" shuffle="true">
                      <qti-prompt>Chọn?</qti-prompt>
                      <qti-simple-choice identifier="A">một</qti-simple-choice>
                      <qti-simple-choice identifier="B">hai</qti-simple-choice>
                    </qti-choice-interaction>
                  </qti-item-body>
                </qti-assessment-item>
                """;

        assertThat(((SingleChoice) Files.content(item)).choices())
                .containsExactly(choice("một", "0"), choice("hai", "100"));
    }

    @Example
    void feedbackBesideItsChoiceOrNamedLikeIt() {
        String beside = item(
                declare("single", "identifier", "A"),
                "<choiceInteraction responseIdentifier=\"R\"><prompt>?</prompt><simpleChoice identifier=\"A\">một"
                        + "<feedbackInline outcomeIdentifier=\"F\" identifier=\"A\">phải</feedbackInline></simpleChoice>"
                        + "<simpleChoice identifier=\"B\">hai</simpleChoice></choiceInteraction>",
                MATCH);
        String named = item(
                declare("single", "identifier", "A"),
                choices("1", "?"),
                "<responseProcessing><setOutcomeValue identifier=\"F\"><variable identifier=\"R\"/></setOutcomeValue>"
                        + "</responseProcessing><modalFeedback outcomeIdentifier=\"F\" identifier=\"B\""
                        + " showHide=\"show\">sai</modalFeedback>");

        SingleChoice first = (SingleChoice) Files.content(beside);
        assertThat(first.choices().get(0).text()).isEqualTo(text("một"));
        assertThat(first.choices().get(0).feedback()).isEqualTo(text("phải"));
        assertThat(((SingleChoice) Files.content(named)).choices().get(1).feedback())
                .isEqualTo(text("sai"));
    }

    @Example
    void ordersAndPairs() {
        Ordering order = (Ordering) Files.content(item(
                declare("ordered", "identifier", "C", "A", "B"),
                "<orderInteraction responseIdentifier=\"R\"><prompt>?</prompt>" + CHOICES + "</orderInteraction>",
                MATCH));
        String body = "<matchInteraction responseIdentifier=\"R\"><prompt>?</prompt><simpleMatchSet>"
                + "<simpleAssociableChoice identifier=\"A\">một</simpleAssociableChoice>"
                + "<simpleAssociableChoice identifier=\"B\">hai</simpleAssociableChoice></simpleMatchSet><simpleMatchSet>"
                + "<simpleAssociableChoice identifier=\"X\">1</simpleAssociableChoice>"
                + "<simpleAssociableChoice identifier=\"Y\">2</simpleAssociableChoice>"
                + "<simpleAssociableChoice identifier=\"Z\">3</simpleAssociableChoice></simpleMatchSet></matchInteraction>";
        Matching pairs = (Matching) Files.content(item(declare("multiple", "directedPair", "A Y", "B X"), body, MATCH));

        assertThat(order.items()).containsExactly(text("ba"), text("một"), text("hai"));
        assertThat(pairs.pairs())
                .containsExactly(new Matching.Pair(text("một"), "2"), new Matching.Pair(text("hai"), "1"));
        assertThat(pairs.distractors()).containsExactly("3");
        assertThat(Files.whyNot(item(declare("multiple", "directedPair", "A Y", "A X"), body, MATCH)))
                .containsExactly("quiz.notRead.pairs");
        assertThat(Files.whyNot(item(declare("multiple", "directedPair", "A Y"), body, MATCH)))
                .containsExactly("quiz.notRead.pairs");
    }

    @Example
    void aFieldAloneIsAShortAnswerAndWithinASentenceAGap() {
        String field = "<textEntryInteraction responseIdentifier=\"R\"/>";
        String declaration = declare("single", "string", "Sở Nội vụ");

        assertThat(Files.content(item(declaration, "<p>Cơ quan?</p><p>" + field + "</p>", MATCH)))
                .isEqualTo(new ShortAnswer(
                        Stem.of(new RichText("<p>Cơ quan?</p>")),
                        List.of(accepted("Sở Nội vụ", "100")),
                        TextMatch.EXACT));
        GapText gap = (GapText) Files.content(item(declaration, "<p>Nộp tại " + field + " phường.</p>", MATCH));
        assertThat(gap.stem().text().plain()).isEqualTo("Nộp tại [[1]] phường.");
        assertThat(gap.gaps())
                .containsExactly(new Gap.Typed(List.of(accepted("Sở Nội vụ", "100")), TextMatch.EXACT, 1));
    }

    @Example
    void acceptedTextsAndNumbers() {
        String field = "<p>?</p><p><textEntryInteraction responseIdentifier=\"R\"/></p>";
        ShortAnswer texts = (ShortAnswer) Files.content(item(
                mapped(
                        "single",
                        "string",
                        "<mapping defaultValue=\"0\"><mapEntry mapKey=\"2*3\" mappedValue=\"2\" caseSensitive=\"false\"/>"
                                + "<mapEntry mapKey=\"6\" mappedValue=\"1\" caseSensitive=\"false\"/></mapping>"),
                field,
                MAP));
        String equal = "<responseProcessing><responseCondition><responseIf><equal toleranceMode=\"%s\""
                + " tolerance=\"%s\"><variable identifier=\"R\"/><correct identifier=\"R\"/></equal>"
                + "<setOutcomeValue identifier=\"SCORE\"><baseValue baseType=\"float\">1</baseValue></setOutcomeValue>"
                + "</responseIf></responseCondition></responseProcessing>";
        String number = declare("single", "float", "20");

        assertThat(texts.answers()).containsExactly(accepted("2\\*3", "100"), accepted("6", "50"));
        assertThat(texts.match()).isEqualTo(TextMatch.IGNORE_CASE);
        assertThat(((Numeric) Files.content(item(number, field, MATCH))).answers())
                .containsExactly(between("20", "20", "100"));
        assertThat(((Numeric) Files.content(item(number, field, equal.formatted("absolute", "1 2")))).answers())
                .containsExactly(between("19", "22", "100"));
        assertThat(((Numeric) Files.content(item(number, field, equal.formatted("relative", "10")))).answers())
                .containsExactly(between("18", "22", "100"));
    }

    @Example
    void aShareThatIsNoneCountsOne() {
        String item = item(
                        declare("single", "string", "a"),
                        "<div class=\"stem\">x <textEntryInteraction responseIdentifier=\"R\" label=\"GAP EXACT x\"/></div>",
                        MATCH)
                .replace("adaptive=", "toolName=\"Camtay\" adaptive=");

        assertThat(((GapText) Files.content(item)).gaps().get(0).share()).isEqualTo(1);
    }

    @Example
    void essaysWithTextOrFile() {
        assertThat(((Essay) Files.content(item(
                                "",
                                "<extendedTextInteraction responseIdentifier=\"R\"><prompt>Viết</prompt>"
                                        + "</extendedTextInteraction><rubricBlock view=\"scorer\"><p>xem</p></rubricBlock>",
                                "")))
                        .guidance()
                        .plain())
                .isEqualTo("xem");
        assertThat(((Essay) Files.content(item("", "<p>Nộp</p><uploadInteraction responseIdentifier=\"R\"/>", "")))
                        .form())
                .isEqualTo(Essay.Form.FILE);
    }

    @Example
    void severalInteractionsMakeAScenario() {
        String item = item(
                declare("single", "identifier", "A"),
                "<p>Tình huống.</p>" + choices("1", "Chọn?")
                        + "<extendedTextInteraction responseIdentifier=\"S\"><prompt>Viết</prompt></extendedTextInteraction>",
                MATCH);

        Scenario scenario = (Scenario) Files.content(item);
        assertThat(scenario.stem().text().plain()).isEqualTo("Tình huống.");
        assertThat(scenario.parts())
                .extracting(QuestionContent::type)
                .containsExactly(QuestionType.SINGLE_CHOICE, QuestionType.ESSAY);
    }

    @Example
    void itemsThatCannotBeTakenSayWhy() {
        assertThat(Files.whyNot(item("", "<p>Đọc</p>", ""))).containsExactly("quiz.notRead.description");
        assertThat(Files.whyNot(item("", "<hotspotInteraction responseIdentifier=\"R\"/>", "")))
                .containsExactly("quiz.notRead.type");
        assertThat(Files.whyNot(item(declare("single", "identifier"), choices("1", "?"), MATCH)))
                .containsExactly("quiz.notRead.noCorrect");
        assertThat(Files.whyNot(item("", choices("1", "?"), MATCH))).containsExactly("quiz.notRead.noCorrect");
        assertThat(Files.whyNot(
                        item(declare("single", "identifier", "A"), choices("1", "<img src=\"a.png\"/>?"), MATCH)))
                .containsExactly("quiz.notRead.media");
        assertThat(Files.whyNot(item("", choices("1", "?"), MATCH).replace("adaptive=\"false\"", "adaptive=\"true\"")))
                .containsExactly("quiz.notRead.adaptive");
        String computed =
                "<responseProcessing><setOutcomeValue identifier=\"SCORE\"><customOperator/></setOutcomeValue>"
                        + "</responseProcessing>";
        assertThat(Files.one(item(declare("single", "identifier", "A"), choices("1", "?"), computed))
                        .remarks())
                .containsExactly(Reason.of("quiz.remark.processing"));
    }

    @Example
    void aPackageIsReadInTheOrderOfItsManifest() {
        String good = item(declare("single", "identifier", "A"), choices("1", "?"), MATCH);
        QuestionFile file = Files.read(zip(
                "imsmanifest.xml",
                manifest("b.xml", "c%20d.xml", "missing.xml", "broken.xml"),
                "c d.xml",
                good,
                "b.xml",
                good.replace("Tên", "Trước"),
                "broken.xml",
                "<a>",
                "picture.png",
                "PNG"));

        assertThat(file.format()).isEqualTo(QuestionFormat.QTI);
        assertThat(file.items()).extracting(ImportedItem::title).containsExactly("Trước", "Tên", "", "");
        assertThat(file.items().get(1).place()).isEqualTo(new Place(2, "c d.xml", 1));
        assertThat(((ImportedItem.NotRead) file.items().get(2)).reasons())
                .containsExactly(Reason.of("quiz.notRead.part", "missing.xml"));
        assertThat(((ImportedItem.NotRead) file.items().get(3)).reasons())
                .containsExactly(Reason.of("quiz.refused.fileBroken"));
    }

    @Example
    void dangerousAndBrokenPackagesAreRefused() {
        for (String name : List.of("../a.xml", "/a.xml", "a/../../b", "C:/a", "a\\..\\b")) {
            Files.refused("quiz.refused.filePath", zip(name, "x"));
        }
        Files.refused("quiz.refused.fileManifest", zip("a.xml", "<a/>"));
        Files.refused("quiz.refused.fileBroken", zip("imsmanifest.xml", "<manifest>"));
        Files.refused(
                "quiz.refused.fileDocumentType", zip("imsmanifest.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"));
        Files.refused(
                "quiz.refused.filePart",
                zip("imsmanifest.xml", manifest("t.xml").replace("imsqti_item_xmlv2p1", "imsqti_test_xmlv2p1")));
        Files.refused("quiz.refused.fileNoQuestion", zip("imsmanifest.xml", "<manifest/>"));
        Files.refused("quiz.refused.fileManifest", "PK\u0003\u0004 rubbish");
        assertThat(Files.read("PK là gì?{T}").format()).isEqualTo(QuestionFormat.GIFT);
        Files.refused("quiz.refused.fileUnknown", "<?xml version=\"1.0\"?><b><assessmentItem/></b>");
        byte[] cut = zip("imsmanifest.xml", manifest("a.xml"));
        Files.refused("quiz.refused.fileBroken", Arrays.copyOf(cut, 80));
    }

    @Example
    void packagesThatSwellAreRefused() {
        Files.refused("quiz.refused.fileZipBomb", zip("imsmanifest.xml", " ".repeat(2 * 1024 * 1024 + 1)));
        Files.refused("quiz.refused.fileZipBomb", zip("picture.png", "0".repeat(61 * 1024 * 1024)));
        String[] many = new String[2 * 5_001];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "a" + i;
            many[i + 1] = "";
        }
        Files.refused("quiz.refused.fileZipBomb", zip(many));
    }

    private static String manifest(String... items) {
        StringBuilder out =
                new StringBuilder("<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\"><resources>");
        for (String item : items) {
            out.append("<resource type=\"imsqti_item_xmlv2p1\" href=\"")
                    .append(item)
                    .append("\"/>");
        }
        return out.append("</resources></manifest>").toString();
    }

    /** An archive of names and contents in turn. */
    private static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBackAsItWas(@ForAll("questions") List<NamedQuestion> questions) {
        assertThat(Files.readBack(QuestionFiles.qti(questions, Map.of()))).isEqualTo(questions);
    }

    @Provide
    Arbitrary<List<NamedQuestion>> questions() {
        Arbitrary<QuestionContent> contents = Questions.any();
        return Files.named(contents);
    }
}
