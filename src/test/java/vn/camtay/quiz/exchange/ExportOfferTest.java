package vn.camtay.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.camtay.quiz.BankedQuestion;
import vn.camtay.quiz.QuestionFacts;
import vn.camtay.quiz.QuestionService;
import vn.camtay.quiz.QuestionType;
import vn.camtay.quiz.Questions;
import vn.camtay.quiz.Scenario;

class ExportOfferTest {
    private static final long MODULE = 4;

    private final QuestionFileService files = new QuestionFileService();
    private int reads;

    /** A bank with one question of each type. */
    @BeforeEach
    void bank() {
        Scenario scenario = new Scenario(
                Questions.stem("Một hồ sơ"), List.of(Files.EXAMPLES.get(0).content()));
        List<NamedQuestion> all = Stream.concat(
                        Files.EXAMPLES.stream(),
                        Stream.of(new NamedQuestion("Câu :: SCENARIO", "", List.of(), scenario)))
                .toList();
        files.questions = new QuestionService() {
            @Override
            public List<BankedQuestion> ofModule(long moduleId) {
                reads++;
                return all.stream()
                        .map(question -> new BankedQuestion(
                                1 + all.indexOf(question),
                                1,
                                question.title(),
                                new QuestionFacts(moduleId, null, Set.of(), null, null, null),
                                question.content()))
                        .toList();
            }
        };
    }

    @Test
    void eachFormatNamesWhatItCannotHoldAndWhy() {
        assertThat(said(QuestionFormat.GIFT))
                .containsExactly(
                        "ORDERING quiz.notWritten.type",
                        "GAP_TEXT quiz.notWritten.type",
                        "ESSAY quiz.notWritten.rubric",
                        "SCENARIO quiz.notWritten.type");
        assertThat(said(QuestionFormat.MOODLE_XML)).containsExactly("SCENARIO quiz.notWritten.type");
        assertThat(said(QuestionFormat.QTI)).isEmpty();
    }

    @Test
    void theBankIsReadOnceForAllFormats() {
        files.offers(MODULE);

        assertThat(reads).isEqualTo(1);
    }

    @Test
    void theFileHoldsWhatWasPromisedAndNothingElse() {
        for (ExportOffer offer : files.offers(MODULE)) {
            ExportedQuestions exported = files.export(MODULE, offer.format());
            Set<QuestionType> types = new HashSet<>(Set.of(QuestionType.values()));
            offer.notWritten()
                    .forEach(
                            missing -> types.remove(missing.question().content().type()));

            QuestionFile again = Files.read(exported.content());

            assertThat(again.items()).as("%s", offer.format()).hasSize(offer.written());
            assertThat(again.items())
                    .extracting(item ->
                            ((ImportedItem.Read) item).question().content().type())
                    .containsExactlyInAnyOrderElementsOf(types);
            assertThat(exported.notWritten()).isEqualTo(offer.notWritten());
        }
    }

    private List<String> said(QuestionFormat format) {
        ExportOffer offer = files.offers(MODULE).stream()
                .filter(one -> one.format() == format)
                .findFirst()
                .orElseThrow();
        return offer.notWritten().stream()
                .map(missing -> missing.question().content().type() + " "
                        + missing.reason().key())
                .toList();
    }
}
