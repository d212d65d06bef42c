package vn.camtay.enrolment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.organisation.HalfDay;

/**
 * The counters of one ward or department, who may staff them, and who of them is away when; a value taken at one moment.
 *
 * @param counters in the order in which people are given to them
 * @param away     by half-day, ids of those not at work or in training
 */
record UnitRoster(
        long unitId,
        String unitName,
        List<CounterNeed> counters,
        List<StaffMember> staff,
        Map<HalfDay, Set<Long>> away) {
    /** What is short of its minimum with those away who are, and these too. */
    List<CoverShortage> shortages(HalfDay halfDay, Set<Long> alsoAway) {
        return give(halfDay, alsoAway).entrySet().stream()
                .filter(counter -> counter.getValue() < counter.getKey().minimum())
                .map(counter -> new CoverShortage(
                        unitId,
                        unitName,
                        halfDay,
                        counter.getKey().counterId(),
                        counter.getKey().name(),
                        counter.getKey().minimum(),
                        counter.getValue()))
                .toList();
    }

    /** The shortages that these people's absence would cause or make worse; none when it changes nothing. */
    List<CoverShortage> causedBy(HalfDay halfDay, Set<Long> alsoAway) {
        int now = total(give(halfDay, Set.of()).values());
        int then = total(give(halfDay, alsoAway).values());
        return then < now ? shortages(halfDay, alsoAway) : List.of();
    }

    private static int total(Collection<Integer> given) {
        return given.stream().mapToInt(Integer::intValue).sum();
    }

    Map<CounterNeed, Integer> give(HalfDay halfDay, Set<Long> alsoAway) {
        Set<Long> absent = new HashSet<>(away.getOrDefault(halfDay, Set.of()));
        absent.addAll(alsoAway);
        return Staffing.give(
                counters.stream()
                        .filter(counter -> counter.holdsOn(halfDay.day()))
                        .toList(),
                staff.stream()
                        .filter(person -> !absent.contains(person.officialId()))
                        .toList());
    }
}
