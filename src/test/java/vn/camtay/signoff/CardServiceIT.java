package vn.camtay.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** A card as its official and others read it. */
@ExtendWith(DatabaseExtension.class)
class CardServiceIT {
    private SignOffDesk desk;

    @BeforeEach
    void desk(EntityManager entityManager) {
        desk = new SignOffDesk(entityManager);
        desk.practised(desk.an, desk.skill, 1);
        desk.practised(desk.huong, desk.witnessed, 1);
    }

    @Test
    void onesOwnCardsShowEverySkillAndWhatWaitsForAnAnswer(StatementCounter statements) {
        desk.as(desk.an, Role.OFFICIAL);
        statements.reset();

        CardRow card = desk.cardService.mine().get(0);

        assertThat(statements.count()).isEqualTo(4);
        assertThat(desk.cardService.mine()).hasSize(1);
        assertThat(card.unanswered()).isEqualTo(3);
        assertThat(card.finalised()).isZero();
        assertThat(card.skills())
                .extracting(line -> line.standing().state())
                .containsExactly(SkillState.UNAIDED, SkillState.PLANNED);
    }

    @Test
    void aCardIsReadByItsOfficialCoachesAndCoordinatorsAndByNobodyElse() {
        long card = cardOf(desk.an);
        desk.as(desk.an, Role.OFFICIAL);
        CardDetail own = desk.cardService.require(card);
        assertThat(own.mine()).isTrue();
        assertThat(own.signable()).isEmpty();
        assertThat(own.skills().get(0).entries())
                .extracting(EntryRow::state)
                .containsExactly(SkillState.UNAIDED, SkillState.ASSISTED, SkillState.DEMONSTRATED);
        assertThat(own.skills().get(0).entries()).allMatch(EntryRow::unanswered);

        desk.as(desk.trainer, Role.TRAINER);
        assertThat(desk.cardService.require(card).signable()).containsExactlyInAnyOrder(desk.skill, desk.witnessed);
        desk.as(desk.stranger, Role.COORDINATOR);
        assertThat(desk.cardService.require(card).mayAmend()).isTrue();
        desk.as(desk.stranger, Role.OFFICIAL);
        assertThatThrownBy(() -> desk.cardService.require(card)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRowIsConfirmedOnce() {
        desk.as(desk.an, Role.OFFICIAL);
        long entry = entryOf(desk.an);

        desk.cardService.confirm(entry);

        assertThat(desk.cardService.mine().get(0).unanswered()).isEqualTo(2);
        assertThatThrownBy(() -> desk.cardService.confirm(entry)).isInstanceOf(SignOffRefusedException.class);
        assertThat(desk.events.fired()).last().isInstanceOf(CardEntryAnswered.class);
    }

    @Test
    void everyRowOfASkillIsConfirmedAsItWasSeen() {
        long card = cardOf(desk.an);
        desk.as(desk.trainer, Role.TRAINER);
        assertThatThrownBy(() -> desk.cardService.confirmAll(card, desk.skill, 3))
                .isInstanceOf(SignOffRefusedException.class);
        desk.as(desk.an, Role.OFFICIAL);
        assertThatThrownBy(() -> desk.cardService.confirmAll(card, desk.skill, 2))
                .isInstanceOf(SignOffRefusedException.class);

        desk.cardService.confirmAll(card, desk.skill, 3);

        assertThat(desk.cardService.require(card).skills().get(0).entries()).allMatch(EntryRow::confirmed);
    }

    @Test
    void aContestedRowDoesNotCountUntilItIsConfirmedAfterAll(EntityManager entityManager) {
        desk.as(desk.an, Role.OFFICIAL);
        long entry = entryOf(desk.an);
        assertThatThrownBy(() -> desk.cardService.contest(entry, " ")).isInstanceOf(InvalidInputException.class);

        desk.cardService.contest(entry, "hồ sơ này tôi chưa làm");
        assertThat(counted()).isZero();

        desk.cardService.confirm(entry);
        entityManager.flush();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        desk.as(desk.huong, Role.OFFICIAL);

        assertThatThrownBy(() -> desk.cardService.confirm(entryOf(desk.an))).isInstanceOf(NotFoundException.class);
    }

    private int counted() {
        return desk.cardService
                .mine()
                .get(0)
                .skills()
                .get(0)
                .standing()
                .progress()
                .counted();
    }

    private long entryOf(long official) {
        return number("select max(id) from card_entry where official_id = " + official);
    }

    private long cardOf(long official) {
        return number("select id from coaching_card where official_id = " + official);
    }

    private long number(String query) {
        return ((Number) desk.entityManager.createNativeQuery(query).getSingleResult()).longValue();
    }
}
