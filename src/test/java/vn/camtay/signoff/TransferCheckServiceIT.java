package vn.camtay.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** The check of a skill that was finalised on 7 December 2026 and is due on 6 January 2027. */
@ExtendWith(DatabaseExtension.class)
class TransferCheckServiceIT {
    private SignOffDesk desk;
    private long check;

    @BeforeEach
    void aFinalisedSkill(EntityManager entityManager) {
        desk = new SignOffDesk(entityManager);
        desk.finalised(desk.an, desk.skill);
        entityManager.flush();
        check = ((Number) entityManager
                        .createNativeQuery("select id from transfer_check")
                        .getSingleResult())
                .longValue();
    }

    @Test
    void itIsDueOnTheThirtiethDayAndNotBefore() {
        desk.clock.advance(Duration.ofDays(29));
        assertThat(desk.checkService.findDue()).isEmpty();

        desk.clock.advance(Duration.ofDays(1));
        assertThat(desk.checkService.findDue()).containsExactly(check);
    }

    @Test
    void theHeadOfTheUnitIsAskedFirstOnceAndByMail() {
        desk.heads.put(desk.ward, desk.huong);

        due();
        desk.checkService.assignDue(check);

        assertThat(desk.mails).containsExactly("signoff/check-assigned " + desk.huong);
        assertThat(desk.events.fired()).last().isInstanceOf(TransferCheckAssigned.class);
        desk.as(desk.huong, Role.HEAD);
        assertThat(desk.checkService.mine()).extracting(CheckRow::dueOn).containsExactly(LocalDate.of(2027, 1, 6));
    }

    @Test
    void aHeadWhoCoachedIsPassedOverForATrainerWhoDidNot() {
        desk.heads.put(desk.ward, desk.trainer);
        profile(desk.trainer);
        profile(desk.stranger);

        due();

        assertThat(desk.mails).containsExactly("signoff/check-assigned " + desk.stranger);
    }

    @Test
    void theTrainerWithTheFewestChecksIsAsked() {
        profile(desk.huong);
        profile(desk.stranger);
        desk.entityManager
                .createNativeQuery("insert into transfer_check (entry_id, official_id, due_on, checker_id)"
                        + " select min(id), official_id, '2027-01-06', " + desk.huong
                        + " from card_entry group by official_id")
                .executeUpdate();

        due();

        assertThat(desk.mails).containsExactly("signoff/check-assigned " + desk.stranger);
    }

    @Test
    void whoLeavesGivesBackWhatTheyWereToCheckAndSomebodyElseIsAsked() {
        desk.heads.put(desk.ward, desk.huong);
        profile(desk.stranger);
        due();
        desk.heads.clear();

        desk.checkService.giveBack(desk.huong);
        desk.entityManager.flush();
        assertThat(desk.checkService.findDue()).containsExactly(check);
        desk.checkService.assignDue(check);

        assertThat(desk.mails)
                .containsExactly("signoff/check-assigned " + desk.huong, "signoff/check-assigned " + desk.stranger);
    }

    @Test
    void withoutAnybodyItStaysForACoordinatorWhoGivesItToSomebody() {
        due();
        assertThat(desk.mails).isEmpty();
        desk.as(desk.stranger, Role.COORDINATOR);
        assertThat(desk.checkService.waiting()).extracting(CheckRow::checkerId).containsExactly((Long) null);
        profile(desk.huong);

        assertThat(desk.checkService.candidates(check))
                .extracting(Checker::officialId)
                .containsExactly(desk.huong);
        desk.checkService.assign(check, desk.huong);

        assertThat(desk.mails).containsExactly("signoff/check-assigned " + desk.huong);
        refused(() -> desk.checkService.assign(check, desk.trainer), "signoff.refused.checker");
        refused(() -> desk.checkService.assign(check, desk.an), "signoff.refused.checker");
    }

    @Test
    void theCheckerGivesItOnAndIsThenOutOfIt() {
        profile(desk.huong);
        profile(desk.stranger);
        due();
        desk.as(desk.stranger, Role.TRAINER);
        assertThatThrownBy(() -> desk.checkService.require(check)).isInstanceOf(NotFoundException.class);
        desk.as(desk.huong, Role.TRAINER);

        desk.checkService.assign(check, desk.stranger);
        flushed();

        assertThatThrownBy(() -> desk.checkService.require(check)).isInstanceOf(NotFoundException.class);
        desk.as(desk.stranger, Role.TRAINER);
        assertThat(desk.checkService.require(check).mayConclude()).isTrue();
    }

