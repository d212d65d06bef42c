package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.error.InvalidInputException;

class MarkFormTest {
    private static MarkForm form(Essay.Criterion... rubric) {
        return new MarkForm(new MarkingSheet.Line(
                1,
                10,
                "?",
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(rubric),
                BigDecimal.ZERO,
                BigDecimal.TEN,
                null,
                null,
                new MarkersView(null, true, false, false, List.of(), null, null, List.of())));
    }

    @Test
    void pointsAreTypedWithACommaOrAPoint() {
        MarkForm form = form();
        form.setPoints("7,5");
        assertThat(form.word().points()).isEqualByComparingTo("7.5");
        form.setPoints("7.5");
        assertThat(form.word().points()).isEqualByComparingTo("7.5");
    }

    @Test
    void everyCriterionNeedsItsPoints() {
        MarkForm form =
                form(new Essay.Criterion("Căn cứ", BigDecimal.TEN), new Essay.Criterion("Trình bày", BigDecimal.ONE));
        form.getCriteria().get(0).setPoints("2,5");

        assertThatThrownBy(form::word).isInstanceOf(InvalidInputException.class);

        form.getCriteria().get(1).setPoints("một");
        assertThatThrownBy(form::word).isInstanceOf(InvalidInputException.class);

        form.getCriteria().get(1).setPoints("1");
        assertThat(form.word().picks())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("2.5"), BigDecimal.ONE);
    }
}
