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
import java.util.Objects;
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
import vn.camtay.competency.CompletionRule.Whole;
import vn.camtay.organisation.OfficialService;
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
    QuizReading quizzes;

    @Inject
    OfficialService officials;

    @Inject
    CurrentUser currentUser;

    @Inject
    RequiredAttendanceService thresholds;

    @Inject
    BatchRunner batch;

    @Inject
    Clock clock;

    /** Who attended a session for the share, and the day of its last meeting. */
    private record Roll(LocalDate lastMeeting, List<CompletedBy> attended) {
        static final Roll EMPTY = new Roll(null, List.of());
    }

    /**
     * Weighs the roll of a session and writes the outcome, in the transaction that locks it. Whoever finalises a skill of somebody
     * who attended is waited for: their transaction does not see the session as locked yet.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public CompletionChanges settle(long sessionId, long moduleId) {
        Roll roll = roll(sessionId);
        officials.lock(roll.attended().stream().map(CompletedBy::officialId).collect(Collectors.toSet()));
        return write(sessionId, moduleId, roll);
    }

    private Roll roll(long sessionId) {
        return rolls(attendances.shares(Set.of(sessionId))).getOrDefault(sessionId, Roll.EMPTY);
    }

    private CompletionChanges write(long sessionId, long moduleId, Roll roll) {
        Map<Long, List<Whole>> whole = whole(moduleId, roll);
        CompletionChanges changes =
                standings.settle(new SessionCompletions(sessionId, moduleId, completed(roll, whole)));
        List<ProvenLevel> proven = modules.proven(Set.of(moduleId));
        evidence.settle(
                EvidenceSource.ATTENDANCE,
                sessionId,
                roll.attended().stream()
                        .flatMap(person -> proven.stream()
                                .flatMap(level -> CompletionRule.attending(
                                        new Shown(
                                                person.officialId(),
                                                level.competencyId(),
                                                level.level(),
                                                person.on(),
                                                moduleId,
                                                null),
                                        whole.get(person.officialId()))
                                        .stream()))
                        .toList());
        return changes;
    }

    /** When each of those who attended had everything that the module asks for; an entry for everybody. */
    private Map<Long, List<Whole>> whole(long moduleId, Roll roll) {
        List<Long> people =
                roll.attended().stream().map(CompletedBy::officialId).toList();
        Map<Long, RequiredSkills> done = skills.of(moduleId, people);
        Map<Long, RequiredQuiz> passed = people.isEmpty()
                ? Map.of()
                : quizzes.of(AskedQuiz.acceptedFor(quizzes.asked(moduleId), roll.lastMeeting()), people);
        return roll.attended().stream()
                .collect(Collectors.toMap(
                        CompletedBy::officialId,
                        person -> CompletionRule.whole(
                                person, done.get(person.officialId()), passed.get(person.officialId()))));
    }

    private static List<CompletedBy> completed(Roll roll, Map<Long, List<Whole>> whole) {
        return roll.attended().stream()
                .flatMap(person -> CompletionRule.completion(person, whole.get(person.officialId())).stream())
                .toList();
    }

    /**
     * A skill of a person was finalised, amended or checked: what all required skills of the module show is written down, and the
     * sessions that the person attended are weighed anew. In the transaction that changed the skill.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void followSkills(long cardId, long officialId, long moduleId) {
        List<Long> sessions = lockSessions(officialId, moduleId);
        RequiredSkills done = skills.of(moduleId, Set.of(officialId)).get(officialId);
        List<ProvenLevel> proven = modules.proven(Set.of(moduleId));
        evidence.settle(EvidenceSource.SIGN_OFF, cardId, shown(officialId, moduleId, proven, done.on()));
        evidence.settle(EvidenceSource.TRANSFER_CHECK, cardId, shown(officialId, moduleId, proven, done.checked()));
        sessions.forEach(session -> write(session, moduleId, roll(session)));
    }

    /** Sessions of the module that the person has a final roll of, by id, their rows locked. */
    private List<Long> lockSessions(long officialId, long moduleId) {
        return completions.lockedSessionsOf(officialId, moduleId).stream()
                .filter(session -> completions.lock(session).isPresent())
                .toList();
    }

    /** @param on null when nothing is shown */
    private static List<Shown> shown(long officialId, long moduleId, List<ProvenLevel> proven, LocalDate on) {
        return on == null
                ? List.of()
                : proven.stream()
                        .map(level -> new Shown(officialId, level.competencyId(), level.level(), on, moduleId, null))
                        .toList();
    }

    /**
     * A quiz of a person was graded, first or anew, or a document that its questions rest on changed: one that is passed shows the
     * lowest level from the day of passing to the last day on which it is evidence, and where the module asks for it the sessions
     * that the person attended are weighed anew. In the grading transaction.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void followQuiz(long quizId, long officialId, long moduleId) {
        boolean asked = quizzes.asked(moduleId).stream().anyMatch(one -> Objects.equals(one.quizId(), quizId));
        List<Long> sessions = asked ? lockSessions(officialId, moduleId) : List.of();
        List<QuizPass> passes = quizzes.passes(quizId, officialId);
        List<ProvenLevel> proven = passes.isEmpty() ? List.of() : modules.proven(Set.of(moduleId));
        evidence.settle(
                EvidenceSource.QUIZ,
                quizId,
                officialId,
                proven.stream()
                        .flatMap(level -> CompletionRule.quiz(
                                new Shown(
                                        officialId,
                                        level.competencyId(),
                                        CompletionRule.WITH_HELP,
                                        passes.get(0).on(),
                                        moduleId,
                                        null),
                                passes)
                                .stream())
                        .toList());
        sessions.forEach(session -> write(session, moduleId, roll(session)));
    }

    /** Quiz results whose documents changed since they were weighed, the oldest first; at most so many. */
    @RolesAllowed(Roles.SYSTEM)
    public List<GradedQuiz> findToWeigh(int most) {
        return completions.toWeigh(most);
    }

    /** Weighs a quiz result whose documents changed. In a transaction of its own, so that one that fails keeps no other waiting. */
    @RolesAllowed(Roles.SYSTEM)
    public void weighAnew(GradedQuiz quiz) {
        quizzes.weighed(quiz);
        followQuiz(quiz.quizId(), quiz.officialId(), quiz.moduleId());
    }

    /**
     * The module asks for another quiz: the final rolls of its sessions that end on that day or later, or that asked for a quiz
     * already, are weighed anew. In the transaction that changed it.
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void followAsked(long moduleId) {
        quizzes.asked(moduleId).stream()
                .map(AskedQuiz::from)
                .min(Comparator.naturalOrder())
                .ifPresent(first ->
                        completions
                                .lockedSessionsSince(
                                        moduleId,
                                        first.atStartOfDay(clock.getZone()).toInstant())
                                .stream()
                                .filter(session -> completions.lock(session).isPresent())
                                .forEach(session -> write(session, moduleId, roll(session))));
    }

    /** What a module asks for to be completed, and what the official who asks has of it. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public MyCompletion mine(long moduleId) {
        long me = currentUser.requireOfficialId();
        LocalDate today = LocalDate.now(clock);
        List<SkillFacts> required = skills.required(moduleId);
        RequiredSkills done = skills.of(moduleId, Set.of(me)).get(me);
        List<AskedQuiz> asked = quizzes.asked(moduleId);
        CompletedBy attended = null;
        CompletedBy completed = null;
        List<AskedQuiz> accepted = AskedQuiz.acceptedFor(asked, today);
        RequiredQuiz quiz = quizzes.of(accepted, Set.of(me)).get(me);
        for (Roll roll : rolls(attendances.shares(completions.lockedSessionsOf(me, moduleId)))
                .values()) {
            CompletedBy mine = roll.attended().stream()
                    .filter(person -> person.officialId() == me)
                    .findFirst()
                    .orElse(null);
            if (mine == null) {
                continue;
            }
            List<AskedQuiz> acceptedHere = AskedQuiz.acceptedFor(asked, roll.lastMeeting());
            RequiredQuiz quizHere = quizzes.of(acceptedHere, Set.of(me)).get(me);
            CompletedBy whole = CompletionRule.completion(mine, CompletionRule.whole(mine, done, quizHere))
                    .orElse(null);
            boolean better = whole == null
                    ? completed == null && (attended == null || mine.on().isAfter(attended.on()))
                    : completed == null || whole.on().isAfter(completed.on());
            if (better) {
                attended = mine;
                completed = whole;
                accepted = acceptedHere;
                quiz = quizHere;
            }
        }
        return new MyCompletion(
                thresholds.valueOn(moduleId, today),
                attended == null ? null : attended.on(),
                required.size(),
                skills.missing(me, required),
                MyQuizPart.of(
                        accepted,
                        quiz,
                        today,
                        quiz.newest() == null
                                ? Map.of()
                                : quizzes.stale(me, Set.of(quiz.newest().quizId()))),
                CompletionRule.missing(attended, done, quiz, today),
                completed == null || !completed.isOn(today) ? null : completed.on());
    }

    /**
     * Who completes the modules of these sessions by what their rolls say now; nothing is written. One statement, and three a
     * session; three more where its module asks for skills, one more where somebody attended, and two more where it asks for a quiz.
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Map<Long, List<CompletedBy>> weigh(Collection<Long> sessionIds) {
        Map<Long, List<CompletedBy>> weighed = new TreeMap<>();
        Map<Long, Long> moduleOf = new HashMap<>();
        List<MeetingShare> shares = attendances.shares(sessionIds);
        shares.forEach(share -> moduleOf.put(share.sessionId(), share.moduleId()));
        rolls(shares)
                .forEach((session, roll) -> weighed.put(session, completed(roll, whole(moduleOf.get(session), roll))));
        return weighed;
    }

    private Map<Long, Roll> rolls(List<MeetingShare> shares) {
        Map<Long, Roll> rolls = new TreeMap<>();
        shares.stream()
                .collect(Collectors.groupingBy(MeetingShare::sessionId, TreeMap::new, Collectors.toList()))
                .forEach((session, roll) -> rolls.put(session, weigh(roll)));
        return rolls;
    }

    private Roll weigh(List<MeetingShare> roll) {
        LocalDate lastMeeting =
                roll.stream().map(this::day).max(Comparator.naturalOrder()).orElseThrow();
        int percent = thresholds.valueOn(roll.get(0).moduleId(), lastMeeting);
        Map<Long, List<Part>> parts = new LinkedHashMap<>();
        for (MeetingShare share : roll) {
            parts.computeIfAbsent(share.officialId(), id -> new ArrayList<>())
                    .add(new Part(day(share), share.minutes(), share.possible(), share.excused()));
        }
        return new Roll(
                lastMeeting,
                parts.entrySet().stream()
                        .map(person -> new Evidence(person.getKey(), person.getValue(), percent))
                        .flatMap(evidence -> CompletionRule.attended(evidence).stream())
                        .toList());
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
     * Derives all completions and evidence anew from the rolls of locked sessions, from coaching cards and from quiz results, one a
     * transaction, then the levels of everybody from all of their evidence, documents too: what is right stays untouched, so that a second run changes nothing. One that fails neither stops nor undoes the others.
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
        BatchReport<GradedQuiz> graded =
                batch.each(completions.graded(), quiz -> followQuiz(quiz.quizId(), quiz.officialId(), quiz.moduleId()));
        BatchReport<Long> people = batch.each(
                completions.peopleWithEvidence(),
                person -> evidence.deriveAnew(person, completions.competenciesOf(person)));
        return new RebuildReport(
                report.ok(),
                changes.values().stream().reduce(CompletionChanges.NONE, CompletionChanges::and),
                report.failed(),
                cards.ok(),
                cards.failed().size(),
                graded.ok(),
                graded.failed().size(),
                people.ok(),
                people.failed().size());
    }
}
