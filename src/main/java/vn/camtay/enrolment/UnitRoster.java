package vn.camtay.enrolment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.camtay.organisation.HalfDay;
import vn.camtay.shared.error.BothNames;

/**
 * The counters of one ward or department, who may staff them, and who of them is away when; a value taken at one moment.
 *
 * @param unitIds  the ward or department itself and its divisions
 * @param counters in the order in which people are given to them
 * @param away     by half-day and person, why they are not at their counter
 */
record UnitRoster(
        long unitId,
        String unitName,
        String unitNameEn,
        Set<Long> unitIds,
        List<CounterNeed> counters,
        List<StaffMember> staff,
        Map<HalfDay, Map<Long, Absence>> away) {
    /** The shortages that these people's absence would cause or make worse; none when it changes nothing. */
    List<CoverShortage> causedBy(HalfDay halfDay, Set<Long> alsoAway) {
        return causedBy(halfDay, Set.of(), alsoAway);
    }

    /** The same when it is settled that the first are away too. */
    List<CoverShortage> causedBy(HalfDay halfDay, Set<Long> settled, Set<Long> alsoAway) {
        Set<Long> before = absent(halfDay, settled);
        Set<Long> after = new HashSet<>(before);
        after.addAll(alsoAway);
        return worse(halfDay, before, after);
    }

    /** The shortages that would not be there, or be smaller, if the person were at work. */
    List<CoverShortage> causedByAbsenceOf(HalfDay halfDay, long officialId) {
        Set<Long> without = absent(halfDay, Set.of());
        without.remove(officialId);
        return worse(halfDay, without, absent(halfDay, Set.of(officialId)));
    }

    private List<CoverShortage> worse(HalfDay halfDay, Set<Long> before, Set<Long> after) {
        if (after.equals(before)) {
            return List.of();
        }
        Map<CounterNeed, Integer> now = give(halfDay, before);
        Map<CounterNeed, Integer> then = give(halfDay, after);
        if (total(then.values()) >= total(now.values())) {
            return List.of();
        }
        return then.entrySet().stream()
                .filter(counter -> counter.getValue() < now.get(counter.getKey()))
                .map(counter -> new CoverShortage(
                        unitId,
                        new BothNames(unitName, unitNameEn),
                        halfDay,
                        counter.getKey().counterId(),
                        counter.getKey().name(),
                        counter.getKey().minimum(),
                        counter.getValue()))
                .toList();
    }

    private static int total(Collection<Integer> given) {
        return given.stream().mapToInt(Integer::intValue).sum();
    }

    /** The same as if nobody were on leave. */
    UnitRoster withoutLeave() {
        return without(Absence::isLeave);
    }

    /** The same as if nobody were away for these reasons. */
    UnitRoster without(Predicate<Absence> reasons) {
        Map<HalfDay, Map<Long, Absence>> kept = new HashMap<>();
        away.forEach((halfDay, absences) -> absences.forEach((officialId, absence) -> {
            if (!reasons.test(absence)) {
                kept.computeIfAbsent(halfDay, key -> new HashMap<>()).put(officialId, absence);
            }
        }));
        return new UnitRoster(unitId, unitName, unitNameEn, unitIds, counters, staff, kept);
    }

    /** How many places at counters, below their minimums, cannot be given because people are away. */
    int lost(HalfDay halfDay) {
        return total(give(halfDay, Set.of()).values())
                - total(give(halfDay, absent(halfDay, Set.of())).values());
    }

    boolean isOnLeave(HalfDay halfDay, long officialId) {
        Absence absence = away.getOrDefault(halfDay, Map.of()).get(officialId);
        return absence != null && absence.isLeave();
    }

    /** Ids of those away on the half-day, with these. */
    Set<Long> absent(HalfDay halfDay, Set<Long> alsoAway) {
        Set<Long> absent = new HashSet<>(away.getOrDefault(halfDay, Map.of()).keySet());
        absent.addAll(alsoAway);
        return absent;
    }

    /** By counter in force on the day, how many of its minimum it can be given without these people. */
    Map<CounterNeed, Integer> give(HalfDay halfDay, Set<Long> absent) {
        return Staffing.give(
                inForce(halfDay),
                staff.stream()
                        .filter(person -> !absent.contains(person.officialId()))
                        .toList());
    }

    List<CounterNeed> inForce(HalfDay halfDay) {
        return counters.stream()
                .filter(counter -> counter.holdsOn(halfDay.day()))
                .toList();
    }
}
