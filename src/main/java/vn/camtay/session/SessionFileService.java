package vn.camtay.session;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.error.DomainException.Kind;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.sheet.SheetDates;
import vn.camtay.sheet.SheetReader;
import vn.camtay.sheet.TableFile;
import vn.camtay.sheet.TableRow;

/**
 * Sessions out to a file and in again: coordinators all, trainers their own. Shows what each session of the file would do, and
 * after a person's word takes over the good ones by what is known then, each like a change on its page. The same file again
 * changes nothing.
 */
@Stateless
@DenyAll
public class SessionFileService {
    /** Sessions of an export. */
    static final int MAX_SESSIONS = 2_000;

    /** Rows of a file. */
    static final int MAX_ROWS = 6_000;

    private static final int MAX_CELL = 5_000;
    private static final int NAMES = 500;
    /** A session that takes the place of another succeeds once the other has moved away. */
    private static final int PASSES = 3;

    @Inject
    SessionRepository sessionRows;

    @Inject
    SessionService sessions;

    @Inject
    SessionClashes clashes;

    @Inject
    VenueRepository venues;

    @Inject
    TrainerRepository trainers;

    @Inject
    ModuleService modules;

    @Inject
    UnitService units;

    @Inject
    BatchRunner batch;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * The sessions of the filter that the actor may change, by start.
     *
     * @throws InvalidInputException when they are more than {@value #MAX_SESSIONS}
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public SessionExport export(SessionFilter filter) {
        OptionalLong me = me();
        List<Long> ids =
                sessionRows.ids(me.isPresent() ? filter.onlyMine() : filter, mine(), clock.instant(), MAX_SESSIONS + 1);
        if (ids.size() > MAX_SESSIONS) {
            throw new InvalidInputException("session.refused.fileMany", MAX_SESSIONS);
        }
        List<SessionDetail> found = sessionRows.details(ids);
        return new SessionExport(
                found,
                trainers.people(trainerIds(found), Set.of(), Set.of()),
                venuesOf(found),
                units.tree(),
                units.departments(),
                modules.offered(),
                trainers.people(
                        trainers.offered(0, null, NAMES).stream()
                                .map(TrainerRow::officialId)
                                .collect(Collectors.toSet()),
                        Set.of(),
                        Set.of()));
    }

    /**
     * Reads a file and says what each session of it would do; takes over nothing.
     *
     * @return in the order of the file
     * @throws InvalidInputException when the file cannot be read as a table of sessions
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<PlannedSession> preview(InputStream content) {
        List<TableRow<SessionColumn>> rows;
        try (SheetReader reader = SheetReader.open(content)) {
            rows = TableFile.read(reader, SessionColumn.class, "session.refused.sessions", MAX_ROWS, MAX_CELL);
        }
        List<List<TableRow<SessionColumn>>> file = SessionFileRules.bySession(rows);
        SessionFileFacts facts = facts(file);
        return file.stream()
                .map(one -> withClashes(SessionFileRules.plan(facts, one), facts))
                .toList();
    }

    private PlannedSession withClashes(PlannedSession plan, SessionFileFacts facts) {
        if (!plan.isGood() || !plan.command().isInOrder()) {
            return plan;
        }
        PlannedBooking booking = PlannedBooking.of(plan.sessionId(), plan.command());
        boolean open = plan.sessionId() > 0 && facts.byCode().get(plan.code()).status() == SessionStatus.OPEN;
        List<Reason> found = (open ? clashes.against(booking) : clashes.warnings(booking))
                .stream().map(Clash::reason).toList();
        return found.isEmpty() ? plan : open ? plan.refused(found) : plan.with(found);
    }

    /**
     * Takes over the good sessions of a previewed file, by what is known now, each in a transaction of its own; one that has become
     * wrong meanwhile is refused alone.
     *
     * @return what became of each
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<PlannedSession> takeOver(List<PlannedSession> preview) {
        List<PlannedSession> plans = new ArrayList<>();
        batch.inTransaction(() -> {
            List<List<TableRow<SessionColumn>>> file =
                    preview.stream().map(PlannedSession::rows).toList();
            SessionFileFacts facts = facts(file);
            file.forEach(rows -> plans.add(SessionFileRules.plan(facts, rows)));
        });
        List<PlannedSession> left =
                plans.stream().filter(PlannedSession::isGood).toList();
        Map<PlannedSession, List<Reason>> failed = new HashMap<>();
        for (int pass = 0; pass < PASSES && !left.isEmpty(); pass++) {
            BatchReport<PlannedSession> report = batch.each(left, this::takeOne);
            failed = report.failed().stream()
                    .collect(Collectors.toMap(
                            BatchReport.Failure::item,
                            BatchReport.Failure::reasons,
                            (one, other) -> one,
                            LinkedHashMap::new));
            left = report.ok() == 0 ? List.of() : List.copyOf(failed.keySet());
        }
        Map<PlannedSession, List<Reason>> refused = failed;
        return plans.stream()
                .map(plan -> refused.containsKey(plan) ? plan.refused(refused.get(plan)) : plan)
                .toList();
    }

    private void takeOne(PlannedSession plan) {
        if (plan.sessionId() == 0) {
            sessions.plan(plan.command());
            return;
        }
        sessions.hold(plan.sessionId());
        int now = sessions.requireManaged(plan.sessionId()).calendarSequence();
        if (now != plan.basedOn()) {
            throw new PlanRefusedException(
                    Kind.REFUSED, List.of(Reason.of("session.refused.fileStale", plan.code(), plan.basedOn(), now)));
        }
        sessions.change(plan.sessionId(), plan.basedOn(), plan.command());
    }

    /** Everything at once: the number of statements does not grow with the file. */
    private SessionFileFacts facts(List<List<TableRow<SessionColumn>>> file) {
        Set<String> codes =
                file.stream().map(rows -> SessionFileRules.code(rows.get(0))).collect(Collectors.toSet());
        codes.remove("");
        List<SessionDetail> known = sessionRows.details(sessionRows.idsOf(codes, me()));
        List<SessionDetail> alike = sessionRows.details(sessionRows.idsStarting(newStarts(file)));
        List<SessionDetail> all = Stream.concat(known.stream(), alike.stream()).toList();
        Map<Long, CoachingSession> entities =
                sessionRows.readAll(known.stream().map(SessionDetail::id).collect(Collectors.toSet()));
        Instant now = clock.instant();
        return new SessionFileFacts(
                known.stream().collect(Collectors.toMap(SessionDetail::code, session -> session)),
                alike,
                modules.offered(),
                units.tree(),
                venuesOf(all),
                people(file, all),
                me(),
                (session, command) -> session == null
                        ? CoachingSession.reasonsAgainstNew(command, now)
                        : entities.get(session.id()).reasonsAgainst(command, now),
                now,
                clock.getZone());
    }

    private Set<Instant> newStarts(List<List<TableRow<SessionColumn>>> file) {
        return file.stream()
                .filter(rows -> SessionFileRules.code(rows.get(0)).isEmpty())
                .flatMap(List::stream)
                .flatMap(row -> SheetDates.read(row.cell(SessionColumn.DAY)).stream()
                        .flatMap(day -> SheetDates.readTime(row.cell(SessionColumn.FROM)).stream()
                                .map(day::atTime)))
                .map(this::instant)
                .collect(Collectors.toSet());
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(clock.getZone()).toInstant();
    }

    private List<FilePerson> people(List<List<TableRow<SessionColumn>>> file, List<SessionDetail> known) {
        Set<String> marks = new HashSet<>();
        Set<String> names = new HashSet<>();
        file.stream()
                .flatMap(List::stream)
                .flatMap(row -> FileNames.split(row.cell(SessionColumn.TRAINERS)).stream())
                .distinct()
                .forEach(text -> {
                    marks.add(FileNames.mark(text));
                    names.add(FileNames.name(text));
                });
        Set<Long> ids = new HashSet<>(trainerIds(known));
        marks.stream()
                .filter(mark -> mark.matches("#\\d{1,18}"))
                .forEach(mark -> ids.add(Long.valueOf(mark.substring(1))));
        return trainers.people(ids, marks, names);
    }

    private List<VenueRow> venuesOf(List<SessionDetail> found) {
        List<VenueRow> all = new ArrayList<>(venues.inUse());
        Set<Long> there = all.stream().map(VenueRow::id).collect(Collectors.toSet());
        Set<Long> others = found.stream()
                .flatMap(session -> session.meetings().stream())
                .map(MeetingRow::venueId)
                .filter(id -> !there.contains(id))
                .collect(Collectors.toSet());
        all.addAll(venues.rows(others));
        return all;
    }

    private static Set<Long> trainerIds(Collection<SessionDetail> found) {
        return found.stream()
                .flatMap(session -> session.trainers().stream())
                .map(TrainerRow::officialId)
                .collect(Collectors.toSet());
    }

    /** Whose sessions "mine" are. */
    private OptionalLong mine() {
        return currentUser.has(Role.TRAINER) ? currentUser.officialId() : OptionalLong.empty();
    }

    /** The trainer, who sees and plans only what they train themself; empty for a coordinator. */
    private OptionalLong me() {
        return currentUser.isCoordinator() || !currentUser.has(Role.TRAINER)
                ? OptionalLong.empty()
                : OptionalLong.of(currentUser.requireOfficialId());
    }
}
