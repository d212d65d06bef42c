package vn.camtay.organisation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.shared.error.ForbiddenException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * Who is not at work when. Kept by the head of the unit, or by its clerk: an official whom the head gave that task for a time
 * (a deputyship for leave); by coordinators everywhere. Leave is never refused for what it breaks, since people fall ill.
 */
@Stateless
@DenyAll
public class LeaveService {
    /** A longer stretch is a slip of the pen. */
    private static final int LONGEST_DAYS = 200;

    @Inject
    LeaveRepository leaves;

    @Inject
    OfficialRepository officials;

    @Inject
    UnitRepository units;

    @Inject
    UnitReach reach;

    @Inject
    WorkingCalendarService calendars;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * For other services, whoever acts: when the given people are on leave between the two days, both inclusive, by person and
     * time. One statement.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<OfficialLeave> leaves(Collection<Long> officialIds, LocalDate from, LocalDate toInclusive) {
        return leaves.of(officialIds, from, toInclusive);
    }

    /** Leave of the person who asks from the day on, for a year; by time. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<LeaveRow> mine(LocalDate from) {
        return currentUser.officialId().isPresent()
                ? leaves.ofOfficial(currentUser.officialId().getAsLong(), from, from.plusYears(1))
                : List.of();
    }

    /** Whether the reader keeps anybody's leave. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public boolean isKeeper() {
        Set<Long> kept = reach.leaveUnits();
        return kept == null || !kept.isEmpty();
    }

    /** Units open today whose leave the reader keeps, each followed by what is below it. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<UnitRow> keptUnits() {
        Set<Long> kept = reach.leaveUnits();
        LocalDate today = LocalDate.now(clock);
        return units.list().stream()
                .filter(unit -> unit.isOpen(today) && unit.kind() != UnitKind.CITY)
                .filter(unit -> kept == null ? unit.kind() != UnitKind.DIVISION : kept.contains(unit.id()))
                .sorted(Comparator.comparing(UnitDetail::code))
                .map(unit ->
                        new UnitRow(unit.id(), unit.code(), unit.kind(), unit.name(), unit.nameEn(), unit.parentId()))
                .toList();
    }

    /**
     * Leave of the unit's people and of those below it between the two days, both inclusive; by time and given name.
     *
     * @throws NotFoundException when the reader does not keep the unit's leave
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<LeaveRow> ofUnit(long unitId, LocalDate from, LocalDate toInclusive) {
        return leaves.ofUnits(keptBelow(unitId), from, toInclusive);
    }

    /**
     * Active people of the unit and below it, by given name, for the form.
     *
     * @throws NotFoundException when the reader does not keep the unit's leave
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<OfficialContact> people(long unitId) {
        return officials.active(keptBelow(unitId));
    }

    /** @throws NotFoundException when there is no such person, or the reader does not keep their leave */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void requireKept(long officialId) {
        OfficialRow person = officials.findRow(officialId).orElseThrow(NotFoundException::new);
        Set<Long> kept = reach.leaveUnits();
        if (kept != null && !kept.contains(person.unitId())) {
            throw new NotFoundException();
        }
    }

    private Set<Long> keptBelow(long unitId) {
        Set<Long> kept = reach.leaveUnits();
        if (kept != null && !kept.contains(unitId)) {
            throw new NotFoundException();
        }
        units.findRow(unitId).orElseThrow(NotFoundException::new);
        return units.withBelow(Set.of(unitId));
    }

    /**
     * Enters a person's leave for every half-day of office time in the stretch; where there is one already, it takes the new
     * kind and note.
     *
     * @throws LeaveRefusedException with every reason
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public LeaveOutcome enter(EnterLeaveCommand command) {
        List<Reason> reasons = new ArrayList<>(againstPerson(command.officialId()));
        List<HalfDay> halfDays = List.of();
        List<Reason> againstDates = LeaveRules.againstStretch(command.first(), command.last(), LONGEST_DAYS);
        reasons.addAll(againstDates);
        if (againstDates.isEmpty()) {
            halfDays = LeaveRules.halfDays(calendars.calendar(), command.first(), command.last());
            if (halfDays.isEmpty()) {
                reasons.add(Reason.of("organisation.refused.leaveDayOff"));
            }
        }
        if (command.kind() == null) {
            reasons.add(Reason.of("organisation.refused.leaveKind"));
        }
        String note = LeaveRules.note(command.note());
        if (note != null && note.length() > Leave.NOTE_MAX) {
            reasons.add(Reason.of("organisation.refused.leaveNote", Leave.NOTE_MAX));
        }
        if (!reasons.isEmpty()) {
            throw new LeaveRefusedException(reasons);
        }
        return store(command.officialId(), halfDays, command.kind(), note);
    }

    private List<Reason> againstPerson(Long officialId) {
        if (officialId == null) {
            return List.of(Reason.of("organisation.refused.leavePerson"));
        }
        OfficialRow person = officials.findRow(officialId).orElse(null);
        Set<Long> kept = reach.leaveUnits();
        if (kept != null && kept.isEmpty()) {
            throw new ForbiddenException();
        }
        if (person == null || kept != null && !kept.contains(person.unitId())) {
            return List.of(Reason.of("organisation.refused.leaveStranger"));
        }
        return List.of();
    }

    private LeaveOutcome store(long officialId, List<HalfDay> halfDays, LeaveKind kind, String note) {
        LocalDate from = halfDays.get(0).day();
        LocalDate to = halfDays.get(halfDays.size() - 1).day();
        officials.lock(Set.of(officialId));
        Map<HalfDay, Leave> known = leaves.between(Set.of(officialId), from, to).stream()
                .collect(Collectors.toMap(Leave::halfDay, Function.identity()));
        int fresh = 0;
        int changed = 0;
        for (HalfDay halfDay : halfDays) {
            Leave there = known.get(halfDay);
            if (there == null) {
                leaves.add(new Leave(officialId, halfDay, kind, note));
                fresh++;
            } else if (there.become(kind, note)) {
                changed++;
            }
        }
        leaves.write();
        if (fresh + changed > 0) {
            events.fire(
                    new LeaveEntered(currentUser.accountId(), clock.instant(), officialId, from, to, fresh + changed));
        }
        return new LeaveOutcome(halfDays, fresh, changed, halfDays.size() - fresh - changed);
    }

    /**
     * The person comes to work on this half-day after all.
     *
     * @throws NotFoundException when there is no such leave, or the reader does not keep it
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void takeBack(long id) {
        Leave leave = leaves.find(id).orElseThrow(NotFoundException::new);
        requireKept(leave.officialId());
        HalfDay halfDay = leave.halfDay();
        leaves.remove(leave);
        events.fire(new LeaveTakenBack(
                currentUser.accountId(), clock.instant(), leave.officialId(), halfDay.day(), halfDay.half()));
    }
}
