package vn.camtay.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Modules 1, 2 and 3: one asks for two, two asks for three. */
class PrerequisiteGraphTest {
    private static final Map<Long, Set<Long>> CHAIN = Map.of(1L, Set.of(2L), 2L, Set.of(3L));

    @Test
    void aModuleThatAsksForItselfIsACycle() {
        assertThat(cycle(1, Set.of(1L), Map.of())).containsExactly(1L, 1L);
    }

    @Test
    void theWayRoundIsNamedFromTheModuleBackToIt() {
        assertThat(cycle(3, Set.of(1L), CHAIN)).containsExactly(3L, 1L, 2L, 3L);
    }

    @Test
    void theShortestWayRoundIsNamed() {
        assertThat(cycle(3, Set.of(1L, 2L), CHAIN)).containsExactly(3L, 2L, 3L);
    }

    @Test
    void twoWaysToTheSameModuleAreNoCycle() {
        assertThat(cycle(1, Set.of(2L, 3L), CHAIN)).isEmpty();
    }

    @Test
    void whatTheModuleAskedForBeforeDoesNotCount() {
        assertThat(cycle(2, Set.of(), Map.of(1L, Set.of(2L), 2L, Set.of(1L)))).isEmpty();
        assertThat(cycle(2, Set.of(4L), Map.of(2L, Set.of(2L)))).isEmpty();
    }

    /** Whatever is asked for, one module after the other: what was accepted never leads back. */
    @Property(tries = 300)
    void nothingThatIsAcceptedLeadsBackToItself(
            @ForAll @Size(max = 30) List<@LongRange(min = 1, max = 8) Long> asking,
            @ForAll @Size(min = 30, max = 30) List<@LongRange(min = 1, max = 8) Long> asked) {
        Map<Long, Set<Long>> accepted = new HashMap<>();
        for (int i = 0; i < asking.size(); i++) {
            long module = asking.get(i);
            Set<Long> wanted = new HashSet<>(accepted.getOrDefault(module, Set.of()));
            wanted.add(asked.get(i));
            if (cycle(module, wanted, accepted).isEmpty()) {
                accepted.put(module, wanted);
            }
        }

        for (long module : accepted.keySet()) {
            assertThat(reached(accepted.get(module), accepted)).doesNotContain(module);
        }
    }

    private static Set<Long> reached(Collection<Long> from, Map<Long, Set<Long>> graph) {
        Set<Long> reached = new HashSet<>(from);
        boolean grew = true;
        while (grew) {
            Set<Long> more = new HashSet<>();
            reached.forEach(module -> more.addAll(graph.getOrDefault(module, Set.of())));
            grew = reached.addAll(more);
        }
        return reached;
    }

    private static List<Long> cycle(long module, Collection<Long> required, Map<Long, Set<Long>> others) {
        return PrerequisiteGraph.cycle(module, required, others);
    }
}
