package vn.camtay.enrolment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the people present to the counters of one unit on one half-day: each person to one counter at most, each counter up to
 * its minimum, as many as can be given in all (augmenting paths; a unit has few counters, so this is quick). What a counter
 * listed earlier was given is never taken from it for a later one, so a shortage shows at the later ones.
 */
final class Staffing {
    private final Map<StaffMember, CounterNeed> places = new HashMap<>();
    private final Map<CounterNeed, Integer> given = new LinkedHashMap<>();
    private final List<StaffMember> present;

    private Staffing(Collection<StaffMember> present) {
        this.present = new ArrayList<>(present);
    }

    /**
     * A half-day is covered when every counter can be given its minimum by people present who may staff it, each at one
     * counter.
     *
     * @return by counter, in the order of the list, how many of its minimum it can be given
     */
    static Map<CounterNeed, Integer> give(List<CounterNeed> counters, Collection<StaffMember> present) {
        Staffing staffing = new Staffing(present);
        for (CounterNeed counter : counters) {
            int found = 0;
            while (found < counter.minimum() && staffing.findOneMore(counter, new HashSet<>())) {
                found++;
            }
            staffing.given.put(counter, found);
        }
        return staffing.given;
    }

    /** Somebody free, or somebody whose place another can take. */
    private boolean findOneMore(CounterNeed counter, Set<StaffMember> asked) {
        for (StaffMember person : present) {
            if (counter.mayBeStaffedBy(person) && asked.add(person)) {
                CounterNeed elsewhere = places.get(person);
                if (elsewhere == null || !elsewhere.equals(counter) && findOneMore(elsewhere, asked)) {
                    places.put(person, counter);
                    return true;
                }
            }
        }
        return false;
    }
}
