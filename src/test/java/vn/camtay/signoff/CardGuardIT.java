package vn.camtay.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.testkit.DatabaseExtension;

/** What the database itself keeps, whoever asks and with whatever statement. */
@ExtendWith(DatabaseExtension.class)
class CardGuardIT {
    private static final String ROW = """
            insert into card_entry (card_id, official_id, skill_id, state, coach_id, witness_id, case_hash, case_key_number,
              case_tail, done_on, note, recorded_at)
            select c.id, %s, ?1, '%s', %s, %s, %s, '2026-12-07', %s, '2026-12-07' from coaching_card c
            """;
    private static final String CASE = "repeat('a', 64), 1, '042'";
    private static final String NO_CASE = "null, null, null";

    private SignOffDesk desk;

    @BeforeEach
    void aFinalisedSkill(EntityManager entityManager) {
        desk = new SignOffDesk(entityManager);
        desk.finalised(desk.an, desk.skill);
        entityManager.flush();
        entityManager.clear();
    }

    @Test
    void aFinalisedRowIsNeitherChangedNorDeleted() {
        refused("update card_entry set note = 'x' where state = 'FINALISED'", "never changed");
        refused("update card_entry set state = 'AMENDED', note = 'x' where state = 'FINALISED'", "never changed");
        refused("delete from card_entry where state = 'FINALISED'", "never deleted");
    }

    @Test
    void norIsAnAmendmentOrAStep() {
        desk.signOff.amend(desk.an, desk.skill, "nhầm hồ sơ");
        desk.entityManager.flush();

        refused("update card_entry set note = 'x' where state = 'AMENDED'", "never changed");
        refused("delete from card_entry where state = 'AMENDED'", "never deleted");
        refused("update card_entry set done_on = '2026-01-01' where state = 'UNAIDED'", "never changed");
    }

    @Test
    void norDoesItGoWithWhatItRestsOn() {
        refused("delete from coaching_card", "fk_card_entry_card");
        refused("delete from skill where id = " + desk.skill, "fk_card_entry_skill");
        refused("delete from official where id = " + desk.trainer, "fk_card_entry_coach");
    }

    @Test
    void norIsTheTableEmptiedOrDropped() {
        refused("truncate table card_entry", "foreign key constraint");
        refused("drop table card_entry", "foreign key constraint");
    }

    @Test
    void coachOfficialAndWitnessAreThreePeople() {
        refused(row(desk.an, "ASSISTED", desk.an, "null", NO_CASE), "ck_card_entry_coach");
        refused(row(desk.an, "FINALISED", desk.trainer, String.valueOf(desk.an), NO_CASE), "ck_card_entry_witness");
        refused(
                row(desk.an, "FINALISED", desk.trainer, String.valueOf(desk.trainer), NO_CASE),
                "ck_card_entry_witness");
        refused(row(desk.huong, "ASSISTED", desk.an, "null", NO_CASE), "fk_card_entry_card");
    }

    @Test
    void unaidedHasACaseAnAmendmentAReasonAndPlannedNoRow() {
        refused(row(desk.an, "UNAIDED", desk.trainer, "null", NO_CASE), "ck_card_entry_unaided");
        refused(row(desk.an, "AMENDED", desk.trainer, "null", NO_CASE), "ck_card_entry_amended");
        refused(row(desk.an, "PLANNED", desk.trainer, "null", NO_CASE), "ck_card_entry_state");
        refused(row(desk.an, "UNAIDED", desk.trainer, "null", "repeat('a', 64), null, '042'"), "ck_card_entry_case");
        run(row(desk.an, "UNAIDED", desk.trainer, "null", CASE));
    }

    @Test
    void nobodyChecksThemself() {
        refused("update transfer_check set checker_id = official_id", "ck_transfer_check_checker");
        refused("update transfer_check set result = 'PASSED', done_at = '2027-01-07'", "ck_transfer_check_by");
    }

    private static String row(long official, String state, long coach, String witness, String caseColumns) {
        return ROW.formatted(official, state, coach, witness, caseColumns, "null");
    }

    private void run(String sql) {
        var query = desk.entityManager.createNativeQuery(sql);
        if (sql.contains("?1")) {
            query.setParameter(1, desk.skill);
        }
        assertThat(query.executeUpdate()).isPositive();
    }

    private void refused(String sql, String why) {
        assertThatThrownBy(() -> run(sql))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining(why);
    }
}
