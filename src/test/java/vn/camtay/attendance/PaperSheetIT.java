package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.attendance.MarkAnswer.Result;
import vn.camtay.file.KeptFiles;
import vn.camtay.file.Uploads;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.paper.Paper;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.settings.Settings;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** The sheet of one meeting from 08:00 to 11:00 with two people; the session beside it is played. */
@ExtendWith(DatabaseExtension.class)
class PaperSheetIT {
    private static final long CITY = 77;

    private RollDesk desk;
    private PaperSheetService sheets;

    @BeforeEach
    void desk(EntityManager entityManager) {
        desk = new RollDesk(entityManager);
        desk.as(desk.stranger);
        sheets = new PaperSheetService();
        sheets.sheets = new PaperSheetRepository();
        sheets.sheets.entityManager = entityManager;
        sheets.attendances = desk.attendances;
        sheets.marks = desk.roll.marks;
        sheets.sessions = desk.roll.sessions;
        sheets.units = new UnitService() {
            @Override
            public UnitRow require(long id) {
                return id == CITY
                        ? new UnitRow(CITY, "31", UnitKind.CITY, "Thành phố Hải Phòng", null, null)
                        : new UnitRow(id, "SNV", UnitKind.DEPARTMENT, "Sở Nội vụ", null, CITY);
            }
        };
        sheets.policies = desk.roll.policies;
        sheets.files = KeptFiles.on(entityManager, desk.clock);
        sheets.currentUser = desk.currentUser;
        sheets.settings = Settings.read(Map.of("camtay.base.url", "https://camtay.example.org")::get);
        sheets.clock = desk.clock;
        sheets.events = desk.events;
        sheets.locks = desk.roll.locks;
    }

    @Nested
    class Printed {
        @Test
        void itNamesEverybodyWithASeatByGivenNameWithPostsTheMainOneFirst(StatementCounter statements) {
            long clerk = desk.city.post("P06", "Công chức tư pháp - hộ tịch");
            long counter = desk.city.post("P04", "Công chức một cửa");
            desk.city.run(
                    "insert into official_post (official_id, post_id, main_post) values (?1, ?2, false)",
                    desk.huong,
                    counter);
            desk.city.run(
                    "insert into official_post (official_id, post_id, main_post) values (?1, ?2, true)",
                    desk.huong,
                    clerk);
            statements.reset();

            Paper paper = sheets.sheet(desk.meeting, "vi");

            assertThat(statements.count()).as("posts, the roll, shared devices").isEqualTo(3);
            assertThat(paper.model().get("people"))
                    .isEqualTo(List.of(
                            new SheetPerson("Nguyễn Văn An", "", "Phường Hải Dương"),
                            new SheetPerson(
                                    "Đặng Thị Hường",
                                    "Công chức tư pháp - hộ tịch; Công chức một cửa",
                                    "Phường Hải Dương")));
        }

        @Test
        void itsHeadComesFromTheLeadDepartmentAndItsCodeLeadsBackToItsMeeting() {
            Paper paper = sheets.sheet(desk.meeting, "vi");

            assertThat(paper.superior()).isEqualTo("UBND THÀNH PHỐ HẢI PHÒNG");
            assertThat(paper.issuer()).isEqualTo("SỞ NỘI VỤ");
            assertThat(paper.place()).isEqualTo("Hải Phòng");
            assertThat(paper.date()).isEqualTo("2026-12-07");
            assertThat(paper.address())
                    .isEqualTo(
                            "https://camtay.example.org/attendance/manage/paper-sheet.xhtml?meeting=" + desk.meeting);
        }
    }

    @Nested
    class TypedBack {
        @Test
        void aLineBecomesAMarkThatCameOnPaper() {
            List<MarkAnswer> answers =
                    sheets.enter(desk.meeting, List.of(line(desk.an, "P"), line(desk.huong, "M 8:20")));

            assertThat(answers).extracting(MarkAnswer::result).containsOnly(Result.SAVED);
            assertThat(desk.row(desk.an).means()).isEqualTo(Means.PAPER);
            assertThat(desk.row(desk.huong).status()).isEqualTo(AttendanceStatus.LATE);
            assertThat(desk.row(desk.huong).minutes()).isEqualTo(160);
        }

        @Test
        void theSameSheetTwiceIsOneRecord() {
            List<SheetMark> sheet = List.of(line(desk.an, "V"), line(desk.huong, "8:20"));
            sheets.enter(desk.meeting, sheet);
            long version = desk.row(desk.huong).version();

            List<MarkAnswer> again = sheets.enter(desk.meeting, sheet);

            assertThat(again).extracting(MarkAnswer::result).containsOnly(Result.SAVED);
            assertThat(desk.row(desk.huong).version()).isEqualTo(version);
            assertThat(desk.roll.history(desk.meeting)).isEmpty();
        }

        @Test
        void whatTheRollSaysOtherwiseStandsUntilSomebodyDecides() {
            mark(desk.an, AttendanceStatus.ABSENT);

            MarkAnswer answer =
                    sheets.enter(desk.meeting, List.of(line(desk.an, "P"))).get(0);

            assertThat(answer.result()).isEqualTo(Result.CONFLICT);
            assertThat(answer.row().status()).isEqualTo(AttendanceStatus.ABSENT);
            assertThat(desk.row(desk.an).status()).isEqualTo(AttendanceStatus.ABSENT);
        }