    @Test
    void passedMakesTheSkillHeld() {
        assigned();

        desk.checkService.conclude(check, true, null);
        flushed();

        SkillStanding standing = standing();
        assertThat(standing.held()).isTrue();
        assertThat(standing.provisional()).isFalse();
        assertThat(standing.checkedOn()).isEqualTo(LocalDate.of(2027, 1, 6));
        assertThat(desk.events.fired()).last().isInstanceOfSatisfying(TransferCheckDone.class, done -> assertThat(
                        done.passed())
                .isTrue());
    }

    @Test
    void failedTakesTheSkillBackAndTellsOfficialAndCoach() {
        assigned();
        refused(() -> desk.checkService.conclude(check, false, " "), "signoff.refused.checkWithoutNote");

        desk.checkService.conclude(check, false, "quên bước đối chiếu");
        flushed();

        SkillStanding standing = standing();
        assertThat(standing.state()).isEqualTo(SkillState.AMENDED);
        assertThat(standing.progress().round()).isEqualTo(2);
        assertThat(desk.mails)
                .contains("signoff/check-failed " + desk.an, "signoff/check-failed " + desk.trainer)
                .hasSize(3);
        assertThat(desk.events.fired()).extracting("class").contains(SkillAmended.class, TransferCheckDone.class);
    }

    @Test
    void itIsConcludedOnce() {
        assigned();
        desk.checkService.conclude(check, true, null);
        flushed();

        refused(() -> desk.checkService.conclude(check, false, "nhầm"), "signoff.refused.checkDone");
    }

    @Test
    void notBeforeItsDay() {
        profile(desk.huong);
        desk.as(desk.stranger, Role.COORDINATOR);
        desk.checkService.assign(check, desk.huong);
        flushed();
        desk.as(desk.huong, Role.TRAINER);

        refused(() -> desk.checkService.conclude(check, true, null), "signoff.refused.checkEarly");
    }

    @Test
    void nobodyElseConcludesItAndNobodyWhoCoachedMeanwhile() {
        assigned();
        desk.as(desk.stranger, Role.COORDINATOR);
        refused(() -> desk.checkService.conclude(check, true, null), "signoff.refused.checkOther");

        desk.signOff.amend(desk.an, desk.skill, "nhầm");
        desk.as(desk.huong, Role.TRAINER);
        flushed();
        refused(() -> desk.checkService.conclude(check, true, null), "signoff.refused.checkDone");
    }

    @Test
    void aCheckerWhoCoachedSinceDoesNotConclude() {
        assigned();
        desk.entityManager
                .createNativeQuery(
                        "insert into card_entry (card_id, official_id, skill_id, state, coach_id, done_on, recorded_at)"
                                + " select card_id, official_id, skill_id, 'ASSISTED', " + desk.huong
                                + ", done_on, recorded_at from card_entry where state = 'FINALISED'")
                .executeUpdate();

        refused(() -> desk.checkService.conclude(check, true, null), "signoff.refused.checkCoach");
    }

    @Test
    void listsAreReadInFewStatements(StatementCounter statements) {
        assigned();
        statements.reset();

        desk.checkService.mine();

        assertThat(statements.count()).isEqualTo(2);
    }

    private void assigned() {
        profile(desk.huong);
        due();
        desk.as(desk.huong, Role.TRAINER);
    }

    /** The day has come, and the job has looked. */
    private void due() {
        desk.clock.advance(Duration.ofDays(30));
        desk.checkService.findDue().forEach(desk.checkService::assignDue);
        flushed();
    }

    private void profile(long official) {
        desk.city.run("insert into trainer_profile (official_id) values (?1)", official);
    }

    private void flushed() {
        desk.entityManager.flush();
        desk.entityManager.clear();
    }

    private SkillStanding standing() {
        return desk.signOff.standing(Set.of(desk.an), List.of(desk.skill)).get(0);
    }

    private static void refused(Runnable action, String key) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.reasons())
                        .extracting("key")
                        .containsExactly(key));
    }
}
