package vn.camtay.report;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.paper.Paper;
import vn.camtay.shared.text.Texts;

/** An official's record of one year as a paper: what they completed, where they were and for how long. */
final class RecordPaper {
    private static final String CITY = "^(Thành phố|Tỉnh) ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private RecordPaper() {}

    /** One session, as the template reads it. */
    public record Line(
            String module,
            String code,
            List<MeetingMark> marks,
            List<String> said,
            String minutes,
            String periods,
            String state) {}

    /** One completed module, as the template reads it. */
    public record Completed(String module, String code, String on, String session, String minutes) {}

    /** @param tree every unit, for the head of the paper */
    static Paper of(MyRecord record, List<UnitRow> tree, String language, LocalDate today, String baseUrl) {
        Texts texts = Texts.in(language);
        NumberFormat numbers = NumberFormat.getNumberInstance(texts.locale());
        String city = tree.stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .map(UnitRow::name)
                .findFirst()
                .orElse("");
        String body = record.person().upperName() == null
                ? record.person().unitName()
                : record.person().upperName();
        boolean department = tree.stream()
                .anyMatch(unit ->
                        unit.kind() == UnitKind.DEPARTMENT && unit.name().equals(body));
        Map<String, Object> model = new HashMap<>();
        model.put("name", record.person().fullName());
        model.put(
                "staffCode",
                record.person().staffCode() == null ? "" : record.person().staffCode());
        model.put("unit", texts.either(record.person().unit(), record.person().unitEn()));
        model.put("posts", record.posts());
        model.put("year", String.valueOf(record.year()));
        model.put("modules", record.totals().modules());
        model.put("minutes", record.totals().minutes());
        model.put("periods", record.totals().periods());
        model.put("unrecorded", record.totals().unrecorded());
        model.put(
                "completed",
                record.completed().stream()
                        .map(done -> new Completed(
                                texts.either(done.nameVi(), done.nameEn()),
                                done.code(),
                                DAY.format(done.completedOn()),
                                done.sessionCode(),
                                done.minutes() + " / " + done.countedMinutes()))
                        .toList());
        model.put(
                "lines",
                record.rows().stream()
                        .map(row -> new Line(
                                texts.either(
                                        row.line().moduleNameVi(), row.line().moduleNameEn()),
                                row.line().sessionCode(),
                                row.marks(),
                                row.marks().stream()
                                        .map(mark -> texts.name(mark.status()))
                                        .toList(),
                                row.tally().minutes() + " / " + row.tally().possible(),
                                numbers.format(row.tally().periods()),
                                texts.name(row.state())))
                        .toList());
        String title = texts.say("report.record.paper.title", String.valueOf(record.year()));
        return new Paper(
                "report/record",
                language,
                upper("UBND " + city),
                upper(department ? body : "UBND " + body),
                city.replaceFirst(CITY, ""),
                today,
                title + " · " + record.person().fullName(),
                texts.say("report.record.paper.foot", record.person().fullName(), DAY.format(today)),
                baseUrl + "/report/my-record.xhtml?year=" + record.year(),
                model);
    }

    private static String upper(String name) {
        return name.toUpperCase(Texts.locale("vi"));
    }
}
