package vn.camtay.staffing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.camtay.enrolment.RosterService;
import vn.camtay.organisation.OfficialDetail;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.OfficialStatus;
import vn.camtay.organisation.TransferCommand;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.signoff.PeerCoachService;
import vn.camtay.signoff.TransferCheckService;

/**
 * Moves officials and lets them leave, on the day from which it counts: at once when that day has come, else by a job. Everything
 * that hangs on the person changes in the same transaction, each by its own feature's service. Planning is a coordinator's.
 */
@Stateless
@DenyAll
public class StaffingService {
    private static final int SHOWN = 100;
    private static final int BATCH = 500;
    /** Reasons are kept as they were written, in the office's language. */
    private static final String BY_FILE = "Danh sách cán bộ nhập từ tệp ghi là đã nghỉ.";

    @Inject
    PlannedChangeRepository changes;

    @Inject
    Consequences consequences;

    @Inject
    OfficialService officials;

    @Inject
    RosterService rosters;

    @Inject
    PeerCoachService peers;

    @Inject
    TransferCheckService checks;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    LockRetry locks;

    /** Planned changes by their day, then settled ones, the newest first; at most a hundred. One statement. */
    @RolesAllowed(Roles.COORDINATOR)
    public List<ChangeRow> list() {
        return changes.list(SHOWN);
    }

    /**
     * What would become of everything that hangs on the person. Nothing is changed.
     *
     * @throws NotFoundException when there is no such official
     * @throws StaffingRefusedException with every reason why it cannot be planned so
     */
    @RolesAllowed(Roles.COORDINATOR)
    public List<Consequence> preview(ChangeCommand command) {
        requirePlannable(command);
        return consequences.of(command);
    }

    private void requirePlannable(ChangeCommand command) {
        OfficialDetail person = officials.requireDetail(command.officialId());
        if (person.row().status() != OfficialStatus.ACTIVE) {
            throw new StaffingRefusedException("staffing.refused.left");
        }
        PlannedChange.of(command, LocalDate.now(clock), currentUser.accountId(), clock.instant());
    }

    /**
     * Plans the change, and carries it out at once when its day has come.
     *
     * @return whether it was carried out
     * @throws NotFoundException when there is no such official
     * @throws vn.camtay.shared.error.DomainException with every reason; nothing was changed then
     */
    @RolesAllowed(Roles.COORDINATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean plan(ChangeCommand command) {
        return locks.inTransaction(() -> {
            requirePlannable(command);
            Instant now = clock.instant();
            PlannedChange change = PlannedChange.of(command, LocalDate.now(clock), currentUser.accountId(), now);
            boolean due = change.isDue(LocalDate.now(clock));
            if (due && change.kind() == ChangeKind.LEAVE) {
                rosters.takeOutLeaver(change.officialId(), change.reason());
            }
            officials.lock(Set.of(command.officialId()));
            if (changes.isPlanned(command.officialId())) {
                throw new StaffingRefusedException("staffing.refused.planned");
            }
            changes.add(change);
            tellPlanned(change, currentUser.accountId());
            if (due) {
                carryOut(change);
            }
            return due;
        });
    }

    /**
     * Plans that people leave today, as a file has it that was taken over; the job carries it out for each alone, as what was planned
     * by hand. Whatever else was planned for them is called off.
     *
     * @param actorId account that took the file over
     */
    @RolesAllowed(Roles.SYSTEM)
    public void planLeavers(long actorId, Collection<Long> officialIds) {
        officials.lock(officialIds);
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        for (PlannedChange other : changes.planned(officialIds)) {
            other.cancel(now);
            tell(other);
        }
        for (long id : officialIds) {
            ChangeCommand leaving = new ChangeCommand(id, ChangeKind.LEAVE, today, null, null, BY_FILE);
            PlannedChange change = PlannedChange.of(leaving, today, actorId, now);
            changes.add(change);
            tellPlanned(change, actorId);
        }
    }

    /**
     * Calls a planned change off.
     *
     * @throws NotFoundException when there is no such change
     * @throws StaffingRefusedException once it is settled
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void cancel(long changeId) {
        PlannedChange change = changes.lock(changeId).orElseThrow(NotFoundException::new);
        change.cancel(clock.instant());
        tell(change);
    }

    /** Changes whose day has come. */
    @RolesAllowed(Roles.SYSTEM)
    public List<Long> findDue() {
        return changes.due(LocalDate.now(clock), BATCH);
    }

    /** Carries a change out whose day has come; one that is settled stays as it is. In one transaction. */
    @RolesAllowed(Roles.SYSTEM)
    public void carryOutDue(long changeId) {
        PlannedChange change = changes.lock(changeId).orElseThrow(NotFoundException::new);
        if (!change.isDue(LocalDate.now(clock))) {
            return;
        }
        if (change.kind() == ChangeKind.LEAVE) {
            rosters.takeOutLeaver(change.officialId(), change.reason());
        }
        carryOut(change);
    }

    /** A change that could not be carried out on its day: kept with the first reason, and not tried again. */
    @RolesAllowed(Roles.SYSTEM)
    public void refuseDue(long changeId, String reasonKey) {
        PlannedChange change = changes.lock(changeId).orElseThrow(NotFoundException::new);
        if (change.isDue(LocalDate.now(clock))) {
            change.refused(reasonKey, clock.instant());
            tell(change);
        }
    }

    private void carryOut(PlannedChange change) {
        if (change.kind() == ChangeKind.LEAVE) {
            peers.releaseLeaver(change.officialId());
            checks.giveBack(change.officialId());
            officials.leave(change.officialId(), change.effectiveOn());
        } else {
            officials.transfer(
                    new TransferCommand(change.officialId(), change.unitId(), change.postId(), change.effectiveOn()));
        }
        change.carriedOut(clock.instant());
        tell(change);
    }

    private void tellPlanned(PlannedChange change, long actorId) {
        events.fire(new ChangePlanned(
                actorId,
                clock.instant(),
                change.id(),
                change.officialId(),
                change.kind(),
                change.effectiveOn(),
                change.unitId(),
                change.postId()));
    }

    private void tell(PlannedChange change) {
        events.fire(new ChangeSettled(
                currentUser.accountId(), clock.instant(), change.id(), change.officialId(), change.status()));
    }
}
