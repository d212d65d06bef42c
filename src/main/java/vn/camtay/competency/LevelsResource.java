package vn.camtay.competency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.ViewParams;
import vn.camtay.sheet.SheetDownload;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;

/** The overviews of levels as tables to take away. */
@Path("competency")
@RequestScoped
public class LevelsResource {
    private static final int AT_ONCE = 500;

    @Inject
    OverviewService overviews;

    @Inject
    Language language;

    @Inject
    Dates dates;

    @QueryParam("day")
    String day;

    /** One row for each person and competency that is asked for, held or shown. */
    @GET
    @Path("unit-levels/xlsx")
    public Response unit(
            @QueryParam("unit") String unit, @QueryParam("post") String post, @QueryParam("standing") String standing) {
        LevelsFilter filter = new LevelsFilter(
                ViewParams.number(unit),
                ViewParams.number(post),
                ViewParams.constant(LevelStanding.class, standing),
                day());
        List<Long> ids = overviews.ids(filter);
        Texts texts = language.texts();
        return SheetDownload.answer(
                SheetFormat.XLSX,
                texts.say("competency.export.unit", shownDay()),
                sheet -> write(sheet, ids, filter, texts));
    }

    /** So many people are in memory at a time. */
    private void write(SheetWriter sheet, List<Long> ids, LevelsFilter filter, Texts texts) {
        sheet.heading(headings(
                texts,
                "name",
                "unit",
                "code",
                "competency",
                "required",
                "held",
                "state",
                "until",
                "proposed",
                "standing"));
        for (int start = 0; start < ids.size(); start += AT_ONCE) {
            write(sheet, overviews.linesOf(ids.subList(start, Math.min(start + AT_ONCE, ids.size())), filter), texts);
        }
    }

    private static void write(SheetWriter sheet, List<PersonLevels> people, Texts texts) {
        for (PersonLevels person : people) {
            for (LevelLine line : person.lines()) {
                if (line.isShown()) {
                    sheet.row(
                            person.fullName(),
                            texts.either(person.unitName(), person.unitNameEn()),
                            line.competency().code(),
                            name(line.competency(), texts),
                            line.required(),
                            line.held(),
                            line.state() == null ? null : texts.name(line.state()),
                            line.heldUntil(),
                            line.proposed() == 0 ? null : line.proposed(),
                            texts.name(line.standing()));
                }
            }
        }
    }

    /** One row for each unit; what the figures mean stands on the second sheet. */
    @GET
    @Path("city-levels/xlsx")
    public Response city(@QueryParam("area") String area) {
        CityLevels city = overviews.city(CityLevelsBacking.WEST.equals(area), day());
        Texts texts = language.texts();
        ZoneId zone = dates.getZone();
        return SheetDownload.answer(
                SheetFormat.XLSX,
                texts.say("competency.export.city", shownDay()),
                sheet -> write(sheet, city, texts, zone));
    }

    private static void write(SheetWriter sheet, CityLevels city, Texts texts, ZoneId zone) {
        List<String> heading = new ArrayList<>(headings(
                texts,
                "code",
                "unit",
                "people",
                "present",
                "absent",
                "excused",
                "unrecorded",
                "attendance",
                "signOffs",
                "passed",
                "failed",
                "met"));
        city.competencies()
                .forEach(competency -> heading.add(competency.code() + " " + name(competency, texts) + " %"));
        sheet.heading(heading);
        for (CityUnit unit : city.units()) {
            List<Object> row = new ArrayList<>();
            row.add(unit.unit().code());
            row.add(texts.either(unit.unit().name(), unit.unit().nameEn()));
            row.add(unit.people());
            row.add(unit.present());
            row.add(unit.absent());
            row.add(unit.excused());
            row.add(unit.unrecorded());
            row.add(unit.attendance());
            row.add(unit.signOffs());
            row.add(unit.passed());
            row.add(unit.failed());
            row.add(unit.whole().percent());
            unit.shares().forEach(share -> row.add(share.asked() == 0 ? null : share.percent()));
            sheet.row(row);
        }
        sheet.sheet(texts.say("competency.export.definitions"));
        sheet.heading(headings(texts, "figure", "meaning"));
        sheet.row(texts.say("competency.export.drawn"), LocalDateTime.ofInstant(city.drawnAt(), zone));
        sheet.row(texts.say("competency.export.from"), city.from());
        sheet.row(texts.say("competency.export.to"), city.day());
        for (String figure : List.of("people", "attendance", "unrecorded", "signOffs", "passed", "failed", "met")) {
            sheet.row(texts.say("competency.export." + figure), texts.say("competency.definition." + figure));
        }
    }

    private static List<String> headings(Texts texts, String... names) {
        List<String> headings = new ArrayList<>();
        for (String name : names) {
            headings.add(texts.say("competency.export." + name));
        }
        return headings;
    }

    private static String name(CompetencyRow competency, Texts texts) {
        return "en".equals(texts.locale().getLanguage()) ? competency.nameEn() : competency.nameVi();
    }

    private String shownDay() {
        LocalDate asked = day();
        return (asked == null ? dates.getToday() : asked).toString();
    }

    private LocalDate day() {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeException invalid) {
            throw new InvalidInputException("competency.refused.filterDay", day);
        }
    }
}
