package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.camtay.catalogue.ValiditySchedule;
import vn.camtay.catalogue.ValidityService;
import vn.camtay.competency.Evidence.Key;
import vn.camtay.competency.Evidence.Recorder;
import vn.camtay.organisation.OfficialService;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.standing.LevelHeld;
import vn.camtay.standing.StandingService;

/** Writes evidence down, and what follows from it: levels to standing, proposals for the heads. In the caller's transaction. */
@ApplicationScoped
class EvidenceBook {
    @Inject
    EvidenceRepository evidence;

    @Inject
    StandingService standings;

    @Inject
    ValidityService validities;

    @Inject
    OfficialService officials;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * Makes the evidence of one fact what the fact shows now: adds what is new or different, takes back what it shows no longer, and
     * derives the levels of everybody concerned anew. The same again adds nothing.
     */
    void settle(EvidenceSource source, long factId, List<Shown> shown) {
        Set<Long> people = new TreeSet<>();
        evidence.ofFact(source, factId).forEach(row -> people.add(row.officialId()));
        shown.forEach(one -> people.add(one.officialId()));
        if (!people.isEmpty()) {
            officials.lock(people);
            settle(source, factId, people, shown, newest(evidence.ofFact(source, factId)));
        }
    }

    /** The same for what a fact that many people share shows of one of them. */
    void settle(EvidenceSource source, long factId, long officialId, List<Shown> shown) {
        officials.lock(Set.of(officialId));
        settle(source, factId, Set.of(officialId), shown, newest(evidence.ofFact(source, factId, officialId)));
    }

    private void settle(
            EvidenceSource source, long factId, Set<Long> people, List<Shown> shown, Map<Key, Evidence> before) {
        Recorder recorder = recorder();
        Set<Long> competencies = new TreeSet<>();
        for (Shown one : shown) {
            competencies.add(one.competencyId());
            Evidence was = before.remove(Key.of(source, factId, one));
            if (was == null || was.isWithdrawn() || !was.shown().equals(one)) {
                evidence.add(Evidence.of(source, factId, one, recorder));
            }
        }
        before.values().forEach(was -> {
            competencies.add(was.competencyId());
            if (!was.isWithdrawn()) {
                evidence.add(was.takenBack(recorder));
            }
        });
        if (!competencies.isEmpty()) {
            derive(people, competencies);
        }
    }

    /** Writes down what somebody says of a person; a document counts like any other evidence, an opinion for nothing. */
    void say(EvidenceSource source, Shown shown, boolean takenBack) {
        officials.lock(Set.of(shown.officialId()));
        evidence.add(Evidence.said(source, shown, takenBack, recorder()));
        if (source.isMeasured()) {
            derive(Set.of(shown.officialId()), Set.of(shown.competencyId()));
        }
    }

    /** Who acts, now. */
    Recorder recorder() {
        return new Recorder(
                currentUser.accountId(),
                currentUser.officialId().isPresent() ? currentUser.officialId().getAsLong() : null,
                clock.instant());
    }

    private static Map<Key, Evidence> newest(List<Evidence> rows) {
        Map<Key, Evidence> newest = new LinkedHashMap<>();
        rows.forEach(row -> newest.put(row.key(), row));
        return newest;
    }

    /** One person and one competency. */
    private record Cell(long officialId, long competencyId) {}

    /** Derives the levels of one person anew, under the person's lock. */
    void deriveAnew(long officialId, Collection<Long> competencies) {
        officials.lock(Set.of(officialId));
        derive(Set.of(officialId), competencies);
    }

    /** Derives the levels of these people in these competencies anew; call it under the people's locks. Six statements. */
    void derive(Collection<Long> people, Collection<Long> competencies) {
        ValiditySchedule validity = validities.schedule();
        Map<Cell, List<LevelRule.Proof>> proofs = newest(evidence.of(people, competencies)).values().stream()
                .filter(row -> !row.isWithdrawn() && row.source().isMeasured())
                .collect(Collectors.groupingBy(
                        row -> new Cell(row.officialId(), row.competencyId()),
                        Collectors.mapping(
                                row -> row.proof(validity),
                                Collectors.filtering(LevelRule.Proof::everCounts, Collectors.toList()))));
        Map<Cell, List<LevelRule.Said>> words = evidence.words(people, competencies).stream()
                .collect(Collectors.groupingBy(
                        word -> new Cell(word.officialId(), word.competencyId()),
                        Collectors.mapping(LevelWord::said, Collectors.toList())));
        List<LevelHeld> held = new ArrayList<>();
        List<Proposed> proposed = new ArrayList<>();
        proofs.forEach((cell, shown) -> {
            LevelRule.Outcome outcome = LevelRule.derive(shown, words.getOrDefault(cell, List.of()));
            outcome.held()
                    .forEach(hold -> held.add(new LevelHeld(
                            cell.officialId(),
                            cell.competencyId(),
                            hold.level(),
                            hold.from(),
                            hold.until(),
                            hold.state())));
            outcome.proposed()
                    .forEach(open -> proposed.add(new Proposed(
                            cell.officialId(),
                            cell.competencyId(),
                            open.level(),
                            open.from(),
                            open.until(),
                            open.state())));
        });
        standings.settleLevels(people, competencies, held);
        propose(people, competencies, proposed);
    }

    private void propose(Collection<Long> people, Collection<Long> competencies, List<Proposed> proposed) {
        List<Proposed> fresh = new ArrayList<>(proposed);
        for (LevelProposal row : evidence.proposals(people, competencies)) {
            Proposed now = proposed.stream().filter(row::isOf).findFirst().orElse(null);
            if (now == null) {
                evidence.remove(row);
            } else {
                row.restOn(now);
                fresh.remove(now);
            }
        }
        fresh.stream().map(LevelProposal::new).forEach(evidence::add);
    }
}
