package vn.camtay.report;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.camtay.competency.CompletionService;
import vn.camtay.enrolment.CounterCoverService;
import vn.camtay.enrolment.Uncovered;
import vn.camtay.shared.identity.Roles;
import vn.camtay.standing.CompletedBy;

/** Whether everything that must be true of all rows together is: for administrators, and for whoever loads or races. */
@Stateless
@DenyAll
public class ConsistencyService {
    /** Rows that are shown of a check. */
    static final int SHOWN = 50;

    private static final int EXPORTED = 10_000;
    private static final int CHUNK = 200;

    @Inject
    ConsistencyRepository repository;

    @Inject
    CompletionService completions;

    @Inject
    CounterCoverService counters;

    /** Every check, in their order. Two statements for a check that does not hold, one for one that does, and what the rules of completion and counter cover read. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<ConsistencyResult> checkAll() {
        return Arrays.stream(ConsistencyCheck.values()).map(this::check).toList();
    }

    /** One check. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ConsistencyResult check(ConsistencyCheck check) {
        if (!ConsistencyQueries.ALL.containsKey(check)) {
            List<ConsistencyRow> wrong = byRule(check);
            return new ConsistencyResult(
                    check, wrong.size(), wrong.stream().limit(SHOWN).toList());
        }
        long count = repository.count(check);
        return new ConsistencyResult(check, count, count == 0 ? List.of() : repository.rows(check, SHOWN));
    }

    /** What a check finds, to take away: up to 10,000 rows. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<ConsistencyRow> rows(ConsistencyCheck check) {
        return ConsistencyQueries.ALL.containsKey(check) ? repository.rows(check, EXPORTED) : byRule(check);
    }

    private List<ConsistencyRow> byRule(ConsistencyCheck check) {
        return switch (check) {
            case COMPLETIONS -> wrongCompletions();
            case COVER ->
                counters.uncovered().stream().map(ConsistencyService::row).toList();
            default -> throw new IllegalArgumentException(check + " has a query");
        };
    }

    private static ConsistencyRow row(Uncovered missing) {
        return new ConsistencyRow(
                missing.sessionId(),
                missing.sessionCode(),
                missing.fullName(),
                missing.startsAt(),
                missing.unitName() + ", " + missing.counterName() + ": " + missing.given(),
                String.valueOf(missing.minimum()));
    }

    private List<ConsistencyRow> wrongCompletions() {
        List<ConsistencyRow> wrong = new ArrayList<>();
        List<Long> locked = repository.lockedSessions();
        for (int start = 0; start < locked.size(); start += CHUNK) {
            compare(locked.subList(start, Math.min(start + CHUNK, locked.size())), wrong);
        }
        return wrong;
    }

    /** Key of a completion; sorted by session, then person. */
    private record Key(long sessionId, long officialId) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySession = Long.compare(sessionId, other.sessionId);
            return bySession != 0 ? bySession : Long.compare(officialId, other.officialId);
        }
    }

    private void compare(List<Long> sessionIds, List<ConsistencyRow> wrong) {
        Map<Key, String> expected = new HashMap<>();
        completions
                .weigh(sessionIds)
                .forEach((session, people) -> people.forEach(
                        completed -> expected.put(new Key(session, completed.officialId()), basis(completed))));
        Map<Key, String> found = repository.completions(sessionIds).stream()
                .collect(Collectors.toMap(
                        row -> new Key(row.sessionId(), row.officialId()), ConsistencyRepository.Written::basis));
        TreeMap<Key, String> differing = new TreeMap<>(expected);
        differing.putAll(found);
        differing
                .keySet()
                .removeIf(key -> found.containsKey(key) && found.get(key).equals(expected.get(key)));
        if (differing.isEmpty()) {
            return;
        }
        Map<Long, String> codes =
                repository.codes(differing.keySet().stream().map(Key::sessionId).collect(Collectors.toSet()));
        Map<Long, String> people = repository.people(
                differing.keySet().stream().map(Key::officialId).collect(Collectors.toSet()));
        differing
                .keySet()
                .forEach(key -> wrong.add(new ConsistencyRow(
                        key.sessionId(),
                        codes.get(key.sessionId()),
                        people.get(key.officialId()),
                        null,
                        found.get(key),
                        expected.get(key))));
    }

    private static String basis(CompletedBy completed) {
        return ConsistencyRepository.basis(
                completed.on(),
                completed.minutes(),
                completed.countedMinutes(),
                completed.requiredPercent(),
                completed.until());
    }
}
