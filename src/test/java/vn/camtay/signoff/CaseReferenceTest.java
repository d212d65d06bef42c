package vn.camtay.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.camtay.shared.error.InvalidInputException;

class CaseReferenceTest {
    @Example
    void spellingsOfOneNumberAreOne() {
        String normal = "0000012H242507170001";

        assertThat(CaseReference.of("000.00.12.H24-250717-0001").normal()).isEqualTo(normal);
        assertThat(CaseReference.of(" 000 00 12 h24 250717/0001 ").normal()).isEqualTo(normal);
        assertThat(CaseReference.of("125/QĐ-UBND")).isEqualTo(CaseReference.of("125 qđ ubnd"));
        assertThat(CaseReference.of("125/QĐ-UBND"))
                .isEqualTo(CaseReference.of(Normalizer.normalize("125/QĐ-UBND", Normalizer.Form.NFD)));
    }

    @Example
    void onlyTheLastThreeCharactersAreShown() {
        assertThat(CaseReference.of("H24-250717-0012").tail()).isEqualTo("012");
    }

    @Example
    void fromFiveToSixtyLettersAndDigits() {
        refused("1/QĐ", "signoff.refused.caseLength");
        assertThat(CaseReference.of("12/QĐA").normal()).hasSize(5);
        assertThat(CaseReference.of("A".repeat(60)).normal()).hasSize(60);
        refused("A".repeat(61), "signoff.refused.caseLength");
    }

    @Example
    void twelveDigitsLookLikeACitizenNumber() {
        refused("030085001234", "signoff.refused.caseCitizen");
        refused("030 085 001 234", "signoff.refused.caseCitizen");
        refused("0300.8500.1234", "signoff.refused.caseCitizen");
        refused("CCCD 030085001234", "signoff.refused.caseCitizen");
        refused("HS030085001234", "signoff.refused.caseCitizen");
    }

    @Example
    void elevenAndThirteenDigitsDoNot() {
        assertThat(CaseReference.of("03008500123").normal()).hasSize(11);
        assertThat(CaseReference.of("0300850012345").normal()).hasSize(13);
    }

    @Property
    void whatStandsBetweenLettersAndDigitsDoesNotMatter(
            @ForAll("numbers") String number, @ForAll("separators") String separator) {
        String spaced = "H" + separator + number.substring(0, 4) + separator + number.substring(4);

        assertThat(CaseReference.of(spaced)).isEqualTo(CaseReference.of("H" + number));
    }

    @Property
    void noTwelveDigitsAreEverKept(@ForAll("citizens") String number, @ForAll("separators") String separator) {
        refused(number.substring(0, 6) + separator + number.substring(6), "signoff.refused.caseCitizen");
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().numeric().ofMinLength(6).ofMaxLength(11);
    }

    @Provide
    Arbitrary<String> citizens() {
        return Arbitraries.strings().numeric().ofLength(12);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", ".", "-", "/", " - ", "\u00a0");
    }

    private static void refused(String written, String key) {
        assertThatThrownBy(() -> CaseReference.of(written))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.reasons())
                        .extracting("key")
                        .containsExactly(key));
    }
}
