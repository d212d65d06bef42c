package vn.camtay.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** Cards of two people in one module, on the real database. */
@ExtendWith(DatabaseExtension.class)
class SignOffServiceIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);

    private SignOffDesk desk;
    private long an;
    private long skill;

    @BeforeEach
    void desk(EntityManager entityManager) {
        desk = new SignOffDesk(entityManager);
        an = desk.an;
        skill = desk.skill;
    }

    @Nested
    class Steps {
        @Test
        void theFirstRowOpensTheCard() {
            StepAnswer answer = desk.sign(an, skill, SkillState.DEMONSTRATED, null);

            assertThat(answer.reasons()).isEmpty();
            assertThat(answer.standing().state()).isEqualTo(SkillState.DEMONSTRATED);
            assertThat(desk.events.fired()).hasOnlyElementsOfType(SkillPractised.class);
        }

        @Test
        void aCaseIsKeptAsAHashAndItsLastThreeCharacters(EntityManager entityManager) {
            desk.sign(an, skill, SkillState.DEMONSTRATED, "000.00.12.H24-250717-0042");

            Object[] row = (Object[]) entityManager
                    .createNativeQuery("select case_hash, case_tail, case_key_number from card_entry")
                    .getSingleResult();
            assertThat((String) row[0]).matches("[0-9a-f]{64}");
            assertThat(row[1]).isEqualTo("042");
            assertThat(row[2]).isEqualTo(1);
        }

        @Test
        void eachOfSeveralPeopleIsSignedOrRefusedForThemself() {
            List<StepAnswer> answers = desk.signOff.signOff(List.of(
                    command("key-00000001", an, null),
                    command("key-00000002", desk.trainer, null),
                    command("key-00000003", desk.huong, "030085001234")));

            assertThat(answers).extracting(StepAnswer::saved).containsExactly(true, false, false);
            assertThat(answers.get(1).reasons()).extracting("key").containsExactly("signoff.refused.ownCard");
            assertThat(answers.get(2).reasons()).extracting("key").containsExactly("signoff.refused.caseCitizen");
        }

        private StepCommand command(String key, long officialId, String caseNumber) {
            return new StepCommand(key, officialId, skill, SkillState.DEMONSTRATED, caseNumber, null, null, null);
        }

        @Test
        void theSameKeyAgainAnswersWithTheFirstRecord() {
            desk.practised(an, skill, 1);
            StepCommand command =
                    new StepCommand("key-from-a-phone", an, skill, SkillState.UNAIDED, "H24-777-001", null, null, null);
            StepAnswer first = desk.sign(command);

            StepAnswer again = desk.sign(command);

            assertThat(first.counted()).isTrue();
            assertThat(again).isEqualTo(first);
            assertThat(again.standing().progress().counted()).isEqualTo(2);
            assertThat(desk.events.fired()).hasSize(4);
        }

        @Test
        void theSameCaseTwiceIsKeptButCountsOnce() {
            desk.practised(an, skill, 1);

            StepAnswer again = desk.sign(an, skill, SkillState.UNAIDED, "h24 " + an + " 0001");

            assertThat(again.saved()).isTrue();
            assertThat(again.counted()).isFalse();
            assertThat(again.standing().progress().counted()).isEqualTo(1);
        }

        @Test
        void aStepWithoutAKeyOrAStateIsInvalid() {
            StepAnswer answer = desk.sign(new StepCommand("short", an, skill, null, null, null, null, null));

            assertThat(answer.reasons())
                    .extracting("key")
                    .containsExactly("signoff.refused.key", "signoff.refused.state");
        }

        @Test
        void whoLeftIsNotSignedOff() {
            desk.city.run("update official set status = 'LEFT' where id = ?1", an);

            assertThat(desk.sign(an, skill, SkillState.DEMONSTRATED, null).reasons())
                    .extracting("key")
                    .containsExactly("signoff.refused.left");
        }
    }

    @Nested
    class WhoMayCoach {
        @Test
        void neitherAnybodyNorATrainerOfAnotherModule() {
            desk.as(desk.stranger, Role.OFFICIAL);
            refused("signoff.refused.notCoach");

            desk.as(desk.stranger, Role.COORDINATOR);
            refused("signoff.refused.notCoach");
        }

        @Test
        void aPeerCoachOnlyInWhatTheyStandFinalisedIn(EntityManager entityManager) {
            entityManager.persist(new PeerCoach(desk.huong, 9, desk.clock.instant()));
            desk.as(desk.huong, Role.OFFICIAL);
            refused("signoff.refused.notCoach");

            desk.as(desk.trainer, Role.TRAINER);
            desk.finalised(desk.huong, skill);
            desk.as(desk.huong, Role.OFFICIAL);

            assertThat(desk.sign(an, skill, SkillState.DEMONSTRATED, null).saved())
                    .isTrue();
        }

        @Test
        void aPeerCoachSignsNoMoreThanTheirShareOfTheWeek(EntityManager entityManager) {
            entityManager.persist(new PeerCoach(desk.huong, 2, desk.clock.instant()));
            desk.finalised(desk.huong, skill);
            desk.as(desk.huong, Role.OFFICIAL);

            desk.sign(an, skill, SkillState.DEMONSTRATED, null);
            assertThat(desk.sign(an, skill, SkillState.ASSISTED, null).saved()).isTrue();

            assertThat(desk.sign(an, skill, SkillState.ASSISTED, null).reasons())
                    .extracting("key")
                    .containsExactly("signoff.refused.load");
            assertThat(desk.sign(new StepCommand(
                                    desk.nextKey(),
                                    an,
                                    skill,
                                    SkillState.ASSISTED,
                                    null,
                                    TODAY.minusDays(1),
                                    null,
                                    null))
                            .saved())
                    .as("Sunday belongs to the week before")
                    .isTrue();
        }

        private void refused(String key) {
            assertThat(desk.sign(an, skill, SkillState.DEMONSTRATED, null).reasons())
                    .extracting("key")
                    .containsExactly(key);
        }
    }

    @Nested
    class Finalising {
        @Test
        void makesItProvisionalAndItsCheckDueInThirtyDays() {
            SkillStanding standing = desk.finalised(an, skill);

            assertThat(standing.provisional()).isTrue();
            assertThat(standing.held()).isFalse();
            assertThat(standing.progress().finalisedOn()).isEqualTo(TODAY);
            assertThat(standing.checkDueOn()).isEqualTo(TODAY.plusDays(30));
            assertThat(desk.events.fired()).last().isInstanceOf(SkillFinalised.class);
        }

        @Test
        void withOneCaseTooFewIsRefused() {
            desk.practised(an, skill, 2);

            refused(() -> finalise(skill, null), "signoff.refused.notEnough");
        }

        @Test
        void aWitnessIsKeptWhereTheSkillAsksForOne(EntityManager entityManager) {
            desk.practised(an, desk.witnessed, 1);
            refused(() -> finalise(desk.witnessed, null), "signoff.refused.witnessMissing");

            finalise(desk.witnessed, desk.stranger);

            assertThat(desk.reading.entries(cardId(entityManager)).get(0).witnessName())
                    .isEqualTo("Lê Minh Quân");
        }

        @Test
        void nothingIsAddedAfterwards() {
            desk.finalised(an, skill);

            refused(() -> finalise(skill, null), "signoff.refused.finalised");
            assertThat(desk.sign(an, skill, SkillState.UNAIDED, "H24-999-001").reasons())
                    .extracting("key")
                    .containsExactly("signoff.refused.finalised");
        }

        private SkillStanding finalise(long skillId, Long witness) {
            return desk.signOff.finalise(new FinaliseCommand(an, skillId, witness, null));
        }
    }

    @Nested
    class Amending {
        @Test
        void opensARoundAndDropsTheCheck(EntityManager entityManager) {
            desk.finalised(an, skill);

            SkillStanding standing = desk.signOff.amend(an, skill, "nhầm hồ sơ");

            assertThat(standing.state()).isEqualTo(SkillState.AMENDED);
            assertThat(standing.progress().round()).isEqualTo(2);
            assertThat(standing.checkDueOn()).isNull();
            entityManager.flush();
            assertThat(entityManager
                            .createNativeQuery("select result from transfer_check")
                            .getSingleResult())
                    .isEqualTo("DROPPED");
            assertThat(desk.events.fired()).last().isInstanceOf(SkillAmended.class);
        }

        @Test
        void theNextRoundIsFinalisedWithNewCasesAndHasACheckOfItsOwn() {
            desk.finalised(an, skill);
            desk.signOff.amend(an, skill, "nhầm hồ sơ");
            for (int i = 6; i <= 8; i++) {
                desk.sign(an, skill, SkillState.UNAIDED, "H24-" + an + "-000" + i);
            }

            SkillStanding standing = desk.signOff.finalise(new FinaliseCommand(an, skill, null, null));

            assertThat(standing.provisional()).isTrue();
            assertThat(standing.progress().round()).isEqualTo(2);
            assertThat(standing.checkDueOn()).isEqualTo(TODAY.plusDays(30));
        }

        @Test
        void needsAReasonAndATrainerOrCoordinator() {
            desk.finalised(an, skill);

            assertThatThrownBy(() -> desk.signOff.amend(an, skill, " ")).isInstanceOf(InvalidInputException.class);
            desk.as(desk.stranger, Role.OFFICIAL);
            refused(() -> desk.signOff.amend(an, skill, "nhầm"), "signoff.refused.notAmender");
            desk.as(desk.stranger, Role.COORDINATOR);
            assertThat(desk.signOff.amend(an, skill, "nhầm").state()).isEqualTo(SkillState.AMENDED);
        }
    }

    @Test
    void whatOthersReadIsThreeStatementsForAnyNumberOfPeople(StatementCounter statements) {
        desk.finalised(an, skill);
        desk.practised(desk.huong, desk.witnessed, 1);
        statements.reset();

        List<SkillStanding> standing =
                desk.signOff.standing(Set.of(an, desk.huong, desk.stranger), Set.of(skill, desk.witnessed));

        assertThat(statements.count()).isEqualTo(3);
        assertThat(standing)
                .extracting(one -> one.officialId() + " " + one.state() + " " + one.provisional() + " " + one.ready())
                .containsExactly(an + " FINALISED true false", desk.huong + " UNAIDED false true");
    }

    private static long cardId(EntityManager entityManager) {
        return ((Number) entityManager
                        .createNativeQuery("select max(id) from coaching_card")
                        .getSingleResult())
                .longValue();
    }

    private static void refused(Runnable action, String key) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.reasons())
                        .extracting("key")
                        .containsExactly(key));
    }
}
