package vn.camtay.staffing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * The road of everything that is planned for a day: carried out at once when that day has come, else by a job; or called off, or
 * refused on its day. Each kind says what it holds, what it changes and what is told of it. Planning is a coordinator's.
 *
 * @param <P> what is planned
 * @param <C> what is asked for
 */
@DenyAll
public abstract class PlanningService<P extends Planned, C> {
    /** Most lines of a list. */
    static final int SHOWN = 100;

    private static final int BATCH = 500;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    LockRetry locks;

    abstract PlannedRepository<P> plans();

    /**
     * What is asked for as a plan, not kept yet.
     *
     * @throws NotFoundException when there is no such person, unit or post
     * @throws vn.camtay.shared.error.DomainException with every reason why it cannot be
     */
    abstract P draft(C command);

    /**
     * Locks what is planned about, in the order in which everybody takes locks.
     *
     * @param due also what hangs on it, since it is about to change
     */
    abstract void hold(P plan, boolean due);

    /** @throws StaffingRefusedException when another plan is open for the same; asked under {@link #hold} */
    abstract void requireNoOther(P plan);

    /** Changes everything that hangs on it, each by its own feature's service. */
    abstract void change(P plan);

    abstract DomainEvent planned(P plan, long actorId);

    abstract DomainEvent settled(P plan, long actorId);

    /**
     * Plans it, and carries it out at once when its day has come.
     *
     * @return whether it was carried out
     * @throws NotFoundException when there is no such person, unit or post
     * @throws vn.camtay.shared.error.DomainException with every reason; nothing was changed then
     */
    @RolesAllowed(Roles.COORDINATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean plan(C command) {
        return locks.inTransaction(() -> {
            P plan = draft(command);
            boolean due = plan.isDue(LocalDate.now(clock));
            hold(plan, due);
            requireNoOther(plan);
            keep(plan, currentUser.accountId());
            if (due) {
                carryOut(plan);
            }
            return due;
        });
    }

    /**
     * Calls it off.
     *
     * @throws NotFoundException when there is no such plan
     * @throws StaffingRefusedException once it is settled
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void cancel(long planId) {
        callOff(require(planId));
    }

    /** Those whose day has come. */
    @RolesAllowed(Roles.SYSTEM)
    public List<Long> findDue() {
        return plans().due(LocalDate.now(clock), BATCH);
    }

    /** Carries one out whose day has come; one that is settled stays as it is. In one transaction. */
    @RolesAllowed(Roles.SYSTEM)
    public void carryOutDue(long planId) {
        P plan = require(planId);
        if (plan.isDue(LocalDate.now(clock))) {
            hold(plan, true);
            carryOut(plan);
        }
    }

    /** One that could not be carried out on its day: kept with the first reason, and not tried again. */
    @RolesAllowed(Roles.SYSTEM)
    public void refuseDue(long planId, String reasonKey) {
        P plan = require(planId);
        if (plan.isDue(LocalDate.now(clock))) {
            plan.refused(reasonKey, clock.instant());
            tellSettled(plan);
        }
    }

    void keep(P plan, long actorId) {
        plans().add(plan);
        events.fire(planned(plan, actorId));
    }

    void callOff(P plan) {
        plan.cancel(clock.instant());
        tellSettled(plan);
    }

    private P require(long planId) {
        return plans().lock(planId).orElseThrow(NotFoundException::new);
    }

    private void carryOut(P plan) {
        change(plan);
        plan.carriedOut(clock.instant());
        tellSettled(plan);
    }

    private void tellSettled(P plan) {
        events.fire(settled(plan, currentUser.accountId()));
    }
}
