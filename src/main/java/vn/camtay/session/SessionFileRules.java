package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.organisation.UnitRow;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.Nfc;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetDates;
import vn.camtay.sheet.TableRow;

/**
 * Says what taking over one session of a file does, by everything but clashes; takes nothing over itself. What the file does not
 * hold, a session keeps; a value that stands in several of a session's rows must be the same in all of them. One for a session.
 */
final class SessionFileRules {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /** A meeting of the file with its row. */
    private record Wanted(TableRow<SessionColumn> row, LocalDateTime from, LocalDateTime to, VenueRow venue) {}

    private final SessionFileFacts facts;
    private final List<TableRow<SessionColumn>> rows;
    private final List<CellReason> reasons = new ArrayList<>();
    private final List<CellChange> changes = new ArrayList<>();

    private SessionFileRules(SessionFileFacts facts, List<TableRow<SessionColumn>> rows) {
        this.facts = facts;
        this.rows = rows;
    }

    /** @param rows of one session, one a meeting */
    static PlannedSession plan(SessionFileFacts facts, List<TableRow<SessionColumn>> rows) {
        return new SessionFileRules(facts, rows).plan();
    }

    /**
     * The rows of each session: those of one code, wherever they stand; without a code, a row that names a module begins a new
     * session, and one that does not is a further meeting of the session above.
     */
    static List<List<TableRow<SessionColumn>>> bySession(List<TableRow<SessionColumn>> rows) {
        List<List<TableRow<SessionColumn>>> sessions = new ArrayList<>();
        Map<String, List<TableRow<SessionColumn>>> byCode = new HashMap<>();
        List<TableRow<SessionColumn>> current = null;
        for (TableRow<SessionColumn> row : rows) {
            String code = code(row);
            if (!code.isEmpty() && byCode.containsKey(code)) {
                current = byCode.get(code);
            } else if (current == null
                    || !code.isEmpty()
                    || !row.cell(SessionColumn.MODULE).isEmpty()) {
                current = new ArrayList<>();
                sessions.add(current);
                if (!code.isEmpty()) {
                    byCode.put(code, current);
                }
            }
            current.add(row);
        }
        return sessions;
    }

    static String code(TableRow<SessionColumn> row) {
        return row.cell(SessionColumn.CODE).toUpperCase(Locale.ROOT);
    }

    private boolean isNew() {
        return code(rows.get(0)).isEmpty();
    }

    private PlannedSession plan() {
        String code = code(rows.get(0));
        SessionDetail session = facts.byCode().get(code);
        if (!code.isEmpty() && session == null) {
            refuse(SessionColumn.CODE, "fileCodeUnknown", code);
            return outcome(null, RowOutcome.REFUSED, null);
        }
        List<Wanted> meetings = meetings(session);
        Long moduleId = moduleId(session);
        boolean known = session == null && moduleId != null && reasons.isEmpty();
        SessionDetail base = known ? alike(moduleId, meetings).orElse(null) : session;
        PlanSessionCommand command = command(base, moduleId, meetings);
        if (reasons.isEmpty() && base != null && changes.isEmpty()) {
            return outcome(base, RowOutcome.UNCHANGED, command);
        }
        if (session == null && base != null) {
            refuse(SessionColumn.CODE, "fileThere", base.code());
        }
        if (session != null && !changes.isEmpty()) {
            againstVersion(session);
        }
        if (reasons.isEmpty()) {
            facts.rules().apply(session, command).forEach(fault -> reasons.add(SessionCells.of(rows, fault)));
        }
        RowOutcome outcome =
                !reasons.isEmpty() ? RowOutcome.REFUSED : session == null ? RowOutcome.NEW : RowOutcome.CHANGED;
        return outcome(session, outcome, command);
    }

    private PlannedSession outcome(SessionDetail session, RowOutcome outcome, PlanSessionCommand command) {
        return new PlannedSession(
                rows,
                outcome,
                session == null ? 0 : session.id(),
                session == null ? rows.get(0).cell(SessionColumn.CODE) : session.code(),
                session == null ? title(command) : session.moduleNameVi(),
                session == null ? 0 : session.calendarSequence(),
                outcome == RowOutcome.REFUSED ? null : command,
                outcome == RowOutcome.UNCHANGED ? List.of() : changes,
                List.of(),
                reasons);
    }

    private String title(PlanSessionCommand command) {
        return command == null
                ? rows.get(0).cell(SessionColumn.MODULE)
                : facts.modules().stream()
                        .filter(module -> module.id() == command.moduleId())
                        .map(ModuleRow::nameVi)
                        .findFirst()
                        .orElse("");
    }

