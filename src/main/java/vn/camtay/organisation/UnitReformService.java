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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * Renames, merges and closes units from a day on, with everything of the organisation that hangs on them: people, divisions,
 * counters, deputies and areas. What was before keeps its unit and its name. Who heads a unit follows by {@link UnitEnded}.
 */
@Stateless
@DenyAll
public class UnitReformService {
    @Inject
    UnitRepository units;

    @Inject
    OfficialRepository people;

    @Inject
    OfficialService officials;

    @Inject
    CounterRepository counters;

    @Inject
    DeputyRepository deputies;

    @Inject
    AreaRepository areas;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * Checks a merger without making it.
     *
     * @throws UnitRefusedException with every reason
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void requireMergeable(long unitId, long intoId, LocalDate from) {
        Unit unit = require(unitId);
        Unit into = require(intoId);
        List<Reason> reasons = new ArrayList<>(unit.againstEnd(from));
        if (unitId == intoId || units.withBelow(Set.of(unitId)).contains(intoId)) {
            reasons.add(Reason.of("organisation.refused.mergeItself"));
        } else if (!unit.isLike(into)) {
            reasons.add(Reason.of("organisation.refused.mergeKind"));
        }
        if (!into.isOpen(from)) {
            reasons.add(Reason.of("organisation.refused.mergeGone", new BothNames(into.name(), into.nameEn())));
        }
        refuse(reasons);
    }

    /**
     * Merges a unit into another. Its people go to the other, posts as they are; a division goes below the other, or into its
     * division of the same name; counters go on there; who acted for its head no longer does; areas name the other.
     *
     * @throws UnitRefusedException with every reason
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void merge(long unitId, long intoId, LocalDate from) {
        requireMergeable(unitId, intoId, from);
        Map<Long, Long> pairs = mergers(unitId, intoId, from);
        pairs.forEach((ended, into) -> units.openBelow(ended, from).stream()
                .filter(division -> !pairs.containsKey(division.id()))
                .forEach(division -> division.moveBelow(into)));
        // units first: whom a unit that is no longer there has lost as its head, nobody needs to know
        pairs.forEach((ended, into) -> end(require(ended), into, from));
        lockPeople(pairs.keySet());
        pairs.forEach((ended, into) -> follow(require(ended), require(into), from));
    }

    /**
     * Which units come to an end by a merger, and what each becomes a part of: the unit, and its divisions of which the other has
     * one of the same name.
     */
    @RolesAllowed(Roles.COORDINATOR)
    public Map<Long, Long> mergers(long unitId, long intoId, LocalDate from) {
        Map<Long, Long> pairs = new LinkedHashMap<>();
        pair(require(unitId), require(intoId), from, pairs);
        return pairs;
    }

    private void pair(Unit unit, Unit into, LocalDate from, Map<Long, Long> pairs) {
        pairs.put(unit.id(), into.id());
        List<Unit> others = units.openBelow(into.id(), from);
        for (Unit division : units.openBelow(unit.id(), from)) {
            namedAs(division, others).ifPresent(same -> pair(division, same, from, pairs));
        }
    }

    private static Optional<Unit> namedAs(Unit division, List<Unit> others) {
        return others.stream().filter(other -> other.isNamedAs(division)).findFirst();
    }

    private void follow(Unit unit, Unit into, LocalDate from) {
        // asked again under their locks: who has moved on or left meanwhile is not taken along
        for (long officialId : people.activeIn(unit.id())) {
            officials.transfer(new TransferCommand(officialId, into.id(), null, from));
        }
        counters.of(unit.id(), from).forEach(counter -> follow(counter, unit, into, from));
        areas.replace(unit.id(), into.id());
    }

    private void follow(Counter counter, Unit unit, Unit into, LocalDate from) {
        CounterFacts facts = counter.from(from);
        if (counters.isTaken(into.id(), facts)) {
            facts = facts.named(facts.name() + " – " + unit.name());
        }
        counter.endBefore(from);
        Counter next = Counter.open(into.id(), facts);
        counters.add(next);
        tell(counter);
        tell(next);
    }

    private void tell(Counter counter) {
        events.fire(new CounterChanged(
                currentUser.accountId(),
                clock.instant(),
                counter.id(),
                counter.unitId(),
                counter.minimum(),
                counter.validFrom(),
                counter.validTo()));
    }

    /** Locks the rows of everybody who works in one of the units, by id, until the end of the transaction; call it after sessions. */
    @RolesAllowed(Roles.COORDINATOR)
    public void lockPeople(Collection<Long> unitIds) {
        officials.lock(
                unitIds.stream().flatMap(unit -> people.activeIn(unit).stream()).toList());
    }

    /**
     * Locks the units' rows by id until the end of the transaction: two changes of one come one after the other, and nobody comes
     * into a unit while it ends. Call it after locking people.
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void lock(Collection<Long> unitIds) {
        units.lock(unitIds);
    }

    /**
     * Checks that a unit may come to an end on that day, whoever still works in it.
     *
     * @throws UnitRefusedException with every reason
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void requireEndable(long unitId, LocalDate from) {
        refuse(require(unitId).againstEnd(from));
    }

    private void requireClosable(long unitId, LocalDate from) {
        List<Reason> reasons = new ArrayList<>(require(unitId).againstEnd(from));
        long left = units.withBelow(Set.of(unitId)).stream()
                .mapToLong(id -> people.activeIn(id).size())
                .sum();
        if (left > 0) {
            reasons.add(Reason.of("organisation.refused.unitPeople", left));
        }
        refuse(reasons);
    }

    /**
     * Closes a unit in which nobody works any more, with its divisions, counters and deputies; areas no longer name it.
     *
     * @throws UnitRefusedException with every reason
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void close(long unitId, LocalDate from) {
        requireClosable(unitId, from);
        close(require(unitId), from);
    }

    private void close(Unit unit, LocalDate from) {
        units.openBelow(unit.id(), from).forEach(division -> close(division, from));
        counters.of(unit.id(), from).forEach(counter -> {
            counter.endBefore(from);
            tell(counter);
        });
        areas.forget(unit.id());
        end(unit, null, from);
    }

    private void end(Unit unit, Long intoId, LocalDate from) {
        for (Deputyship task : deputies.openIn(unit.id(), LocalDate.now(clock))) {
            task.revoke();
            events.fire(new DeputyRevoked(
                    currentUser.accountId(), clock.instant(), task.id(), task.unitId(), task.officialId()));
        }
        unit.end(from.minusDays(1), intoId);
        units.flush();
        events.fire(new UnitEnded(currentUser.accountId(), clock.instant(), unit.id(), intoId, from));
    }

    /**
     * Gives a unit another name from a day on; what was before that day keeps the former one.
     *
     * @throws UnitRefusedException with every reason
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void rename(long unitId, String name, String nameEn, LocalDate from) {
        Unit unit = require(unitId);
        String before = unit.name();
        units.keep(unit.rename(name, nameEn, from));
        events.fire(new UnitRenamed(currentUser.accountId(), clock.instant(), unitId, before, unit.name(), from));
    }

    /**
     * Checks a new name without giving it.
     *
     * @throws UnitRefusedException with every reason
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void requireRenamable(long unitId, String name, LocalDate from) {
        refuse(require(unitId).againstName(name, from));
    }

    private Unit require(long unitId) {
        return units.find(unitId).orElseThrow(NotFoundException::new);
    }

    private static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new UnitRefusedException(reasons);
        }
    }
}
