package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.shared.error.Reason;

class OfficialFactsTest {
    @Test
    void areCleanedAndNormalised() {
        OfficialFacts facts = OfficialFacts.of(Facts.reachable(
                " HP-01 ", "  \u00D0\u1EB7ng  Thị Hương ", 7, "Huong@HaiPhong.gov.vn", "+84 912 345 678"));

        assertThat(facts.staffCode()).isEqualTo("HP-01");
        assertThat(facts.name().full()).isEqualTo("Đặng Thị Hương");
        assertThat(facts.name().given()).isEqualTo("Hương");
        assertThat(facts.mail().address()).isEqualTo("huong@haiphong.gov.vn");
        assertThat(facts.mobile().digits()).isEqualTo("0912345678");
        assertThat(facts.unitId()).isEqualTo(7);
    }

    @Test
    void takeBlankAsNone() {
        OfficialFacts facts = OfficialFacts.of(Facts.reachable(" ", "Lê An", 1, "", "  "));

        assertThat(facts.staffCode()).isNull();
        assertThat(facts.mail()).isNull();
        assertThat(facts.mobile()).isNull();
    }

    @Test
    void keepACorrectedGivenName() {
        OfficialFacts facts = OfficialFacts.of(given("Nguyễn Thanh Hương", "Thanh Hương"));

        assertThat(facts.name().given()).isEqualTo("Thanh Hương");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lan", "ương", "Nguyễn"})
    void refuseAGivenNameThatIsNotTheEndOfTheFullName(String given) {
        assertThat(refusal(given("Nguyễn Thanh Hương", given))).containsExactly("organisation.refused.givenName");
    }

    @Test
    void countAPostOnceWithTheMainOneFirst() {
        OfficialFacts facts = OfficialFacts.of(Facts.named("Lê An", 1, 5L, 3L, 5L));

        assertThat(facts.postIds()).containsExactly(5L, 3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn 2", "<b>An</b>", "-", "=HYPERLINK"})
    void refuseANameThatIsNoName(String name) {
        assertThat(refusal(Facts.named(name, 1))).containsExactly("organisation.refused.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y Bliă Niê", "Lê Thị Mỹ-Lan", "H'Hen Niê", "Trần Đ. Nam"})
    void takeNamesOfAllPeoples(String name) {
        assertThat(OfficialFacts.of(Facts.named(name, 1)).name().full()).isEqualTo(name);
    }

    @Test
    void takeANameOfTheGreatestLengthAndNoLonger() {
        String longest = "A".repeat(OfficialFacts.NAME_MAX - 3) + " An";

        assertThat(OfficialFacts.of(Facts.named(longest, 1)).name().full()).isEqualTo(longest);
        assertThat(refusal(Facts.named("A" + longest, 1))).containsExactly("organisation.refused.name");
    }

    @Test
    void nameEveryReasonAtOnce() {
        RegisterOfficialCommand command =
                new RegisterOfficialCommand("mã 1", null, null, 1, List.of(), "no address", "12", "fr");

        assertThat(refusal(command))
                .containsExactly(
                        "organisation.refused.staffCode",
                        "organisation.refused.nameMissing",
                        "organisation.refused.mail",
                        "organisation.refused.mobile",
                        "organisation.refused.language");
    }

    private static RegisterOfficialCommand given(String fullName, String givenName) {
        return new RegisterOfficialCommand(null, fullName, givenName, 1, List.of(), null, null, "vi");
    }

    private static List<String> refusal(RegisterOfficialCommand command) {
        OfficialRefusedException refused =
                catchThrowableOfType(OfficialRefusedException.class, () -> OfficialFacts.of(command));
        return refused.reasons().stream().map(Reason::key).toList();
    }
}
