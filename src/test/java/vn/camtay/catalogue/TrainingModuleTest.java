package vn.camtay.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.shared.error.Reason;

class TrainingModuleTest {
    private static ModuleText text(String name, int periods, SkillText... skills) {
        return new ModuleText(name, "Civil status", periods, "Cầm tay", "Sở Tư pháp", "15 việc", List.of(skills));
    }

    private static SkillText skill(int number, String name, int repetitions) {
        return new SkillText(number, name, "A skill", true, repetitions, false, false);
    }

    private static List<String> refusal(ModuleText text) {
        ModuleRefusedException refusal =
                catchThrowableOfType(ModuleRefusedException.class, () -> new TrainingModule("M99", text));
        assertThat(refusal).isNotNull();
        return refusal.reasons().stream().map(Reason::key).toList();
    }

    @Test
    void isFoundByCodeAndBothNamesWithoutMarks() {
        TrainingModule module = new TrainingModule("M06", text("Đăng ký  hộ tịch", 16));

        assertThat(module.searchKey()).isEqualTo("m06 dang ky ho tich civil status");
        assertThat(module.status()).isEqualTo(ModuleStatus.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 400})
    void takesPeriodsOnItsBounds(int periods) {
        assertThat(new TrainingModule("M06", text("Hộ tịch", periods)).code()).isEqualTo("M06");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 401})
    void refusesPeriodsOutsideItsBounds(int periods) {
        assertThat(refusal(text("Hộ tịch", periods))).containsExactly("catalogue.refused.periods");
    }

    @Test
    void tellsEveryFaultOfItselfAndItsSkills() {
        assertThat(refusal(text(" ", 0, skill(1, "", 3), skill(2, "Ghi sổ", 51), skill(3, "Ký", 0))))
                .containsExactly(
                        "catalogue.refused.nameMissing",
                        "catalogue.refused.periods",
                        "catalogue.refused.skillNameMissing",
                        "catalogue.refused.repetitions",
                        "catalogue.refused.repetitions");
    }

    @Test
    void keepsASkillByItsNumberAndAddsNewOnes() {
        TrainingModule module = new TrainingModule("M06", text("Hộ tịch", 16, skill(1, "Ghi sổ", 3)));

        module.describe(text("Hộ tịch", 16, skill(1, "Ghi sổ hộ tịch", 50), skill(2, "Trích lục", 1)));

        assertThat(module.skills()).extracting(Skill::code).containsExactly("M06-1", "M06-2");
        assertThat(module.skills()).extracting(Skill::nameVi).containsExactly("Ghi sổ hộ tịch", "Trích lục");
    }

    @Test
    void isRetiredAndOfferedAgain() {
        TrainingModule module = new TrainingModule("M06", text("Hộ tịch", 16));

        module.retire();
        assertThat(module.status()).isEqualTo(ModuleStatus.RETIRED);
        module.offerAgain();
        assertThat(module.status()).isEqualTo(ModuleStatus.ACTIVE);
    }
}
