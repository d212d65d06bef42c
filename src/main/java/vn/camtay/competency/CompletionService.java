package vn.camtay.competency;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.camtay.attendance.AttendanceService;
import vn.camtay.attendance.MeetingShare;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.catalogue.ProvenLevel;
import vn.camtay.catalogue.RequiredAttendanceService;
import vn.camtay.competency.CompletionRule.Evidence;
import vn.camtay.competency.CompletionRule.Part;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.identity.Roles;
import vn.camtay.standing.CompletedBy;
import vn.camtay.standing.CompletionChanges;
import vn.camtay.standing.SessionCompletions;
import vn.camtay.standing.StandingService;

/** Who completed a module: weighed when the roll of a session is locked, and again whenever an administrator has it rebuilt. */
@Stateless
@DenyAll
public class CompletionService {
    @Inject
    CompletionRepository completions;

    @Inject
    AttendanceService attendances;

    @Inject
    StandingService standings;

    @Inject
    ModuleService modules;

    @Inject
    EvidenceBook evidence;

    @Inject
    RequiredAttendanceService thresholds;

    @Inject
    BatchRunner batch;

    @Inject
    Clock clock;

    /** Weighs the roll of a session and writes the outcome, in the transaction that locks it. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public CompletionChanges settle(long sessionId, long moduleId) {
        List<CompletedBy> completed = weigh(Set.of(sessionId)).getOrDefault(sessionId, List.of());
        CompletionChanges changes = standings.settle(new SessionCompletions(sessionId, moduleId, completed));
        List<ProvenLevel> proven = modules.proven(Set.of(moduleId));
        evidence.settle(
                EvidenceSource.ATTENDANCE,
                sessionId,
                completed.stream()
                        .flatMap(person -> proven.stream()
                                .map(level -> new Shown(
                                        person.officialId(),
                                        level.competencyId(),
                                        level.level(),
                                        person.on(),
                                        moduleId,
                                        null)))
                        .toList());
        return changes;
    }

    /** Who completes the modules of these sessions by what their rolls say now; nothing is written. One statement, and two a session. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Map<Long, List<CompletedBy>> weigh(Collection<Long> sessionIds) {
        Map<Long, List<MeetingShare>> rolls = attendances.shares(sessionIds).stream()
                .collect(Collectors.groupingBy(MeetingShare::sessionId, TreeMap::new, Collectors.toList()));
        Map<Long, List<CompletedBy>> completed = new TreeMap<>();
        rolls.forEach((session, roll) -> completed.put(session, weigh(roll)));
        return completed;
    }

    private List<CompletedBy> weigh(List<MeetingShare> roll) {
        LocalDate lastMeeting =
                roll.stream().map(this::day).max(Comparator.naturalOrder()).orElseThrow();
        int percent = thresholds.valueOn(roll.get(0).moduleId(), lastMeeting);
        Map<Long, List<Part>> parts = new LinkedHashMap<>();
        for (MeetingShare share : roll) {
            parts.computeIfAbsent(share.officialId(), id -> new ArrayList<>())
                    .add(new Part(day(share), share.minutes(), share.possible(), share.excused()));
        }
        return parts.entrySet().stream()
                .map(person -> new Evidence(person.getKey(), person.getValue(), percent))
                .flatMap(evidence -> CompletionRule.completion(evidence).stream())
                .toList();
    }

    private LocalDate day(MeetingShare share) {
        return share.endsAt().atZone(clock.getZone()).toLocalDate();
    }

    /** Number of sessions whose roll is final. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public long lockedSessions() {
        return completions.countLocked();
    }

    /**
     * Derives all completions anew from the rolls of locked sessions, one session a transaction: what is right stays untouched, so
     * that a second run changes nothing. A session that fails neither stops nor undoes the others.
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RebuildReport rebuild() {
        Map<LockedSession, CompletionChanges> changes = new HashMap<>();
        BatchReport<LockedSession> report = batch.each(completions.locked(), session -> completions
                .lock(session.id())
                .ifPresent(moduleId -> changes.put(session, settle(session.id(), moduleId))));
        report.failed().forEach(failure -> changes.remove(failure.item()));
        return new RebuildReport(
                report.ok(),
                changes.values().stream().reduce(CompletionChanges.NONE, CompletionChanges::and),
                report.failed());
    }
}
