package vn.camtay.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.camtay.attendance.YearlyDuty;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Language;
import vn.camtay.sheet.SheetDownload;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;

/** The year's list of the duty to be trained as a table to take away, written while it is read. */
@Path("report/yearly-duty")
@RequestScoped
public class YearlyDutyResource {
    private static final int CHUNK = 500;

    @Inject
    YearlyDutyService duties;

    @Inject
    ReportService reports;

    @Inject
    Language language;

    @Inject
    Clock clock;

    @QueryParam("year")
    String year;

    @QueryParam("unit")
    String unit;

    @QueryParam("lacking")
    boolean lacking;

    @GET
    @Path("xlsx")
    public Response download() {
        Long wanted = number(year);
        int of = wanted == null ? Year.now(clock).getValue() : wanted.intValue();
        Texts texts = language.texts();
        Map<Long, YearlyDuty> found = duties.duties(new DutyFilter(of, number(unit), lacking));
        return SheetDownload.answer(
                SheetFormat.XLSX, texts.say("report.duty.file") + "-" + of, sheet -> write(sheet, found, texts));
    }

    private void write(SheetWriter sheet, Map<Long, YearlyDuty> found, Texts texts) {
        sheet.heading(Stream.of("staffCode", "name", "unit", "posts", "minutes", "periods", "asked", "lacking", "met")
                .map(heading -> texts.say("report.export." + heading))
                .toList());
        boolean english = "en".equals(texts.locale().getLanguage());
        List<Long> ids = List.copyOf(found.keySet());
        for (int start = 0; start < ids.size(); start += CHUNK) {
            List<DutyRow> rows = duties.rowsOf(ids.subList(start, Math.min(start + CHUNK, ids.size())), found);
            Map<Long, String> posts = reports.postsOf(
                    rows.stream().map(row -> row.person().officialId()).toList(), english);
            for (DutyRow row : rows) {
                sheet.row(
                        row.person().staffCode(),
                        row.person().fullName(),
                        texts.either(row.person().unit(), row.person().unitEn()),
                        posts.get(row.person().officialId()),
                        row.duty().present().minutes(),
                        row.duty().getDone(),
                        row.duty().asked(),
                        row.duty().getMissing(),
                        texts.say(row.duty().isMet() ? "report.duty.met" : "report.duty.lacking"));
            }
        }
    }

    private static Long number(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return (long) Integer.parseInt(text.strip());
        } catch (NumberFormatException invalid) {
            throw new InvalidInputException("report.refused.filter", text);
        }
    }
}
