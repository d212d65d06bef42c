package vn.camtay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.attendance.AttendanceStatus;
import vn.camtay.attendance.PeriodLength;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.paper.Paper;
import vn.camtay.paper.Printers;
import vn.camtay.testkit.MovingClock;

class RecordPaperTest {
    private static final MovingClock CLOCK = MovingClock.at("2026-12-20T08:10");
    private static final Instant STARTS = MovingClock.at("2026-12-07T08:00").instant();
    private static final List<UnitRow> TREE = List.of(
            new UnitRow(1, "31", UnitKind.CITY, "Thành phố Hải Phòng", "Hải Phòng City", null),
            new UnitRow(2, "SNV", UnitKind.DEPARTMENT, "Sở Nội vụ", "Department of Home Affairs", 1L),
            new UnitRow(3, "10525", UnitKind.WARD, "Phường Hải Dương", "Hải Dương Ward", 1L));

    private static MyRecord record(String unit, String upper, boolean some) {
        RecordLine line = new RecordLine(
                1,
                EnrolmentStatus.ATTENDED,
                5,
                "CB-017",
                "Đặng Thị Hường",
                unit,
                "Unit in English",
                upper,
                upper == null ? null : "Upper in English",
                1,
                "M01",
                "Chứng thực bản sao, chữ ký trên môi trường điện tử",
                "Certification",
                9,
                "CT-01",
                STARTS,
                STARTS.plus(Duration.ofHours(8)));
        List<MeetingMark> marks = List.of(
                mark(1, STARTS, AttendanceStatus.PRESENT, 180),
                mark(2, STARTS.plus(Duration.ofHours(5)), AttendanceStatus.LATE, 150));
        List<RecordRow> rows =
                some ? RecordRow.of(List.of(line), marks, new PeriodLength(45, List.of()), CLOCK.instant()) : List.of();
        return new MyRecord(
                new PersonLine(
                        5,
                        "CB-017",
                        "Đặng Thị Hường",
                        unit,
                        "Unit in English",
                        upper,
                        upper == null ? null : "Upper in English"),
                "Tư pháp - hộ tịch",
                2026,
                List.of(2026),
                rows,
                RecordTotals.of(rows),
                some
                        ? List.of(new CompletedModule(
                                1,
                                "M01",
                                "Chứng thực bản sao, chữ ký trên môi trường điện tử",
                                "Certification",
                                9,
                                "CT-01",
                                LocalDate.of(2026, 12, 7),
                                330,
                                360))
                        : List.of());
    }

    private static MeetingMark mark(int number, Instant starts, AttendanceStatus status, int minutes) {
        return new MeetingMark(
                1, number, number, starts, starts.plus(Duration.ofHours(3)), "Hội trường", status, minutes);
    }

    private static Paper paper(MyRecord record, String language) {
        return RecordPaper.of(record, TREE, language, LocalDate.of(2026, 12, 20), "https://camtay.example.vn");
    }

    @Test
    void saysWhatWasCompletedAndWhereTheOfficialWas() {
        byte[] pdf = Printers.print(
                paper(record("Trung tâm Phục vụ hành chính công", "Phường Hải Dương", true), "vi"), CLOCK);

        assertThat(Printers.words(pdf, 1))
                .contains("UBND PHƯỜNG HẢI DƯƠNG")
                .contains("HỒ SƠ TẬP HUẤN NĂM 2026")
                .contains("Đặng Thị Hường (CB-017)")
                .contains("1 học phần, 7,3 tiết có mặt (330 phút)")
                .contains("07/12/2026, 08:00–11:00: Có mặt")
                .contains("07/12/2026, 13:00–16:00: Đến muộn")
                .contains("330 / 360")
                .contains("Trang 1/1");
    }

    @Test
    void aDepartmentStandsUnderItsOwnName() {
        assertThat(paper(record("Sở Nội vụ", null, true), "vi").issuer()).isEqualTo("SỞ NỘI VỤ");
    }

    @Test
    void isThereInEnglishAndForAYearWithoutAnything() {
        String words = Printers.words(Printers.print(paper(record("Phường Hải Dương", null, false), "en"), CLOCK), 1);

        assertThat(words)
                .containsIgnoringCase("Training record of 2026")
                .contains("No session in 2026.")
                .contains("Unit in English");
    }

    @Test
    void countsOneThingAsOneInEnglish() {
        String words = Printers.words(Printers.print(paper(record("Phường Hải Dương", null, true), "en"), CLOCK), 1);

        assertThat(words).contains("In the year: 1 module, 7.3 periods attended (330 minutes)");
    }
}
