package vn.camtay.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.competency.Share;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.paper.Paper;
import vn.camtay.paper.PaperDownload;
import vn.camtay.paper.PaperPrinter;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.settings.Settings;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.ViewParams;
import vn.camtay.sheet.SheetDownload;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;

/** The report of an area to take to a meeting: as pages to print and as a workbook. */
@Path("report/area")
@RequestScoped
public class AreaReportResource {
    private static final String CITY = "^(Thành phố|Tỉnh) ";

    @Inject
    AreaReportService reports;

    @Inject
    UnitService units;

    @Inject
    PaperPrinter printer;

    @Inject
    Settings settings;

    @Inject
    Language language;

    @Inject
    Dates dates;

    @QueryParam("area")
    String area;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @GET
    @Path("pdf")
    public Response pdf() {
        AreaReport report = report();
        Texts texts = language.texts();
        boolean english = "en".equals(language.getTag());
        UnitRow city = units.tree().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        String council = ("UBND " + city.name()).toUpperCase(Texts.locale("vi"));
        Optional<UnitRow> issuer = reports.issuer();
        LocalDate drawn = LocalDate.ofInstant(report.drawnAt(), dates.getZone());
        String name = name(report, texts);
        Map<String, Object> model = new HashMap<>();
        model.put("name", name);
        model.put("from", dates.day(report.from()));
        model.put("to", dates.day(report.to()));
        model.put("before", dates.day(report.dayBefore()));
        model.put("drawn", dates.moment(report.drawnAt()));
        model.put(
                "lines",
                report.lines().stream().map(line -> line(line, texts, english)).toList());
        model.put(
                "learners",
                report.learners().stream()
                        .map(line -> line(line, texts, english))
                        .toList());
        model.put("whole", line(report.whole(), texts, english));
        model.put(
                "competencies",
                report.competencies().stream()
                        .map(row -> Map.of("code", row.code(), "name", english ? row.nameEn() : row.nameVi()))
                        .toList());
        model.put("figures", AreaReportBacking.FIGURES);
        Paper paper = new Paper(
                "report/area",
                language.getTag(),
                issuer.isPresent() ? council : null,
                issuer.map(unit -> unit.name().toUpperCase(Texts.locale("vi"))).orElse(council),
                city.name().replaceFirst(CITY, ""),
                drawn,
                texts.say("report.area.paper.title") + " · " + name,
                texts.say("report.area.paper.foot", name, dates.moment(report.drawnAt())),
                settings.baseUrl() + "/report/city/area-report.xhtml?from=" + report.from() + "&to=" + report.to()
                        + (report.areaId() == null ? "" : "&area=" + report.areaId()),
                model);
        return PaperDownload.answer(printer, paper, file(report, texts));
    }

