package vn.camtay.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which module asks for which. */
final class PrerequisiteGraph {
    private PrerequisiteGraph() {}

    /**
     * No module may ask for itself, over whatever others: the way round that would come about if the module asked for these.
     *
     * @param others what every other module asks for; an entry of the module itself does not count
     * @return ids from the module back to it, the shortest such way; empty when there is none
     */
    static List<Long> cycle(long moduleId, Collection<Long> required, Map<Long, Set<Long>> others) {
        Map<Long, Long> cameFrom = new HashMap<>();
        Deque<Long> open = new ArrayDeque<>();
        for (long first : required.stream().sorted().toList()) {
            cameFrom.put(first, moduleId);
            open.add(first);
        }
        while (!open.isEmpty()) {
            long at = open.remove();
            if (at == moduleId) {
                return way(moduleId, cameFrom);
            }
            for (long next : others.getOrDefault(at, Set.of()).stream().sorted().toList()) {
                if (cameFrom.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<Long> way(long moduleId, Map<Long, Long> cameFrom) {
        List<Long> way = new ArrayList<>(List.of(moduleId));
        long at = cameFrom.get(moduleId);
        while (at != moduleId) {
            way.add(0, at);
            at = cameFrom.get(at);
        }
        way.add(0, moduleId);
        return List.copyOf(way);
    }
}
