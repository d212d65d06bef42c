package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.error.Reason;

class SkipReasonsTest {
    @Test
    void whatWasWrittenIsReadBackWithNumbersTextsAndNamesInBothLanguages() {
        List<Reason> reasons = List.of(
                Reason.of(
                        "enrolment.refused.cover",
                        1L,
                        "07/12/2026",
                        new BothNames("Phường Hải Dương", "Hai Duong Ward")),
                Reason.of("enrolment.refused.personLeft"));

        assertThat(SkipReasons.read(SkipReasons.write(reasons))).isEqualTo(reasons);
    }

    @Test
    void aNameWithoutEnglishStaysVietnameseInBoth() {
        Reason read = SkipReasons.read(SkipReasons.write(List.of(Reason.of("x", new BothNames("Văn thư", null)))))
                .get(0);

        assertThat(read.arguments()).containsExactly(new BothNames("Văn thư", "Văn thư"));
    }
}
