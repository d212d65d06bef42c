package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** A session's row under lock, on which every decision about its seats rests. */
@ExtendWith(DatabaseExtension.class)
class SessionLockIT {
    private EntityManager database;
    private SessionRepository sessions;
    private long id;

    @BeforeEach
    void anOpenSession(EntityManager entityManager) {
        database = entityManager;
        id = SessionWorld.in(entityManager).open(SessionWorld.plan(SessionWorld.ROOM));
        entityManager.flush();
        entityManager.clear();
        sessions = new SessionRepository();
        sessions.entityManager = entityManager;
    }

    @Test
    void isReadAndLockedWithoutItsCollectionsAndOnlyOnce(StatementCounter statements) {
        statements.reset();

        CoachingSession session = sessions.findLocked(id).orElseThrow();
        assertThat(database.getLockMode(session)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        assertThat(statements.count()).isEqualTo(2);

        assertThat(sessions.findLocked(id)).containsSame(session);
        assertThat(statements.count()).isEqualTo(2);
    }

    @Test
    void isSeenAsItIsNowEvenIfItWasReadBefore() {
        CoachingSession session = database.find(CoachingSession.class, id);
        database.createNativeQuery("update coaching_session set seats_taken = 3 where id = ?1")
                .setParameter(1, id)
                .executeUpdate();

        sessions.findLocked(id);

        assertThat(session.seatsTaken()).isEqualTo(3);
    }

    @Test
    void whatWasChangedBeforeTheLockIsNotLost() {
        CoachingSession session = database.find(CoachingSession.class, id);
        session.reserveSeats(2, Plans.at("2026-11-19T09:00"));

        sessions.findLocked(id);

        assertThat(session.seatsReserved()).isEqualTo(2);
    }
}
