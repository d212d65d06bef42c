package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.camtay.shared.error.InvalidInputException;

class QuestionJsonTest {
    @Property(tries = 200)
    void everyQuestionComesBackAsItWas(@ForAll("questions") QuestionContent content) {
        assertThat(QuestionJson.read(QuestionJson.write(content))).isEqualTo(content);
    }

    @Example
    void aFormToComeIsNotGuessed() {
        String json = QuestionJson.write(new TrueFalse(Questions.stem("?"), true, RichText.EMPTY, RichText.EMPTY));

        assertThat(json).contains("\"v\":1");
        assertThatThrownBy(() -> QuestionJson.read(json.replace("\"v\":1", "\"v\":2")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 2");
        assertThatThrownBy(() -> QuestionJson.read("{}")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> QuestionJson.read("x")).isInstanceOf(IllegalStateException.class);
    }

    @Example
    void everyAnswerComesBackAsItWas() {
        List<Answer> answers = List.of(
                new Answer.Unanswered(),
                new Answer.Chosen(3),
                new Answer.ChosenSeveral(List.of(2, 0)),
                new Answer.Said(true),
                new Answer.Matched(List.of(1, -1)),
                new Answer.Ordered(List.of(2, 0, 1)),
                new Answer.Typed("Sở \"Nội vụ\""),
                new Answer.Filled(List.of("", "15")),
                new Answer.Written("bài", List.of(7L)),
                new Answer.Parts(List.of(new Answer.Said(false), new Answer.Unanswered())));

        for (Answer answer : answers) {
            assertThat(Answer.of(answer.toJson().toString())).isEqualTo(answer);
        }
    }

    @Example
    void answersThatAreNoneOfOursAreRefused() {
        List<String> wrong = List.of(
                "",
                "[]",
                "{}",
                "{\"kind\":1}",
                "{\"kind\":\"choice\"}",
                "{\"kind\":\"choice\",\"choice\":-1}",
                "{\"kind\":\"choice\",\"choice\":100}",
                "{\"kind\":\"choice\",\"choice\":0.5}",
                "{\"kind\":\"choices\",\"choices\":[\"0\"]}",
                "{\"kind\":\"matched\",\"targets\":[-2]}",
                "{\"kind\":\"ordered\",\"items\":[0,0]}",
                "{\"kind\":\"typed\",\"text\":\"" + "a".repeat(501) + "\"}",
                "{\"kind\":\"parts\",\"answers\":[{\"kind\":\"parts\",\"answers\":[]}]}",
                "{\"kind\":\"written\",\"text\":\"\",\"files\":[1,2,3,4,5,6]}",
                "[".repeat(100_000),
                "{\"kind\":\"typed\",\"text\":\"" + "a".repeat(Answer.MAX_JSON) + "\"}");

        for (String json : wrong) {
            assertThatThrownBy(() -> Answer.of(json)).isInstanceOf(InvalidInputException.class);
        }
        assertThat(Answer.of("{\"kind\":\"typed\",\"text\":\"" + "a".repeat(500) + "\"}")
                        .isEmpty())
                .isFalse();
    }

    @Example
    void theJsonIsJson() {
        String json =
                QuestionJson.write(new TrueFalse(Questions.stem("a\u0001b"), true, RichText.EMPTY, RichText.EMPTY));

        assertThat(Json.createReader(new StringReader(json)).readObject().getString("type"))
                .isEqualTo("TRUE_FALSE");
    }

    @Provide
    Arbitrary<QuestionContent> questions() {
        return Questions.any();
    }
}