    /** A row that changes a session says which state of it was changed; somebody else's change in between is not overwritten. */
    private void againstVersion(SessionDetail session) {
        String version = text(SessionColumn.VERSION).orElse("");
        if (version.isEmpty()) {
            refuse(SessionColumn.VERSION, "fileVersionMissing", session.calendarSequence());
        } else if (!version.equals(String.valueOf(session.calendarSequence()))) {
            refuse(SessionColumn.VERSION, "fileStale", session.code(), version, session.calendarSequence());
        }
    }

    /** A session that the same rows made before. */
    private Optional<SessionDetail> alike(long moduleId, List<Wanted> wanted) {
        return facts.alike().stream()
                .filter(session -> session.moduleId() == moduleId
                        && session.meetings().size() == wanted.size()
                        && session.meetings().stream().allMatch(meeting -> wanted.stream()
                                .anyMatch(one -> one.venue().id() == meeting.venueId()
                                        && one.from().equals(local(meeting.startsAt()))
                                        && one.to().equals(local(meeting.endsAt())))))
                .findFirst();
    }

    private Long moduleId(SessionDetail session) {
        String text = text(SessionColumn.MODULE).orElse("");
        if (session != null) {
            if (!text.isEmpty() && !text.equalsIgnoreCase(session.moduleCode())) {
                refuse(SessionColumn.MODULE, "fileModuleFixed", text, session.moduleCode());
            }
            return session.moduleId();
        }
        if (text.isEmpty()) {
            refuse(SessionColumn.MODULE, "fileModuleMissing");
            return null;
        }
        List<ModuleRow> found = FileNames.find(text, facts.modules(), ModuleRow::code, ModuleRow::nameVi);
        if (found.size() != 1) {
            refuse(SessionColumn.MODULE, "fileModuleUnknown", text);
            return null;
        }
        return found.get(0).id();
    }

    /** Those whose cells could all be read, in the order of time. */
    private List<Wanted> meetings(SessionDetail session) {
        List<Wanted> meetings = new ArrayList<>();
        for (TableRow<SessionColumn> row : rows) {
            LocalDate day = read(row, SessionColumn.DAY, SheetDates::read, "fileDay");
            LocalTime from = read(row, SessionColumn.FROM, SheetDates::readTime, "fileTime");
            LocalTime to = read(row, SessionColumn.TO, SheetDates::readTime, "fileTime");
            VenueRow venue = venue(row, session);
            if (day != null && from != null && to != null && venue != null) {
                meetings.add(new Wanted(row, day.atTime(from), day.atTime(to), venue));
            }
        }
        meetings.sort(Comparator.comparing(Wanted::from).thenComparing(Wanted::to));
        return meetings;
    }

    /** One in use, or one that the session has already. */
    private VenueRow venue(TableRow<SessionColumn> row, SessionDetail session) {
        String text = row.cell(SessionColumn.VENUE);
        List<VenueRow> found = FileNames.find(text, facts.venues(), VenueRow::fullName, VenueRow::name).stream()
                .filter(venue -> !venue.retired()
                        || session != null
                                && session.meetings().stream().anyMatch(meeting -> meeting.venueId() == venue.id()))
                .toList();
        if (text.isEmpty()) {
            reasons.add(row.reason(SessionColumn.VENUE, reason("fileBlank")));
        } else if (found.isEmpty()) {
            reasons.add(row.reason(SessionColumn.VENUE, reason("fileVenueUnknown", text)));
        } else if (found.size() > 1) {
            reasons.add(row.reason(SessionColumn.VENUE, reason("fileVenueSeveral", text, found.size())));
        } else {
            return found.get(0);
        }
        return null;
    }

