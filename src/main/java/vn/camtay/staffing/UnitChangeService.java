package vn.camtay.staffing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.camtay.enrolment.ReservationService;
import vn.camtay.organisation.UnitReformService;
import vn.camtay.organisation.UnitService;
import vn.camtay.session.SessionService;
import vn.camtay.session.VenueService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.Roles;

/** Merges, renames and closes units. */
@Stateless
@DenyAll
public class UnitChangeService extends PlanningService<PlannedUnitChange, UnitChangeCommand> {
    @Inject
    UnitChangeRepository changes;

    @Inject
    UnitConsequences consequences;

    @Inject
    UnitReformService reform;

    @Inject
    UnitService units;

    @Inject
    ReservationService reservations;

    @Inject
    SessionService sessions;

    @Inject
    VenueService venues;

    /** Planned changes by their day, then settled ones, the newest first; at most a hundred. One statement. */
    @RolesAllowed(Roles.COORDINATOR)
    public List<UnitChangeRow> list() {
        return changes.list(SHOWN);
    }

    /**
     * What hangs on the unit and would change. Nothing is changed. A fixed number of statements, one more for each level
     * of units, and two for each division that is merged.
     *
     * @throws NotFoundException when there is no such unit
     * @throws vn.camtay.shared.error.DomainException with every reason why it cannot be
     */
    @RolesAllowed(Roles.COORDINATOR)
    public List<Consequence> preview(UnitChangeCommand command) {
        draft(command);
        return consequences.of(command);
    }

    @Override
    UnitChangeRepository plans() {
        return changes;
    }

    @Override
    PlannedUnitChange draft(UnitChangeCommand command) {
        PlannedUnitChange change =
                PlannedUnitChange.of(command, LocalDate.now(clock), currentUser.accountId(), clock.instant());
        // people may still be moved out of a unit that is to be closed: asked again on its day
        switch (command.kind()) {
            case MERGE -> reform.requireMergeable(command.unitId(), command.intoId(), command.from());
            case RENAME -> reform.requireRenamable(command.unitId(), command.name(), command.from());
            case CLOSE -> reform.requireEndable(command.unitId(), command.from());
        }
        return change;
    }

    /** Sessions, then people, each by id: the units come last, since whoever takes a seat holds them in that order. */
    @Override
    void hold(PlannedUnitChange change, boolean due) {
        if (due && change.kind() != UnitChangeKind.RENAME) {
            Set<Long> below = units.withBelow(Set.of(change.unitId()));
            sessions.holdNaming(below, reservations.keptFor(below));
            reform.lockPeople(below);
        }
        reform.lock(units.withBelow(touched(change)));
    }

    @Override
    void requireNoOther(PlannedUnitChange change) {
        if (changes.isPlanned(touched(change))) {
            throw new StaffingRefusedException("staffing.refused.unitPlanned");
        }
    }

    private static Set<Long> touched(PlannedUnitChange change) {
        Set<Long> touched = new HashSet<>(Set.of(change.unitId()));
        Optional.ofNullable(change.intoId()).ifPresent(touched::add);
        return touched;
    }

    @Override
    void change(PlannedUnitChange change) {
        switch (change.kind()) {
            case RENAME -> reform.rename(change.unitId(), change.newName(), change.newNameEn(), change.effectiveOn());
            case MERGE -> {
                Map<Long, Long> mergers = reform.mergers(change.unitId(), change.intoId(), change.effectiveOn());
                mergers.forEach(sessions::followMerger);
                mergers.forEach(reservations::followUnitEnd);
                mergers.forEach(venues::followMerger);
                reform.merge(change.unitId(), change.intoId(), change.effectiveOn());
            }
            case CLOSE -> {
                units.withBelow(Set.of(change.unitId())).forEach(unit -> reservations.followUnitEnd(unit, null));
                reform.close(change.unitId(), change.effectiveOn());
            }
        }
    }

    @Override
    DomainEvent planned(PlannedUnitChange change, long actorId) {
        return new UnitChangePlanned(
                actorId,
                clock.instant(),
                change.id(),
                change.unitId(),
                change.kind(),
                change.effectiveOn(),
                change.intoId(),
                change.newName());
    }

    @Override
    DomainEvent settled(PlannedUnitChange change, long actorId) {
        return new UnitChangeSettled(actorId, clock.instant(), change.id(), change.unitId(), change.status());
    }
}
