package vn.camtay.competency;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.signoff.SkillFacts;
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
    SkillReading skills;

    @Inject
    CurrentUser currentUser;

    @Inject
    RequiredAttendanceService thresholds;

    @Inject
    BatchRunner batch;

    @Inject
    Clock clock;

    /** Weighs the roll of a session and writes the outcome, in the transaction that locks it. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public CompletionChanges settle(long sessionId, long moduleId) {
        List<CompletedBy> attended = attended(Set.of(sessionId)).getOrDefault(sessionId, List.of());
        List<CompletedBy> completed = completed(moduleId, attended);
        CompletionChanges changes = standings.settle(new SessionCompletions(sessionId, moduleId, completed));
        Set<Long> whole = completed.stream().map(CompletedBy::officialId).collect(Collectors.toSet());
        List<ProvenLevel> proven = modules.proven(Set.of(moduleId));
        evidence.settle(
                EvidenceSource.ATTENDANCE,
                sessionId,
                attended.stream()
                        .flatMap(person -> proven.stream()
                                .map(level -> new Shown(
                                        person.officialId(),
                                        level.competencyId(),
                                        CompletionRule.shown(level.level(), whole.contains(person.officialId())),
                                        person.on(),
                                        moduleId,
                                        null)))
                        .toList());
        return changes;
    }

    private List<CompletedBy> completed(long moduleId, List<CompletedBy> attended) {
        Map<Long, RequiredSkills> done = skills.of(
                moduleId, attended.stream().map(CompletedBy::officialId).toList());
        return attended.stream()
                .flatMap(person -> CompletionRule.completion(person, done.get(person.officialId())).stream())
                .toList();
    }

    /**
     * A skill of a person was finalised, amended or checked: what all required skills of the module show is written down, and the
     * sessions that the person attended are weighed anew. In the transaction that changed the skill.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void followSkills(long cardId, long officialId, long moduleId) {
        List<Long> sessions = completions.lockedSessionsOf(officialId, moduleId).stream()
                .filter(session -> completions.lock(session).isPresent())
                .toList();
        RequiredSkills done = skills.of(moduleId, Set.of(officialId)).get(officialId);
        List<ProvenLevel> proven = modules.proven(Set.of(moduleId));
        evidence.settle(EvidenceSource.SIGN_OFF, cardId, shown(officialId, moduleId, proven, done.on()));
        evidence.settle(EvidenceSource.TRANSFER_CHECK, cardId, shown(officialId, moduleId, proven, done.checked()));
        sessions.forEach(session -> settle(session, moduleId));
    }

    /** @param on null when nothing is shown */
    private static List<Shown> shown(long officialId, long moduleId, List<ProvenLevel> proven, LocalDate on) {
        return on == null
                ? List.of()
                : proven.stream()
                        .map(level -> new Shown(officialId, level.competencyId(), level.level(), on, moduleId, null))
                        .toList();
    }

    /** A quiz of a person was graded, first or anew: one that is passed shows the lowest level. In the grading transaction. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void followQuiz(long quizId, long officialId, long moduleId, boolean passed, Instant at) {
        LocalDate on = at.atZone(clock.getZone()).toLocalDate();
        evidence.settle(
                EvidenceSource.QUIZ,
                quizId,
                officialId,
                !passed
                        ? List.of()
                        : modules.proven(Set.of(moduleId)).stream()
                                .map(level -> new Shown(
                                        officialId,
                                        level.competencyId(),
                                        CompletionRule.shown(level.level(), false),
                                        on,
                                        moduleId,
                                        null))
                                .toList());
    }

    /** What a module asks for to be completed, and what the official who asks has of it. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public MyCompletion mine(long moduleId) {
        long me = currentUser.requireOfficialId();
        CompletedBy attended = attended(completions.lockedSessionsOf(me, moduleId)).values().stream()
                .flatMap(List::stream)
                .filter(person -> person.officialId() == me)
                .max(Comparator.comparing(CompletedBy::on))
                .orElse(null);
        List<SkillFacts> required = skills.required(moduleId);
        RequiredSkills done = skills.of(moduleId, Set.of(me)).get(me);
        return new MyCompletion(
                thresholds.valueOn(moduleId, LocalDate.now(clock)),
                attended == null ? null : attended.on(),
                required.size(),
                skills.missing(me, required),
                attended == null
                        ? null
                        : CompletionRule.completion(attended, done)
                                .map(CompletedBy::on)
                                .orElse(null));
    }

    /**
     * Who completes the modules of these sessions by what their rolls say now; nothing is written. One statement, and three a
     * session; three more where its module asks for skills.
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Map<Long, List<CompletedBy>> weigh(Collection<Long> sessionIds) {
        Map<Long, List<CompletedBy>> weighed = new TreeMap<>();
        Map<Long, Long> moduleOf = new HashMap<>();
        List<MeetingShare> shares = attendances.shares(sessionIds);
        shares.forEach(share -> moduleOf.put(share.sessionId(), share.moduleId()));
        attended(shares).forEach((session, people) -> weighed.put(session, completed(moduleOf.get(session), people)));
        return weighed;
    }

    private Map<Long, List<CompletedBy>> attended(Collection<Long> sessionIds) {
        return attended(attendances.shares(sessionIds));
    }

    private Map<Long, List<CompletedBy>> attended(List<MeetingShare> shares) {
        Map<Long, List<CompletedBy>> attended = new TreeMap<>();
        shares.stream()
                .collect(Collectors.groupingBy(MeetingShare::sessionId, TreeMap::new, Collectors.toList()))
                .forEach((session, roll) -> attended.put(session, weigh(roll)));
        return attended;
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
                .flatMap(evidence -> CompletionRule.attended(evidence).stream())
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
     * Derives all completions and evidence anew from the rolls of locked sessions and from coaching cards, one a transaction: what
     * is right stays untouched, so that a second run changes nothing. One that fails neither stops nor undoes the others.
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RebuildReport rebuild() {
        Map<LockedSession, CompletionChanges> changes = new HashMap<>();
        BatchReport<LockedSession> report = batch.each(completions.locked(), session -> completions
                .lock(session.id())
                .ifPresent(moduleId -> changes.put(session, settle(session.id(), moduleId))));
        report.failed().forEach(failure -> changes.remove(failure.item()));
        BatchReport<WeighedCard> cards =
                batch.each(completions.cards(), card -> followSkills(card.id(), card.officialId(), card.moduleId()));
        return new RebuildReport(
                report.ok(),
                changes.values().stream().reduce(CompletionChanges.NONE, CompletionChanges::and),
                report.failed(),
                cards.ok(),
                cards.failed().size());
    }
}
