package vn.camtay.enrolment;

import jakarta.persistence.EntityManager;
import java.util.List;
import vn.camtay.session.SessionService;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.MovingClock;

/** Sessions and places as features above see them: a ward, a module, and the service that takes people out. */
public final class RosterWorld {
    private final EnrolmentWorld world;

    public RosterWorld(EntityManager entityManager) {
        world = new EnrolmentWorld(entityManager);
    }

    /** Over rows that are there, with transactions as the given one makes them. */
    public RosterWorld(EntityManager entityManager, long ward, long module, LockRetry locks) {
        world = new EnrolmentWorld(entityManager, ward, module, locks);
    }

    public RosterService service() {
        return world.roster;
    }

    public ReservationService reservations() {
        return world.reservations;
    }

    public SessionService sessions() {
        return world.places.sessions;
    }

    public CityRows rows() {
        return world.rows;
    }

    public MovingClock clock() {
        return world.clock;
    }

    public CurrentUser currentUser() {
        return world.currentUser;
    }

    public long module() {
        return world.module;
    }

    public long ward() {
        return world.ward;
    }

    /** An open session of December 2026 with so many seats. */
    public long session(int seats, int day) {
        return world.session(seats, day);
    }

    public void enrol(long officialId, long sessionId) {
        world.enrolAs(officialId, sessionId);
    }

    public void withdraw(long officialId, long sessionId) {
        world.withdrawAs(officialId, sessionId);
    }

    /** By the head of everybody. @return whether the person got the seat */
    public boolean nominate(long headId, long officialId, long sessionId) {
        world.becomeEverybodysHead(headId);
        return world.nominations
                .nominate(new NominateCommand(sessionId, List.of(officialId), null))
                .failed()
                .isEmpty();
    }

    /** Waits in the session's line. */
    public void wait(long officialId, long sessionId) {
        world.waitAs(officialId, sessionId);
    }

    public void become(long officialId, Role... roles) {
        world.become(officialId, roles);
    }

    public EnrolmentStatus status(long officialId, long sessionId) {
        return world.status(officialId, sessionId);
    }

    public int taken(long sessionId) {
        return world.taken(sessionId);
    }

    public List<String> mailsTo(long officialId) {
        return world.mailsTo(officialId);
    }
}
