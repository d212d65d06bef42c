package vn.camtay.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.error.Reason;

class SignOffPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
    private static final long OFFICIAL = 1;
    private static final long COACH = 2;
    private static final long WITNESS = 3;

    @Nested
    class Step {
        @Test
        void theNextStateIsTaken() {
            assertThat(step(SkillState.PLANNED, SkillState.DEMONSTRATED, null, TODAY, COACH))
                    .isEmpty();
        }

        @Test
        void aStateThatWouldBeSkippedNamesTheOneThatComesFirst() {
            assertThat(step(SkillState.PLANNED, SkillState.UNAIDED, "H24-1234", TODAY, COACH))
                    .containsExactly("signoff.refused.move.PLANNED");
        }

        @Test
        void nothingIsAddedToAFinalisedSkill() {
            assertThat(step(SkillState.FINALISED, SkillState.UNAIDED, "H24-1234", TODAY, COACH))
                    .containsExactly("signoff.refused.finalised");
        }

        @Test
        void unaidedNeedsACase() {
            assertThat(step(SkillState.ASSISTED, SkillState.UNAIDED, null, TODAY, COACH))
                    .containsExactly("signoff.refused.caseMissing");
            assertThat(step(SkillState.ASSISTED, SkillState.ASSISTED, null, TODAY, COACH))
                    .isEmpty();
        }

        @Test
        void nobodyCoachesThemself() {
            assertThat(step(SkillState.PLANNED, SkillState.DEMONSTRATED, null, TODAY, OFFICIAL))
                    .containsExactly("signoff.refused.ownCard");
        }

        @Test
        void theDayIsTodayOrUpToNinetyDaysAgo() {
            assertThat(day(TODAY)).isEmpty();
            assertThat(day(TODAY.plusDays(1))).containsExactly("signoff.refused.day");
            assertThat(day(TODAY.minusDays(90))).isEmpty();
            assertThat(day(TODAY.minusDays(91))).containsExactly("signoff.refused.day");
        }

        @Test
        void aRetiredSkillIsNotSignedAnyMore() {
            SkillFacts retired = new SkillFacts(9, 1, "K", "k", "k", true, 3, false, true);
            StepCommand command =
                    new StepCommand("key-0001", OFFICIAL, 9, SkillState.DEMONSTRATED, null, TODAY, null, null);

            assertThat(keys(SignOffPolicy.againstStep(SkillProgress.NOTHING, retired, command, COACH, TODAY)))
                    .containsExactly("signoff.refused.skillRetired");
        }

        private List<String> day(LocalDate day) {
            return step(SkillState.PLANNED, SkillState.DEMONSTRATED, null, day, COACH);
        }

        private List<String> step(SkillState from, SkillState to, String caseNumber, LocalDate day, long coach) {
            StepCommand command = new StepCommand("key-0001", OFFICIAL, 9, to, caseNumber, day, null, null);
            return keys(SignOffPolicy.againstStep(at(from, 0), skill(false), command, coach, TODAY));
        }
    }

    @Nested
    class Finalising {
        @Test
        void needsEveryRepetition() {
            assertThat(finalise(2, false, null)).containsExactly("signoff.refused.notEnough");
            assertThat(finalise(3, false, null)).isEmpty();
        }

        @Test
        void comesOnlyAfterUnaided() {
            assertThat(keys(SignOffPolicy.againstFinalising(
                            at(SkillState.ASSISTED, 3), skill(false), OFFICIAL, COACH, null)))
                    .containsExactly("signoff.refused.move.ASSISTED");
        }

        @Test
        void aSkillThatAsksForAWitnessNeedsAThirdPerson() {
            assertThat(finalise(3, true, null)).containsExactly("signoff.refused.witnessMissing");
            assertThat(finalise(3, true, COACH)).containsExactly("signoff.refused.witnessInvolved");
            assertThat(finalise(3, true, OFFICIAL)).containsExactly("signoff.refused.witnessInvolved");
            assertThat(finalise(3, true, WITNESS)).isEmpty();
        }

        @Test
        void aWitnessNobodyAskedForIsAThirdPersonToo() {
            assertThat(finalise(3, false, COACH)).containsExactly("signoff.refused.witnessInvolved");
        }

        private List<String> finalise(int counted, boolean witnessAsked, Long witness) {
            return keys(SignOffPolicy.againstFinalising(
                    at(SkillState.UNAIDED, counted), skill(witnessAsked), OFFICIAL, COACH, witness));
        }
    }

    @Test
    void onlyWhatIsFinalisedIsAmendedAndNotByItsOfficial() {
        assertThat(keys(SignOffPolicy.againstAmending(at(SkillState.FINALISED, 3), skill(false), OFFICIAL, COACH)))
                .isEmpty();
        assertThat(keys(SignOffPolicy.againstAmending(at(SkillState.FINALISED, 3), skill(false), OFFICIAL, OFFICIAL)))
                .containsExactly("signoff.refused.ownCard");
        assertThat(keys(SignOffPolicy.againstAmending(at(SkillState.UNAIDED, 3), skill(false), OFFICIAL, COACH)))
                .containsExactly("signoff.refused.move.UNAIDED");
    }

    private static SkillProgress at(SkillState state, int counted) {
        return new SkillProgress(state, counted, 1, null, null);
    }

    private static SkillFacts skill(boolean witness) {
        return new SkillFacts(9, 1, "K", "k", "k", true, 3, witness, false);
    }

    private static List<String> keys(List<Reason> reasons) {
        return reasons.stream().map(Reason::key).toList();
    }
}
