package vn.camtay.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.camtay.shared.text.Texts;

class SkillStateTest {
    private static final List<String> ALLOWED = List.of(
            "PLANNED DEMONSTRATED",
            "DEMONSTRATED DEMONSTRATED",
            "DEMONSTRATED ASSISTED",
            "ASSISTED ASSISTED",
            "ASSISTED UNAIDED",
            "UNAIDED ASSISTED",
            "UNAIDED UNAIDED",
            "UNAIDED FINALISED",
            "FINALISED AMENDED",
            "AMENDED ASSISTED",
            "AMENDED UNAIDED");

    @TestFactory
    Stream<DynamicTest> onlyTheMovesOfTheTableAreAllowed() {
        return Arrays.stream(SkillState.values()).flatMap(from -> Arrays.stream(SkillState.values())
                .map(to -> DynamicTest.dynamicTest(from + " → " + to, () -> assertThat(from.mayBecome(to))
                        .isEqualTo(ALLOWED.contains(from + " " + to)))));
    }

    @Test
    void whereAMoveIsRefusedAPersonReadsWhatComesNext() {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language.getLanguage());
            for (SkillState from : SkillState.values()) {
                String key =
                        from == SkillState.FINALISED ? "signoff.refused.finalised" : "signoff.refused.move." + from;
                assertThat(texts.say(key)).as(key).doesNotContain("???");
            }
        }
    }
}