        @Test
        void whoDecidesForTheSheetReplacesTheMarkAndTheOldOneStaysInTheHistory() {
            mark(desk.an, AttendanceStatus.ABSENT);
            long seen = desk.row(desk.an).version();

            MarkAnswer answer = sheets.enter(
                            desk.meeting, List.of(new SheetMark(desk.an, "P", seen, "Có chữ ký trên bảng")))
                    .get(0);

            assertThat(answer.result()).isEqualTo(Result.SAVED);
            assertThat(desk.row(desk.an).status()).isEqualTo(AttendanceStatus.PRESENT);
            assertThat(desk.row(desk.an).means()).isEqualTo(Means.PAPER);
            assertThat(desk.roll.history(desk.meeting))
                    .extracting(ChangeRow::oldStatus, ChangeRow::why)
                    .containsExactly(tuple(AttendanceStatus.ABSENT, "Có chữ ký trên bảng"));
        }

        @Test
        void aDecisionOnAMarkThatChangedMeanwhileIsAskedAgain() {
            mark(desk.an, AttendanceStatus.ABSENT);
            long seen = desk.row(desk.an).version();
            desk.roll.mark(new MarkCommand(
                    desk.meeting, desk.an, AttendanceStatus.EXCUSED, null, "đi họp", true, "có giấy mời"));

            MarkAnswer answer = sheets.enter(desk.meeting, List.of(new SheetMark(desk.an, "P", seen, "Có chữ ký")))
                    .get(0);

            assertThat(answer.result()).isEqualTo(Result.CONFLICT);
            assertThat(desk.row(desk.an).status()).isEqualTo(AttendanceStatus.EXCUSED);
        }

        @Test
        void aLineThatCannotBeReadStopsNoOther() {
            long lan = desk.joins("Trần Thị Lan");

            List<MarkAnswer> answers =
                    sheets.enter(desk.meeting, List.of(line(desk.an, "P"), line(desk.huong, "18:20"), line(lan, "V")));

            assertThat(answers)
                    .extracting(MarkAnswer::result)
                    .containsExactly(Result.SAVED, Result.REFUSED, Result.SAVED);
            assertThat(desk.row(desk.huong).status()).isEqualTo(AttendanceStatus.UNRECORDED);
        }

        @Test
        void somebodyWithoutASeatIsOnNoSheetOfThisSession() {
            MarkAnswer answer = sheets.enter(desk.meeting, List.of(line(desk.stranger, "P")))
                    .get(0);

            assertThat(answer.reasons().get(0).key()).isEqualTo("attendance.refused.notOnRoster");
        }

        @Test
        void aLockedSessionTakesNoMore() {
            desk.status = SessionStatus.LOCKED;

            refused("attendance.refused.locked", () -> sheets.enter(desk.meeting, List.of(line(desk.an, "P"))));
        }
    }

    @Nested
    class Scanned {
        @Test
        void aScanIsKeptWithItsMeetingAndReadAgain(StatementCounter statements) {
            sheets.attach(desk.meeting, Uploads.named("bang.pdf", Uploads.pdf()));
            sheets.attach(desk.meeting, Uploads.named("trang 2.jpg", Uploads.jpeg()));
            statements.reset();

            List<ScanRow> scans = sheets.scans(desk.meeting);

            assertThat(statements.count()).isEqualTo(1);
            assertThat(scans).extracting(ScanRow::name).containsExactly("bang.pdf", "trang 2.jpg");
            assertThat(scans.get(0).fullName()).isEqualTo("Lê Minh Quân");
            assertThat(sheets.requireScan(scans.get(1).id()).bytes()).isEqualTo(Uploads.jpeg().length);
            assertThat(desk.events.fired()).hasOnlyElementsOfType(SheetScanAttached.class);
        }

        @Test
        void aFileOfAnotherTypeIsRefused() {
            assertThatThrownBy(() -> sheets.attach(
                            desk.meeting,
                            Uploads.named("a.docx", Uploads.zip("[Content_Types].xml", "word/document.xml"))))
                    .isInstanceOf(InvalidInputException.class);
        }

        @Test
        void aMeetingHasTwentyAtMost() {
            for (int number = 1; number <= SheetScan.MOST; number++) {
                sheets.attach(desk.meeting, Uploads.named(number + ".png", Uploads.png()));
            }

            refused(
                    "attendance.refused.scansMany",
                    () -> sheets.attach(desk.meeting, Uploads.named("21.png", Uploads.png())));
        }

        @Test
        void itIsTakenAwayOnlyBeforeTheSessionIsLockedAndMayComeAfter() {
            sheets.attach(desk.meeting, Uploads.named("nham.pdf", Uploads.pdf()));
            long wrong = sheets.scans(desk.meeting).get(0).id();
            sheets.detach(wrong);
            assertThatThrownBy(() -> sheets.requireScan(wrong)).isInstanceOf(NotFoundException.class);

            desk.status = SessionStatus.LOCKED;
            sheets.attach(desk.meeting, Uploads.named("bang.pdf", Uploads.pdf()));
            long kept = sheets.scans(desk.meeting).get(0).id();

            refused("attendance.refused.locked", () -> sheets.detach(kept));
        }
    }

    private static SheetMark line(long officialId, String text) {
        return new SheetMark(officialId, text, 0, null);
    }

    private void mark(long officialId, AttendanceStatus status) {
        desk.roll.mark(new MarkCommand(desk.meeting, officialId, status, null, null, false, null));
    }

    private static void refused(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(
                        refusal.reasons().get(0).key())
                .isEqualTo(key));
    }
}
