package vn.camtay.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class ReminderRepositoryIT {
    private static final Instant START = Instant.parse("2026-12-08T01:00:00Z");
    private static final Instant WEEK_BEFORE = START.minus(Duration.ofDays(7));

    private final ReminderRepository reminders = new ReminderRepository();
    private CityRows city;
    private long unit;
    private long module;
    private long session;
    private long participant;
    private long trainer;

    @BeforeEach
    void aSessionWithOneParticipantAndOneTrainer(EntityManager entityManager) {
        reminders.entityManager = entityManager;
        city = new CityRows(entityManager);
        unit = city.unit("10525", "WARD", "Phường Hải Dương", null);
        module = city.module("M06", "Đăng ký hộ tịch");
        participant = city.official("Đặng Thị Hường", unit);
        trainer = city.official("Phạm Quang Vinh", unit);
        session = session("OPEN");
        city.enrolment(session, participant, "ENROLLED");
        city.trainer(session, trainer);
    }

    @Test
    void participantsAndTrainersAreDueFromTheRulesMomentOn() {
        assertThat(due(ReminderRule.WEEK_BEFORE, WEEK_BEFORE.minusSeconds(1))).isEmpty();
        assertThat(due(ReminderRule.WEEK_BEFORE, WEEK_BEFORE)).containsExactly(participant, trainer);
        assertThat(due(ReminderRule.DAY_BEFORE, START.minus(Duration.ofDays(1))))
                .containsExactly(participant, trainer);
        assertThat(due(ReminderRule.WEEK_BEFORE, START.minus(Duration.ofDays(1))))
                .isEmpty();
        assertThat(due(ReminderRule.DAY_BEFORE, START)).isEmpty();
    }

    @Test
    void whoHasNoPlaceOrHasLeftIsNotReminded() {
        city.enrolment(session, city.official("Lê Văn An", unit), "WITHDRAWN");
        city.enrolment(session, city.official("Lê Văn Bình", unit), "WAITLISTED");
        long left = city.official("Lê Văn Chi", unit);
        city.enrolment(session, left, "ENROLLED");
        city.run("update official set status = 'LEFT' where id = ?1", left);

        assertThat(due(ReminderRule.WEEK_BEFORE, WEEK_BEFORE)).containsExactly(participant, trainer);
    }

    @Test
    void draftsAndCancelledSessionsRemindNobody() {
        for (String status : List.of("DRAFT", "CANCELLED", "COMPLETED")) {
            city.run("update coaching_session set status = ?1 where id = ?2", status, session);
            assertThat(due(ReminderRule.WEEK_BEFORE, WEEK_BEFORE)).as(status).isEmpty();
        }
    }

    @Test
    void eachRuleRemindsOnce() {
        DueReminder first =
                reminders.findDue(ReminderRule.WEEK_BEFORE, WEEK_BEFORE).get(0);

        assertThat(reminders.addIfAbsent(first, WEEK_BEFORE)).isTrue();

        assertThat(reminders.addIfAbsent(first, WEEK_BEFORE)).isFalse();
        assertThat(due(ReminderRule.WEEK_BEFORE, WEEK_BEFORE)).containsExactly(trainer);
        assertThat(due(ReminderRule.DAY_BEFORE, START.minusSeconds(1))).containsExactly(participant, trainer);
    }

    @Test
    void aSessionMovedByADayIsTheSameOccurrenceAndByMoreItIsRemindedAnew() {
        DueReminder first =
                reminders.findDue(ReminderRule.WEEK_BEFORE, WEEK_BEFORE).get(0);
        reminders.addIfAbsent(first, WEEK_BEFORE);

        for (Duration little : List.of(Duration.ofDays(1), Duration.ofDays(-1))) {
            move(little);
            assertThat(due(ReminderRule.WEEK_BEFORE, WEEK_BEFORE.plus(little)))
                    .as("moved by %s", little)
                    .containsExactly(trainer);
        }
        for (Duration much :
                List.of(Duration.ofDays(1).plusSeconds(1), Duration.ofDays(-1).minusSeconds(1))) {
            move(much);
            assertThat(due(ReminderRule.WEEK_BEFORE, WEEK_BEFORE.plus(much)))
                    .as("moved by %s", much)
                    .containsExactly(participant, trainer);
        }
    }

    private void move(Duration by) {
        city.run(
                "update coaching_session set starts_at = ?1, ends_at = ?2 where id = ?3",
                CityRows.utc(START.plus(by)),
                CityRows.utc(START.plus(by).plusSeconds(3600)),
                session);
    }

    private List<Long> due(ReminderRule rule, Instant now) {
        return reminders.findDue(rule, now).stream()
                .map(DueReminder::officialId)
                .toList();
    }

    private long session(String status) {
        long id = city.session(module, status, unit, START, START.plusSeconds(3 * 3600));
        city.run(
                "update coaching_session set opened_at = ?1 where id = ?2",
                CityRows.utc(START.minusSeconds(30 * 86_400)),
                id);
        return id;
    }
}
