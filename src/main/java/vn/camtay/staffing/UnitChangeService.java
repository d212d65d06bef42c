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
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * Merges, renames and closes units on the day from which it counts: at once when that day has come, else by a job. Everything that
 * hangs on the unit changes in the same transaction, each by its own feature's service. A coordinator's.
 */
@Stateless
@DenyAll
public class UnitChangeService {
    private static final int SHOWN = 100;
    private static final int BATCH = 100;

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
    public List<UnitConsequence> preview(UnitChangeCommand command) {
        requirePossible(command);
        return consequences.of(command);
    }

    private void requirePossible(UnitChangeCommand command) {
        PlannedUnitChange.of(command, LocalDate.now(clock), currentUser.accountId(), clock.instant());
        // people may still be moved out of a unit that is to be closed: asked again on its day
        switch (command.kind()) {
            case MERGE -> reform.requireMergeable(command.unitId(), command.intoId(), command.from());
            case RENAME -> reform.requireRenamable(command.unitId(), command.name(), command.from());
            case CLOSE -> reform.requireEndable(command.unitId(), command.from());
        }
    }

    /**
     * Plans the change, and carries it out at once when its day has come.
     *
     * @return whether it was carried out
     * @throws NotFoundException when there is no such unit
     * @throws vn.camtay.shared.error.DomainException with every reason; nothing was changed then
     */
    @RolesAllowed(Roles.COORDINATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean plan(UnitChangeCommand command) {
        return locks.inTransaction(() -> {
            requirePossible(command);
            Set<Long> touched = new HashSet<>(Set.of(command.unitId()));
            if (command.kind() == UnitChangeKind.MERGE) {
                touched.add(command.intoId());
            }
            Instant now = clock.instant();
            PlannedUnitChange change =
                    PlannedUnitChange.of(command, LocalDate.now(clock), currentUser.accountId(), now);
            boolean due = change.isDue(LocalDate.now(clock));
            if (due) {
                lockWhatHangsOn(change);
            }
            reform.lock(units.withBelow(touched));
            if (changes.isPlanned(touched)) {
                throw new StaffingRefusedException("staffing.refused.unitPlanned");
            }
            changes.add(change);
            events.fire(new UnitChangePlanned(
                    currentUser.accountId(),
                    now,
                    change.id(),
                    change.unitId(),
                    change.kind(),
                    change.effectiveOn(),
                    change.intoId(),
                    change.newName()));
            if (due) {
                carryOut(change);
            }
            return due;
        });
    }

    /**
     * Calls a planned change off.
     *
     * @throws NotFoundException when there is no such change
     * @throws StaffingRefusedException once it is settled
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void cancel(long changeId) {
        PlannedUnitChange change = changes.lock(changeId).orElseThrow(NotFoundException::new);
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
        PlannedUnitChange change = changes.lock(changeId).orElseThrow(NotFoundException::new);
        if (change.isDue(LocalDate.now(clock))) {
            lockWhatHangsOn(change);
            Set<Long> touched = new HashSet<>(Set.of(change.unitId()));
            Optional.ofNullable(change.intoId()).ifPresent(touched::add);
            reform.lock(units.withBelow(touched));
            carryOut(change);
        }
    }

    /** Sessions, then people, each by id: the units come last, since whoever takes a seat holds them in that order. */
    private void lockWhatHangsOn(PlannedUnitChange change) {
        if (change.kind() != UnitChangeKind.RENAME) {
            Set<Long> below = units.withBelow(Set.of(change.unitId()));
            sessions.holdNaming(below, reservations.keptFor(below));
            reform.lockPeople(below);
        }
    }

    /** A change that could not be carried out on its day: kept with the first reason, and not tried again. */
    @RolesAllowed(Roles.SYSTEM)
    public void refuseDue(long changeId, String reasonKey) {
        PlannedUnitChange change = changes.lock(changeId).orElseThrow(NotFoundException::new);
        if (change.isDue(LocalDate.now(clock))) {
            change.refused(reasonKey, clock.instant());
            tell(change);
        }
    }

    private void carryOut(PlannedUnitChange change) {
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
        change.carriedOut(clock.instant());
        tell(change);
    }

    private void tell(PlannedUnitChange change) {
        events.fire(new UnitChangeSettled(
                currentUser.accountId(), clock.instant(), change.id(), change.unitId(), change.status()));
    }
}
