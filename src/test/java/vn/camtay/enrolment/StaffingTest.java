package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.camtay.organisation.TravelZone;

class StaffingTest {
    private static final LocalDate OPENED = LocalDate.of(2026, 1, 1);

    private static CounterNeed counter(int id, int minimum, Long... posts) {
        return new CounterNeed(id, 1, 1, "Counter " + id, minimum, Set.of(posts), OPENED, null);
    }

    private static StaffMember person(int id, Long... posts) {
        return new StaffMember(id, "Person " + id, 1, TravelZone.MAINLAND, Set.of(posts));
    }

    @Test
    void onePersonOfTwoPostsStaffsOneCounterOnly() {
        CounterNeed civilStatus = counter(1, 1, 5L);
        CounterNeed land = counter(2, 1, 8L);

        Map<CounterNeed, Integer> given = Staffing.give(List.of(civilStatus, land), List.of(person(1, 5L, 8L)));

        assertThat(given).containsEntry(civilStatus, 1).containsEntry(land, 0);
    }

    @Test
    void somebodyIsMovedToAnotherCounterWhenOnlyThatStaffsBoth() {
        CounterNeed any = counter(1, 1, 5L, 8L);
        CounterNeed civilStatus = counter(2, 1, 5L);

        Map<CounterNeed, Integer> given =
                Staffing.give(List.of(any, civilStatus), List.of(person(1, 5L), person(2, 8L)));

        assertThat(given).containsEntry(any, 1).containsEntry(civilStatus, 1);
    }

    @Test
    void aCounterThatNobodyMayStaffIsGivenNobody() {
        CounterNeed orphan = counter(1, 2, 99L);

        assertThat(Staffing.give(List.of(orphan), List.of(person(1, 5L)))).containsEntry(orphan, 0);
    }

    @Test
    void aCounterIsGivenNoMoreThanItsMinimum() {
        CounterNeed one = counter(1, 1, 5L);
        CounterNeed two = counter(2, 2, 5L);

        Map<CounterNeed, Integer> given =
                Staffing.give(List.of(one, two), List.of(person(1, 5L), person(2, 5L), person(3, 5L), person(4, 5L)));

        assertThat(given).containsEntry(one, 1).containsEntry(two, 2);
    }

    /** Compared with trying every way to place the people. */
    @Property(tries = 2_000)
    void asManyPlacesAreGivenAsCanBe(@ForAll("unit") Unit unit) {
        Map<CounterNeed, Integer> given = Staffing.give(unit.counters(), unit.people());

        assertThat(given.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(best(unit, 0, new int[unit.counters().size()]));
        assertThat(given).allSatisfy((counter, people) -> assertThat(people).isBetween(0, counter.minimum()));
    }

    private record Unit(List<CounterNeed> counters, List<StaffMember> people) {}

    private static int best(Unit unit, int next, int[] filled) {
        if (next == unit.people().size()) {
            return 0;
        }
        int best = best(unit, next + 1, filled);
        for (int i = 0; i < filled.length; i++) {
            CounterNeed counter = unit.counters().get(i);
            if (filled[i] < counter.minimum()
                    && counter.mayBeStaffedBy(unit.people().get(next))) {
                filled[i]++;
                best = Math.max(best, 1 + best(unit, next + 1, filled));
                filled[i]--;
            }
        }
        return best;
    }

    @Provide
    Arbitrary<Unit> unit() {
        Arbitrary<Set<Long>> posts =
                Arbitraries.longs().between(1, 5).set().ofMinSize(0).ofMaxSize(3);
        Arbitrary<List<Set<Long>>> people = posts.list().ofMaxSize(6);
        Arbitrary<List<Integer>> minima =
                Arbitraries.integers().between(0, 3).list().ofMaxSize(4);
        Arbitrary<List<Set<Long>>> asked = posts.list().ofSize(4);
        return people.flatMap(held -> minima.flatMap(least -> asked.map(needs -> {
            List<CounterNeed> counters = new ArrayList<>();
            for (int i = 0; i < least.size(); i++) {
                counters.add(counter(i, least.get(i), needs.get(i).toArray(Long[]::new)));
            }
            List<StaffMember> staff = new ArrayList<>();
            for (int i = 0; i < held.size(); i++) {
                staff.add(person(i, new HashSet<>(held.get(i)).toArray(Long[]::new)));
            }
            return new Unit(counters, staff);
        })));
    }
}
