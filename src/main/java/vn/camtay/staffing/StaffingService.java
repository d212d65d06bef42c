package vn.camtay.staffing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.camtay.enrolment.RosterService;
import vn.camtay.organisation.OfficialDetail;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.OfficialStatus;
import vn.camtay.organisation.TransferCommand;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.Roles;
import vn.camtay.signoff.PeerCoachService;
import vn.camtay.signoff.TransferCheckService;

/** Moves officials and lets them leave. */
@Stateless
@DenyAll
public class StaffingService extends PlanningService<PlannedChange, ChangeCommand> {
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
        draft(command);
        return consequences.of(command);
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
        changes.planned(officialIds).forEach(this::callOff);
        for (long id : officialIds) {
            ChangeCommand leaving = new ChangeCommand(id, ChangeKind.LEAVE, today, null, null, BY_FILE);
            keep(PlannedChange.of(leaving, today, actorId, clock.instant()), actorId);
        }
    }

    @Override
    PlannedChangeRepository plans() {
        return changes;
    }

    @Override
    PlannedChange draft(ChangeCommand command) {
        OfficialDetail person = officials.requireDetail(command.officialId());
        if (person.row().status() != OfficialStatus.ACTIVE) {
            throw new StaffingRefusedException("staffing.refused.left");
        }
        return PlannedChange.of(command, LocalDate.now(clock), currentUser.accountId(), clock.instant());
    }

    /** Sessions of who leaves come first: their places go to others. */
    @Override
    void hold(PlannedChange change, boolean due) {
        if (due && change.kind() == ChangeKind.LEAVE) {
            rosters.takeOutLeaver(change.officialId(), change.reason());
        }
        officials.lock(Set.of(change.officialId()));
    }

    @Override
    void requireNoOther(PlannedChange change) {
        if (changes.isPlanned(change.officialId())) {
            throw new StaffingRefusedException("staffing.refused.planned");
        }
    }

    @Override
    void change(PlannedChange change) {
        if (change.kind() == ChangeKind.LEAVE) {
            peers.releaseLeaver(change.officialId());
            checks.giveBack(change.officialId());
            officials.leave(change.officialId(), change.effectiveOn());
        } else {
            officials.transfer(
                    new TransferCommand(change.officialId(), change.unitId(), change.postId(), change.effectiveOn()));
        }
    }

    @Override
    DomainEvent planned(PlannedChange change, long actorId) {
        return new ChangePlanned(
                actorId,
                clock.instant(),
                change.id(),
                change.officialId(),
                change.kind(),
                change.effectiveOn(),
                change.unitId(),
                change.postId());
    }

    @Override
    DomainEvent settled(PlannedChange change, long actorId) {
        return new ChangeSettled(actorId, clock.instant(), change.id(), change.officialId(), change.status());
    }
}