    private <T> T read(
            TableRow<SessionColumn> row, SessionColumn column, Function<String, Optional<T>> reader, String key) {
        String text = row.cell(column);
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            reasons.add(row.reason(column, text.isEmpty() ? reason("fileBlank") : reason(key, text)));
        }
        return value.orElse(null);
    }

    /** Null when a cell cannot be read; what changes against the base is noted on the way. */
    private PlanSessionCommand command(SessionDetail base, Long moduleId, List<Wanted> wanted) {
        UnitRow lead = lead(base);
        Set<Long> trainers = trainers(base);
        Integer capacity = number(SessionColumn.CAPACITY, base == null ? null : base.capacity(), null);
        Integer minimum = number(SessionColumn.MINIMUM, base == null ? null : base.minimum(), 0);
        Instant opens = moment(
                SessionColumn.OPENS,
                base == null ? null : base.signUpOpensAt(),
                facts.now().truncatedTo(ChronoUnit.MINUTES));
        Instant closes = moment(SessionColumn.CLOSES, base == null ? null : base.signUpClosesAt(), null);
        String bring = bring(base);
        List<PlannedMeeting> meetings = wanted.stream()
                .map(one -> new PlannedMeeting(
                        exact(one.from(), base, MeetingRow::startsAt),
                        exact(one.to(), base, MeetingRow::endsAt),
                        one.venue().id()))
                .toList();
        if (base != null && wanted.size() == rows.size()) {
            compareMeetings(base, wanted);
        }
        if (!reasons.isEmpty() || moduleId == null) {
            return null;
        }
        return new PlanSessionCommand(
                moduleId,
                lead == null ? base.leadUnitId() : lead.id(),
                base == null
                        ? Set.of()
                        : base.coUnits().stream().map(UnitName::id).collect(Collectors.toSet()),
                trainers,
                meetings,
                capacity,
                minimum,
                opens,
                closes,
                bring,
                base != null && base.approvalRequired(),
                base == null ? Set.of() : base.audiencePostIds(),
                base == null ? Set.of() : base.audienceUnitIds(),
                base == null ? null : base.workstations());
    }

    /** Null where the session keeps its own. */
    private UnitRow lead(SessionDetail base) {
        Optional<String> cell = text(SessionColumn.LEAD);
        if (cell.isEmpty() && base != null) {
            return null;
        }
        String text = cell.orElse("");
        if (text.isEmpty()) {
            refuse(SessionColumn.LEAD, "fileBlank");
            return null;
        }
        List<UnitRow> found = FileNames.find(text, facts.units(), UnitRow::code, UnitRow::name);
        if (found.size() != 1) {
            refuse(SessionColumn.LEAD, found.isEmpty() ? "fileUnitUnknown" : "fileUnitSeveral", text);
            return null;
        }
        UnitRow lead = found.get(0);
        if (base != null && base.leadUnitId() != lead.id()) {
            String before = facts.units().stream()
                    .filter(unit -> unit.id() == base.leadUnitId())
                    .map(SessionFileRules::unitText)
                    .findFirst()
                    .orElse(base.leadUnitName());
            change(SessionColumn.LEAD, before, unitText(lead));
        }
        return lead;
    }

    static String unitText(UnitRow unit) {
        return FileNames.text(unit.name(), unit.code());
    }

    private Set<Long> trainers(SessionDetail base) {
        Set<Long> before = base == null
                ? Set.of()
                : base.trainers().stream().map(TrainerRow::officialId).collect(Collectors.toSet());
        Optional<String> cell = text(SessionColumn.TRAINERS);
        if (cell.isEmpty()) {
            againstNotMe(before);
            return before;
        }
        Set<Long> trainers = new LinkedHashSet<>();
        for (String text : FileNames.split(cell.get())) {
            List<FilePerson> found =
                    FileNames.find(text, facts.people(), FilePerson::mark, FilePerson::fullName).stream()
                            .filter(person -> person.active() || before.contains(person.id()))
                            .toList();
            if (found.size() == 1) {
                trainers.add(found.get(0).id());
            } else if (found.isEmpty()) {
                refuse(SessionColumn.TRAINERS, "fileTrainerUnknown", text);
            } else {
                refuse(SessionColumn.TRAINERS, "fileTrainerSeveral", text, found.size());
            }
        }
        againstNotMe(trainers);
        if (base != null && !before.equals(trainers)) {
            change(SessionColumn.TRAINERS, trainersText(before), trainersText(trainers));
        }
        return trainers;
    }

    private void againstNotMe(Set<Long> trainers) {
        if (facts.me().isPresent() && !trainers.contains(facts.me().getAsLong())) {
            refuse(SessionColumn.TRAINERS, "trainerNotMe");
        }
    }

    private String trainersText(Set<Long> ids) {
        return facts.people().stream()
                .filter(person -> ids.contains(person.id()))
                .map(FilePerson::text)
                .collect(Collectors.joining("; "));
    }

    private Integer number(SessionColumn column, Integer before, Integer usual) {
        Optional<String> cell = text(column);
        String text = cell.orElse("");
        if (cell.isEmpty() || text.isEmpty() && isNew()) {
            if (before != null || usual != null) {
                return before == null ? usual : before;
            }
        }
        if (!text.matches("\\d{1,9}")) {
            refuse(column, text.isEmpty() ? "fileBlank" : "fileNumber", text);
            return null;
        }
        Integer value = Integer.valueOf(text);
        if (before != null && !before.equals(value)) {
            change(column, before.toString(), value.toString());
        }
        return value;
    }

    private Instant moment(SessionColumn column, Instant before, Instant usual) {
        Optional<String> cell = text(column);
        String text = cell.orElse("");
        if (cell.isEmpty() || text.isEmpty() && isNew()) {
            if (before != null || usual != null) {
                return before == null ? usual : before;
            }
        }
        Optional<LocalDateTime> value = SheetDates.readMoment(text);
        if (value.isEmpty()) {
            refuse(column, text.isEmpty() ? "fileBlank" : "fileMoment", text);
            return null;
        }
        if (before != null) {
            if (local(before).equals(value.get())) {
                return before;
            }
            change(column, MOMENT.format(local(before)), MOMENT.format(value.get()));
        }
        return value.get().atZone(facts.zone()).toInstant();
    }

    private String bring(SessionDetail base) {
        String before = base == null ? null : base.whatToBring();
        Optional<String> cell = text(SessionColumn.BRING);
        if (cell.isEmpty()) {
            return before;
        }
        String shown = before == null ? "" : Nfc.clean(before);
        if (shown.equals(cell.get())) {
            return before;
        }
        if (base != null) {
            change(SessionColumn.BRING, shown, cell.get());
        }
        return cell.get().isEmpty() ? null : cell.get();
    }

    private void compareMeetings(SessionDetail base, List<Wanted> wanted) {
        List<MeetingRow> there = base.meetings();
        for (int i = 0; i < wanted.size(); i++) {
            Wanted one = wanted.get(i);
            MeetingRow before = i < there.size() ? there.get(i) : null;
            if (before == null) {
                changes.add(new CellChange(
                        one.row().number(),
                        one.row().letter(SessionColumn.DAY),
                        SessionColumn.DAY,
                        "",
                        text(one.from(), one.to(), one.venue().fullName())));
                continue;
            }
            LocalDateTime from = local(before.startsAt());
            LocalDateTime to = local(before.endsAt());
            compare(one.row(), SessionColumn.DAY, DAY.format(from), DAY.format(one.from()));
            compare(one.row(), SessionColumn.FROM, TIME.format(from), TIME.format(one.from()));
            compare(one.row(), SessionColumn.TO, TIME.format(to), TIME.format(one.to()));
            if (before.venueId() != one.venue().id()) {
                compare(
                        one.row(),
                        SessionColumn.VENUE,
                        before.venueName(),
                        one.venue().fullName());
            }
        }
        for (MeetingRow gone : there.subList(Math.min(wanted.size(), there.size()), there.size())) {
            changes.add(new CellChange(
                    rows.get(0).number(),
                    "",
                    SessionColumn.DAY,
                    text(local(gone.startsAt()), local(gone.endsAt()), gone.venueName()),
                    ""));
        }
    }

    private static String text(LocalDateTime from, LocalDateTime to, String venue) {
        return DAY.format(from) + " " + TIME.format(from) + "–" + TIME.format(to) + ", " + venue;
    }

    private void compare(TableRow<SessionColumn> row, SessionColumn column, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new CellChange(row.number(), row.letter(column), column, before, after));
        }
    }

    /** A file tells minutes only: a moment of that minute which the session has already is kept as it is. */
    private Instant exact(LocalDateTime minute, SessionDetail base, Function<MeetingRow, Instant> end) {
        return base == null
                ? minute.atZone(facts.zone()).toInstant()
                : base.meetings().stream()
                        .map(end)
                        .filter(moment -> local(moment).equals(minute))
                        .findFirst()
                        .orElseGet(() -> minute.atZone(facts.zone()).toInstant());
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, facts.zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    /** What the session's rows say in the column; empty when the file has no such column. */
    private Optional<String> text(SessionColumn column) {
        if (!rows.get(0).has(column)) {
            return Optional.empty();
        }
        String text = "";
        Set<String> seen = new HashSet<>();
        for (TableRow<SessionColumn> row : rows) {
            String cell = row.cell(column);
            if (!cell.isEmpty() && seen.add(cell)) {
                if (!text.isEmpty()) {
                    reasons.add(row.reason(column, reason("fileTwoValues", text, cell)));
                } else {
                    text = cell;
                }
            }
        }
        return Optional.of(text);
    }

    private void change(SessionColumn column, String before, String after) {
        TableRow<SessionColumn> row = rowOf(column);
        changes.add(new CellChange(row.number(), row.letter(column), column, before, after));
    }

    private void refuse(SessionColumn column, String key, Serializable... arguments) {
        reasons.add(rowOf(column).reason(column, reason(key, arguments)));
    }

    /** Where the session's value stands: its first row that says something in the column. */
    private TableRow<SessionColumn> rowOf(SessionColumn column) {
        return rows.stream()
                .filter(row -> !row.cell(column).isEmpty())
                .findFirst()
                .orElse(rows.get(0));
    }

    private static Reason reason(String key, Serializable... arguments) {
        return Reason.of("session.refused." + key, arguments);
    }
}
