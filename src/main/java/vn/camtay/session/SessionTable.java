package vn.camtay.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.organisation.UnitRow;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetWriter;
import vn.camtay.sheet.TableFile;

/**
 * The tables of sessions that people take away, in their language: the export, one row a meeting with the session's own
 * values on its first, and on the next sheet what may be named; and the refused rows to correct.
 */
final class SessionTable {
    private SessionTable() {}

    static void write(SheetWriter table, Texts texts, SessionExport export, Instant now, ZoneId zone) {
        boolean english = texts.locale().getLanguage().equals("en");
        Map<Long, FilePerson> people =
                export.people().stream().collect(Collectors.toMap(FilePerson::id, Function.identity()));
        Map<Long, String> units =
                export.units().stream().collect(Collectors.toMap(UnitRow::id, SessionFileRules::unitText));
        Map<Long, String> venues = export.venues().stream().collect(Collectors.toMap(VenueRow::id, VenueRow::fullName));
        table.heading(headings(texts));
        for (SessionDetail session : export.sessions()) {
            String trainers = session.trainers().stream()
                    .map(trainer -> people.get(trainer.officialId()).text())
                    .collect(Collectors.joining("; "));
            for (MeetingRow meeting : session.meetings()) {
                LocalDateTime from = local(meeting.startsAt(), zone);
                boolean first = meeting.number() == 1;
                table.row(
                        session.code(),
                        session.calendarSequence(),
                        session.moduleCode(),
                        english ? session.moduleNameEn() : session.moduleNameVi(),
                        texts.name(session.state(now)),
                        first ? units.getOrDefault(session.leadUnitId(), session.leadUnitName()) : null,
                        first ? trainers : null,
                        from.toLocalDate(),
                        from.toLocalTime(),
                        local(meeting.endsAt(), zone).toLocalTime(),
                        venues.getOrDefault(meeting.venueId(), meeting.venueName()),
                        first ? session.capacity() : null,
                        first ? session.minimum() : null,
                        first ? local(session.signUpOpensAt(), zone) : null,
                        first ? local(session.signUpClosesAt(), zone) : null,
                        first ? session.whatToBring() : null);
            }
        }
        writeNames(table, texts, export, english);
    }

    private static void writeNames(SheetWriter table, Texts texts, SessionExport export, boolean english) {
        table.sheet(texts.say("session.sessionFile.sheet.names"));
        table.heading(
                texts.name(SessionColumn.MODULE),
                texts.name(SessionColumn.MODULE_NAME),
                texts.name(SessionColumn.LEAD),
                texts.name(SessionColumn.VENUE),
                texts.name(SessionColumn.TRAINERS));
        List<UnitRow> departments = export.departments();
        List<VenueRow> venues =
                export.venues().stream().filter(venue -> !venue.retired()).toList();
        int rows = List.of(
                        export.modules().size(),
                        departments.size(),
                        venues.size(),
                        export.offered().size())
                .stream()
                .max(Integer::compare)
                .orElse(0);
        for (int i = 0; i < rows; i++) {
            table.row(
                    at(export.modules(), i, module -> module.code()),
                    at(export.modules(), i, module -> english ? module.nameEn() : module.nameVi()),
                    at(departments, i, SessionFileRules::unitText),
                    at(venues, i, VenueRow::fullName),
                    at(export.offered(), i, FilePerson::text));
        }
    }

    private static <T> String at(List<T> list, int index, Function<T, String> text) {
        return index < list.size() ? text.apply(list.get(index)) : "";
    }

    private static LocalDateTime local(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Every row of a refused session as it stood, each with its row there and the session's reasons. */
    static void writeRefused(SheetWriter table, Texts texts, List<PlannedSession> plans) {
        TableFile.writeRefused(
                table,
                texts,
                headings(texts),
                plans.stream()
                        .filter(plan -> plan.outcome() == RowOutcome.REFUSED)
                        .flatMap(plan -> plan.rows().stream()
                                .map(row -> new TableFile.Refused(
                                        row.number(),
                                        row.cells(),
                                        plan.reasons().stream()
                                                .filter(reason -> reason.row() == row.number())
                                                .toList())))
                        .toList());
    }

    private static List<String> headings(Texts texts) {
        return Arrays.stream(SessionColumn.values())
                .map(column -> column.isReadOnly() || column == SessionColumn.VERSION
                        ? texts.say("session.sessionFile.column.readOnly", texts.name(column))
                        : texts.name(column))
                .toList();
    }
}
