package vn.camtay.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.text.Texts;

class HelpBackingTest {
    @Test
    void thePrivacyPageNamesCoachingCardsQuizzesAndLevels() {
        assertThat(new HelpBacking().getKinds())
                .extracting(HelpBacking.Kind::what)
                .contains(
                        "help.privacy.kept.card.what",
                        "help.privacy.kept.quiz.what",
                        "help.privacy.kept.level.what",
                        "help.privacy.kept.view.what");
    }

    @Test
    void everySentenceOfTheHelpIsWrittenInBothLanguages() {
        HelpBacking help = new HelpBacking();
        List<String> keys = new ArrayList<>(help.getNever());
        keys.addAll(help.getRights());
        help.getSections().forEach(section -> {
            keys.add(section.title());
            keys.add(section.text());
            keys.addAll(section.steps());
        });
        help.getWords().forEach(word -> keys.addAll(List.of(word.name(), word.text())));
        help.getKinds().forEach(kind -> keys.addAll(List.of(kind.what(), kind.why(), kind.who(), kind.howLong())));

        for (String language : List.of("vi", "en")) {
            assertThat(keys)
                    .allSatisfy(key -> assertThat(Texts.in(language).say(key)).doesNotContain("???"));
        }
    }
}
