package vn.camtay.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Language;
import vn.camtay.sheet.SheetDownload;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;

/** The unit record as a table to take away: the rows of the page's filter, all of them, written while they are read. */
@Path("report/unit-record")
@RequestScoped
public class UnitRecordResource {
    private static final int CHUNK = 500;

    @Inject
    ReportService reports;

    @Inject
    Language language;

    @Inject
    Clock clock;

    @QueryParam("module")
    String module;

    @QueryParam("post")
    String post;

    @QueryParam("unit")
    String unit;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("name")
    String name;

    @QueryParam("unrecorded")
    boolean unrecorded;

    @QueryParam("missing")
    boolean missing;

    @QueryParam("view")
    @DefaultValue("people")
    String view;

    @GET
    @Path("{format: xlsx|csv}")
    public Response download(@PathParam("format") String format) {
        RecordFilter filter = filter();
        Texts texts = language.texts();
        String file = texts.say("report.unitRecord.file") + "-" + LocalDate.now(clock);
        if (UnitRecordBacking.PLACES.equals(view)) {
            List<Long> ids = reports.placeIds(filter);
            return SheetDownload.answer(SheetFormat.of(format), file, sheet -> writePlaces(sheet, ids, texts));
        }
        List<Long> ids = reports.personIds(filter);
        return SheetDownload.answer(SheetFormat.of(format), file, sheet -> writePeople(sheet, ids, filter, texts));
    }

    private void writePlaces(SheetWriter sheet, List<Long> ids, Texts texts) {
        boolean english = "en".equals(texts.locale().getLanguage());
        ZoneId zone = clock.getZone();
        sheet.heading(headings(
                texts,
                "staffCode",
                "name",
                "unit",
                "posts",
                "moduleCode",
                "module",
                "session",
                "starts",
                "ends",
                "meetings",
                "minutes",
                "periods",
                "absent",
                "excused",
                "unrecorded",
                "state"));
        for (int start = 0; start < ids.size(); start += CHUNK) {
            List<RecordRow> rows = reports.rowsOf(ids.subList(start, Math.min(start + CHUNK, ids.size())));
            Map<Long, String> posts = reports.postsOf(
                    rows.stream().map(row -> row.line().officialId()).collect(Collectors.toSet()), english);
            for (RecordRow row : rows) {
                RecordLine line = row.line();
                sheet.row(
                        line.staffCode(),
                        line.fullName(),
                        texts.either(line.unit(), line.unitEn()),
                        posts.get(line.officialId()),
                        line.moduleCode(),
                        texts.either(line.moduleNameVi(), line.moduleNameEn()),
                        line.sessionCode(),
                        local(line.startsAt(), zone),
                        local(line.endsAt(), zone),
                        row.tally().meetings(),
                        row.tally().minutes(),
                        row.tally().periods(),
                        row.tally().absent(),
                        row.tally().excused(),
                        row.tally().unrecorded(),
                        texts.name(row.state()));
            }
        }
    }

    private void writePeople(SheetWriter sheet, List<Long> ids, RecordFilter filter, Texts texts) {
        boolean english = "en".equals(texts.locale().getLanguage());
        sheet.heading(headings(
                texts,
                "staffCode",
                "name",
                "unit",
                "posts",
                "attended",
                "modules",
                "minutes",
                "periods",
                "dutyDone",
                "asked",
                "absent",
                "excused",
                "unrecorded"));
        for (int start = 0; start < ids.size(); start += CHUNK) {
            List<PersonRow> rows = reports.peopleOf(ids.subList(start, Math.min(start + CHUNK, ids.size())), filter);
            Map<Long, String> posts = reports.postsOf(
                    rows.stream().map(row -> row.person().officialId()).toList(), english);
            for (PersonRow row : rows) {
                sheet.row(
                        row.person().staffCode(),
                        row.person().fullName(),
                        texts.either(row.person().unit(), row.person().unitEn()),
                        posts.get(row.person().officialId()),
                        row.attended(),
                        row.modules().stream()
                                .map(standing -> standing.code() + ": " + texts.name(standing.state()))
                                .collect(Collectors.joining("; ")),
                        row.tally().minutes(),
                        row.tally().periods(),
                        row.duty().getDone(),
                        row.duty().asked(),
                        row.tally().absent(),
                        row.tally().excused(),
                        row.tally().unrecorded());
            }
        }
    }

    private static List<String> headings(Texts texts, String... names) {
        return Arrays.stream(names)
                .map(heading -> texts.say("report.export." + heading))
                .toList();
    }

    private static LocalDateTime local(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private RecordFilter filter() {
        LocalDate begin = day(from);
        return new RecordFilter(
                key(module),
                key(post),
                key(unit),
                begin == null ? LocalDate.now(clock).withDayOfYear(1) : begin,
                day(to),
                name,
                unrecorded,
                missing);
    }

    private static Long key(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException invalid) {
            throw new InvalidInputException("report.refused.filter", text);
        }
    }

    private static LocalDate day(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException invalid) {
            throw new InvalidInputException("report.refused.filter", text);
        }
    }
}
