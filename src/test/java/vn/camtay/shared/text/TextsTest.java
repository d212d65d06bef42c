package vn.camtay.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.Role;

class TextsTest {
    @Test
    void aVietnameseReaderGetsVietnameseOnAnEnglishMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            assertThat(new Texts(Locale.forLanguageTag("vi")).say("general.save"))
                    .isEqualTo("Lưu");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anUnknownLanguageIsVietnamese() {
        assertThat(Texts.in("fr").locale().getLanguage()).isEqualTo("vi");
    }

    @Test
    void aReasonIsSaidWithItsArguments() {
        assertThat(Texts.in("en").say(Reason.of("general.pager.rows", 1, 20, 812)))
                .isEqualTo("1–20 of 812");
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertThat(Texts.in("en").say("general.pager.rows", 1L, 999, 12_345)).isEqualTo("1–999 of 12,345");
        assertThat(Texts.in("vi").say("general.pager.rows", -1, 1000, 12_345L)).contains("-1", "1.000", "12.345");
        assertThat(Texts.in("en").say("general.pager.rows", 1.5, "20", null)).isEqualTo("1.5–20 of null");
    }

    @Test
    void aNumberThatChoosesWordsStaysANumber() {
        assertThat(Texts.in("en").say("general.month", 4)).isEqualTo("Apr");
        assertThat(Texts.in("en").say("account.accounts.invite", 1)).isEqualTo("Invite 1 person");
        assertThat(Texts.in("en").say("account.accounts.invite", 12)).isEqualTo("Invite 12 people");
    }

    @Test
    void aReasonNamesThingsInTheReadersLanguage() {
        Reason reason = Reason.of(
                "organisation.refused.postRetired",
                BothNames.joined(List.of(new BothNames("Văn thư", "Records clerk"), new BothNames("Kế toán", " "))));

        assertThat(Texts.in("en").say(reason)).contains("Records clerk, Kế toán");
        assertThat(Texts.in("vi").say(reason)).contains("Văn thư, Kế toán");
    }

    @Test
    void aMissingKeyIsShownAsWhatItIs() {
        assertThat(Texts.in("vi").say("no.such.key")).isEqualTo("???no.such.key???");
    }

    @Test
    void constantsHaveNames() {
        assertThat(Texts.in("en").name(Role.COORDINATOR)).isEqualTo("Coordinator");
    }
}
