package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.paper.Paper;
import vn.camtay.paper.Printers;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.testkit.MovingClock;

class SessionsPaperTest {
    private static final MovingClock CLOCK = MovingClock.at("2026-12-01T08:10");
    private static final UnitRow CITY =
            new UnitRow(1, "31", UnitKind.CITY, "Thành phố Hải Phòng", "Hải Phòng City", null);
    private static final UnitRow HOME =
            new UnitRow(2, "SNV", UnitKind.DEPARTMENT, "Sở Nội vụ", "Department of Home Affairs", 1L);

    private static SessionDetail session(int number, long leadUnitId) {
        Instant starts = MovingClock.at("2026-12-07T08:00").instant().plus(Duration.ofDays(number));
        SessionHead head = new SessionHead(
                number,
                "CT-%02d".formatted(number),
                1,
                "M01",
                "Chứng thực bản sao, chữ ký trên môi trường điện tử",
                "Certification",
                SessionStatus.OPEN,
                20,
                5,
                12,
                0,
                leadUnitId,
                "Sở Nội vụ",
                "Department of Home Affairs",
                starts.minus(Duration.ofDays(9)),
                starts.minus(Duration.ofDays(1)),
                starts,
                starts.plus(Duration.ofHours(3)),
                null,
                starts.minus(Duration.ofDays(9)),
                null,
                0,
                false,
                null,
                null,
                null);
        return new SessionDetail(
                head,
                List.of(
                        new MeetingRow(
                                1,
                                number,
                                1,
                                starts,
                                starts.plus(Duration.ofHours(3)),
                                6,
                                "Hội trường tầng 2",
                                "5 Bạch Đằng"),
                        new MeetingRow(
                                2,
                                number,
                                2,
                                starts.plus(Duration.ofHours(5)),
                                starts.plus(Duration.ofHours(8)),
                                6,
                                "Phòng máy Ệ ữ ợ Đ",
                                null)),
                List.of(
                        new TrainerRow(7, "Nguyễn Thị Thủy Ánh", "Sở Nội vụ", "Department of Home Affairs"),
                        new TrainerRow(8, "Đặng Văn Đỗ", "Sở Nội vụ", "Department of Home Affairs")),
                List.of());
    }

    private static Paper paper(List<SessionDetail> sessions, String language) {
        SessionExport export =
                new SessionExport(sessions, List.of(), List.of(), List.of(CITY, HOME), List.of(), List.of(), List.of());
        return SessionsPaper.of(
                export,
                language,
                "01/12/2026",
                LocalDate.of(2026, 12, 1),
                CLOCK.instant(),
                "https://camtay.example.vn/session/sessions.xhtml?from=2026-12-01");
    }

    private static List<SessionDetail> sessions(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> session(number, 2))
                .toList();
    }

    @Test
    void saysWhatWhenWhereAndWhoTeachesUnderTheHeadOfWhoLeadsThem() {
        byte[] pdf = Printers.print(paper(sessions(14), "vi"), CLOCK);

        assertThat(Printers.words(pdf, 1))
                .contains("UBND THÀNH PHỐ HẢI PHÒNG")
                .contains("SỞ NỘI VỤ")
                .contains("Hải Phòng, ngày 01 tháng 12 năm 2026")
                .contains("Tổng số: 14 lớp, 168 người giữ chỗ")
                .contains("CT-01 · Đang nhận đăng ký")
                .contains("Hội trường tầng 2")
                .contains("Phòng máy Ệ ữ ợ Đ")
                .contains("Thứ Ba 08/12/2026, 08:00–11:00")
                .contains("Nguyễn Thị Thủy")
                .contains("12 / 20");
        assertThat(Printers.pages(pdf)).isGreaterThan(1);
        assertThat(Printers.words(pdf, 2)).contains("Thời gian, địa điểm");
    }

    @Test
    void ofSeveralDepartmentsTheCityIssuesIt() {
        Paper paper = paper(List.of(session(1, 2), session(2, 3)), "vi");

        assertThat(paper.issuer()).isEqualTo("UBND THÀNH PHỐ HẢI PHÒNG");
        assertThat(paper.superior()).isNull();
    }

    @Test
    void isThereInEnglishAndWithoutAnySession() {
        assertThat(Printers.words(Printers.print(paper(List.of(), "en"), CLOCK), 1))
                .containsIgnoringCase("List of training sessions")
                .contains("There are no sessions.");
    }

    @Test
    void asManyAsFitOnAPaper() {
        assertThat(paper(sessions(SessionsPaper.MOST), "vi").model()).containsKey("lines");
        assertThatThrownBy(() -> paper(Collections.nCopies(SessionsPaper.MOST + 1, session(1, 2)), "vi"))
                .isInstanceOf(InvalidInputException.class);
    }
}
