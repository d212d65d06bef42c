package vn.camtay.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.error.Reason;

/** Post 7 has asked for level 2 of competency 1, and nothing of competency 2, since July 2025. */
class ProfileRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate BEGUN = LocalDate.of(2025, 7, 1);
    private static final Map<Long, String> COMPETENCIES = Map.of(1L, "C01", 2L, "C02");

    private final List<ProfileRow> rows =
            new ArrayList<>(List.of(new ProfileRow(7, BEGUN, 1, 2, 2), new ProfileRow(7, BEGUN, 2, 0, 2)));

    @Test
    void aVersionMayBeginTodayButNotYesterday() {
        assertThat(faults(TODAY, asked(1, 3), asked(2, 0))).isEmpty();
        assertThat(faults(TODAY.minusDays(1), asked(1, 3), asked(2, 0)))
                .containsExactly("catalogue.refused.profileDay");
        assertThat(faults(null, asked(1, 3), asked(2, 0))).containsExactly("catalogue.refused.profileDay");
    }

    @Test
    void twoVersionsDoNotBeginOnOneDay() {
        rows.add(new ProfileRow(7, TODAY.plusDays(3), 1, 4, 2));

        assertThat(faults(TODAY.plusDays(3), asked(1, 3), asked(2, 0)))
                .containsExactly("catalogue.refused.profileOverlap");
        assertThat(faults(TODAY.plusDays(2), asked(1, 3), asked(2, 0))).isEmpty();
    }

    @Test
    void everyCompetencyIsSpokenOfOnceAndNoOther() {
        assertThat(faults(TODAY, asked(1, 3))).containsExactly("catalogue.refused.profileHole");
        assertThat(faults(TODAY, asked(1, 3), asked(1, 4), asked(2, 0)))
                .containsExactly("catalogue.refused.profileCompetency");
        assertThat(faults(TODAY, asked(1, 3), asked(2, 0), asked(3, 1)))
                .containsExactly("catalogue.refused.profileCompetency");
    }

    @Test
    void levelsAndWeightsStayWithinTheirBounds() {
        assertThat(faults(TODAY, asked(1, 4), asked(2, 0))).isEmpty();
        assertThat(faults(TODAY, asked(1, 5), asked(2, -1)))
                .containsExactly("catalogue.refused.profileLevel", "catalogue.refused.profileLevel");
        assertThat(faults(TODAY, new RequiredLevel(1, 1, 3), asked(2, 0))).isEmpty();
        assertThat(faults(TODAY, new RequiredLevel(1, 1, 4), new RequiredLevel(2, 0, 0)))
                .containsExactly("catalogue.refused.profileLevel", "catalogue.refused.profileLevel");
    }

    @Test
    void aVersionThatAsksForTheSameIsNone() {
        assertThat(faults(TODAY, asked(1, 2), asked(2, 0))).containsExactly("catalogue.refused.profileSame");
    }

    @Test
    void aVersionCountsFromItsFirstDayOn() {
        rows.add(new ProfileRow(7, TODAY, 1, 4, 3));
        ProfileSchedule schedule = new ProfileSchedule(rows);

        assertThat(schedule.on(List.of(7L), TODAY.minusDays(1))).containsOnly(Map.entry(1L, asked(1, 2)));
        assertThat(schedule.on(List.of(7L), TODAY)).containsOnly(Map.entry(1L, new RequiredLevel(1, 4, 3)));
        assertThat(schedule.on(List.of(7L), BEGUN.minusDays(1))).isEmpty();
    }

    @Test
    void severalPostsAskForTheHighestOfEach() {
        rows.add(new ProfileRow(8, BEGUN, 1, 1, 3));
        rows.add(new ProfileRow(8, BEGUN, 2, 3, 1));

        assertThat(new ProfileSchedule(rows).on(List.of(7L, 8L), TODAY))
                .containsOnly(Map.entry(1L, new RequiredLevel(1, 2, 3)), Map.entry(2L, new RequiredLevel(2, 3, 1)));
    }

    private static RequiredLevel asked(long competencyId, int level) {
        return new RequiredLevel(competencyId, level, 2);
    }

    private List<String> faults(LocalDate from, RequiredLevel... levels) {
        return ProfileRules.faults(
                        new IntroduceProfileCommand(7, from, List.of(levels)),
                        new ProfileSchedule(rows),
                        COMPETENCIES,
                        TODAY)
                .stream()
                .map(Reason::key)
                .toList();
    }
}