    /** As the paper shows it: texts, with nothing where there is nothing to say. */
    private static Map<String, Object> line(AreaLine line, Texts texts, boolean english) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(texts.locale());
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "unit",
                line.unit() == null
                        ? texts.say("report.area.whole")
                        : texts.either(line.unit().name(), line.unit().nameEn()));
        shown.put("people", numbers.format(line.people()));
        shown.put("sessions", numbers.format(line.sessions()));
        shown.put("minutes", numbers.format(line.minutes()));
        shown.put("attendance", line.attendance() == null ? "–" : "" + line.attendance());
        shown.put("unrecorded", numbers.format(line.unrecorded()));
        shown.put("signOffs", numbers.format(line.signOffs()));
        shown.put("checks", numbers.format(line.passed()) + " / " + numbers.format(line.failed()));
        shown.put("before", line.before().text());
        shown.put("after", line.after().text());
        shown.put("change", change(line));
        NumberFormat tenths = NumberFormat.getNumberInstance(texts.locale());
        tenths.setMaximumFractionDigits(1);
        shown.put("learners", numbers.format(line.learned().pairs()));
        shown.put("learnedBefore", number(line.learned().meanBefore(), tenths));
        shown.put("learnedAfter", number(line.learned().meanAfter(), tenths));
        shown.put("learnedRaw", number(line.learned().raw(), tenths));
        NumberFormat hundredths = NumberFormat.getNumberInstance(texts.locale());
        hundredths.setMaximumFractionDigits(2);
        shown.put("learned", number(line.learned().normalised(), hundredths));
        shown.put(
                "shares",
                line.shares().stream()
                        .map(share -> Map.of("text", share.text(), "tone", share.tone()))
                        .toList());
        return shown;
    }

    private static String number(Double value, NumberFormat format) {
        return value == null ? "–" : format.format(value);
    }

    private static String change(AreaLine line) {
        return line.change() == null ? "–" : line.change() > 0 ? "+" + line.change() : "" + line.change();
    }

    @GET
    @Path("xlsx")
    public Response xlsx() {
        AreaReport report = report();
        Texts texts = language.texts();
        return SheetDownload.answer(SheetFormat.XLSX, file(report, texts), sheet -> write(sheet, report, texts));
    }

    private void write(SheetWriter sheet, AreaReport report, Texts texts) {
        boolean english = "en".equals(texts.locale().getLanguage());
        sheet.heading(headings(
                texts,
                "code",
                "unit",
                "people",
                "sessions",
                "minutes",
                "present",
                "absent",
                "excused",
                "unrecorded",
                "attendance",
                "signOffs",
                "passed",
                "failed",
                "before",
                "met",
                "change",
                "learners",
                "learnedBefore",
                "learnedAfter",
                "learned"));
        report.lines().forEach(line -> figures(sheet, line, texts, english));
        figures(sheet, report.whole(), texts, english);
        sheet.sheet(texts.say("report.area.competencies"));
        List<String> heading = new ArrayList<>(headings(texts, "code", "unit"));
        for (CompetencyRow competency : report.competencies()) {
            heading.add(competency.code() + " " + (english ? competency.nameEn() : competency.nameVi()) + " %");
        }
        sheet.heading(heading);
        report.lines().forEach(line -> shares(sheet, line, texts, english));
        shares(sheet, report.whole(), texts, english);
        sheet.sheet(texts.say("report.area.definitions"));
        sheet.heading(headings(texts, "figure", "meaning"));
        sheet.row(texts.say("report.area.export.area"), name(report, texts));
        sheet.row(texts.say("report.area.export.from"), report.from());
        sheet.row(texts.say("report.area.export.to"), report.to());
        sheet.row(texts.say("report.area.export.drawn"), LocalDateTime.ofInstant(report.drawnAt(), dates.getZone()));
        for (String figure : AreaReportBacking.FIGURES) {
            sheet.row(texts.say("report.area.figure." + figure), texts.say("report.area.definition." + figure));
        }
    }

    private static void figures(SheetWriter sheet, AreaLine line, Texts texts, boolean english) {
        sheet.row(
                line.unit() == null ? null : line.unit().code(),
                unit(line, texts, english),
                line.people(),
                line.sessions(),
                line.minutes(),
                line.present(),
                line.absent(),
                line.excused(),
                line.unrecorded(),
                line.attendance(),
                line.signOffs(),
                line.passed(),
                line.failed(),
                percent(line.before()),
                percent(line.after()),
                line.change(),
                line.learned().pairs(),
                rounded(line.learned().meanBefore(), 1),
                rounded(line.learned().meanAfter(), 1),
                rounded(line.learned().normalised(), 2));
    }

    private static BigDecimal rounded(Double value, int decimals) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static void shares(SheetWriter sheet, AreaLine line, Texts texts, boolean english) {
        List<Object> row = new ArrayList<>();
        row.add(line.unit() == null ? null : line.unit().code());
        row.add(unit(line, texts, english));
        line.shares().forEach(share -> row.add(percent(share)));
        sheet.row(row);
    }

    private static String unit(AreaLine line, Texts texts, boolean english) {
        return line.unit() == null
                ? texts.say("report.area.whole")
                : texts.either(line.unit().name(), line.unit().nameEn());
    }

    private static Integer percent(Share share) {
        return share.asked() == 0 ? null : share.percent();
    }

    private static List<String> headings(Texts texts, String... names) {
        List<String> headings = new ArrayList<>();
        for (String name : names) {
            headings.add(texts.say("report.area.export." + name));
        }
        return headings;
    }

    private static String name(AreaReport report, Texts texts) {
        return report.name() == null ? texts.say("report.area.city") : report.name();
    }

    private static String file(AreaReport report, Texts texts) {
        return texts.say("report.area.file", name(report, texts), report.to().toString());
    }

    private AreaReport report() {
        return reports.report(ViewParams.number(area), day(from), day(to));
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
