package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** Marks of two people at a meeting from 08:00 to 11:00, from a file or chosen on the roll; 15 minutes are tolerated. */
@ExtendWith(DatabaseExtension.class)
class ManyMarksIT {
    private static final String HEADING =
            "Mã cán bộ;Họ và tên;Buổi;Điểm danh;Giờ đến;Giờ về;Lý do vắng;Chính đáng;Lý do sửa\n";

    private RollDesk desk;

    @BeforeEach
    void desk(EntityManager entityManager) {
        desk = new RollDesk(entityManager);
        desk.city.run("update official set staff_code = 'CB-1' where id = ?1", desk.an);
        desk.as(desk.an);
    }

    private List<PlannedMark> preview(String rows) {
        return desk.many.preview(
                desk.session, new ByteArrayInputStream((HEADING + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private List<PlannedMark> make(List<PlannedMark> plans) {
        return desk.many.make(plans, Means.IMPORT);
    }

    private static List<String> keys(PlannedMark plan) {
        return plan.reasons().stream()
                .map(reason -> reason.column() + " " + reason.reason().key().replace("attendance.refused.", ""))
                .toList();
    }

    @Nested
    class AFile {
        @Test
        void isOnlyLookedAtThenMadeAndTheSameAgainChangesNothing() {
            String file =
                    "CB-1;Nguyễn Văn An;1;Đến muộn;8h20;10:30;;;\n" + ";dang thi huong;;Vắng có lý do;;;trực quầy;x;\n";
            List<PlannedMark> preview = preview(file);
            assertThat(preview).extracting(PlannedMark::outcome).containsExactly(RowOutcome.NEW, RowOutcome.NEW);
            assertThat(preview.get(0).minutes()).isEqualTo(130);
            assertThat(desk.row(desk.an).status()).isEqualTo(AttendanceStatus.UNRECORDED);

            make(preview);

            assertThat(desk.row(desk.an)).satisfies(row -> {
                assertThat(row.status()).isEqualTo(AttendanceStatus.LATE);
                assertThat(row.minutes()).isEqualTo(130);
                assertThat(row.means()).isEqualTo(Means.IMPORT);
            });
            assertThat(desk.row(desk.huong).justified()).isTrue();
            assertThat(preview(file)).extracting(PlannedMark::outcome).containsOnly(RowOutcome.UNCHANGED);
            make(preview(file));
            assertThat(desk.roll.history(desk.meeting)).isEmpty();
        }

        @Test
        void countsPresenceByItsTimes() {
            assertThat(preview("CB-1;;;Có mặt;08:15;10:45;;;\n").get(0).status())
                    .isEqualTo(AttendanceStatus.PRESENT);
            PlannedMark late = preview("CB-1;;;Có mặt;08:16;;;;\n").get(0);
            assertThat(late.status()).isEqualTo(AttendanceStatus.LATE);
            assertThat(late.minutes()).isEqualTo(164);
            PlannedMark early = preview("CB-1;;;;;10:44;;;\n").get(0);
            assertThat(early.status()).isEqualTo(AttendanceStatus.LEFT_EARLY);
            assertThat(early.minutes()).isEqualTo(164);
        }

        @Test
        void saysOfEachRefusedRowWhyAndWhereAndTakesTheOthers() {
            List<PlannedMark> preview = preview("CB-9;;;Có mặt;;;;;\n"
                    + "CB-1;Đặng Thị Hường;;Có mặt;;;;;\n"
                    + ";Lê Minh Quân;;Có mặt;;;;;\n"
                    + "CB-1;;2;Có mặt;;;;;\n"
                    + "CB-1;;1;Đi chơi;sáng;;;?;\n"
                    + "CB-1;;1;Đến muộn;11:00;;;;\n"
                    + "CB-1;;1;Vắng có lý do;;;;;\n"
                    + "CB-1;;1;Vắng;08:00;;;;\n"
                    + ";Đặng Thị Hường;1;Có mặt;;;;;\n"
                    + ";Đặng Thị Hường;1;Vắng;;;;;\n");

            assertThat(keys(preview.get(0))).containsExactly("A attendanceCodeUnknown");
            assertThat(keys(preview.get(1))).containsExactly("B attendanceCodeOfOther");
            assertThat(keys(preview.get(2))).containsExactly("B attendanceNameUnknown");
            assertThat(keys(preview.get(3))).containsExactly("C attendanceMeeting");
            assertThat(keys(preview.get(4)))
                    .containsExactly("D attendanceStatus", "E attendanceTime", "H attendanceJustified");
            assertThat(keys(preview.get(5))).containsExactly("E momentOutside");
            assertThat(keys(preview.get(6))).containsExactly("G excuseWithoutReason");
            assertThat(keys(preview.get(7))).containsExactly("D attendanceTimesOfAbsent");
            assertThat(preview.get(8).outcome()).isEqualTo(RowOutcome.NEW);
            assertThat(keys(preview.get(9))).containsExactly(" attendanceRowTwice");

            make(preview);

            assertThat(desk.row(desk.huong).status()).isEqualTo(AttendanceStatus.PRESENT);
            assertThat(desk.row(desk.an).status()).isEqualTo(AttendanceStatus.UNRECORDED);
        }

        @Test
        void needsAReasonForACorrectionAfterTheDay() {
            mark(desk.an, AttendanceStatus.ABSENT);
            desk.clock.advance(Duration.ofDays(1));

            assertThat(keys(preview("CB-1;;;Có mặt;;;;;\n").get(0))).containsExactly("I correctionWithoutReason");
            List<PlannedMark> preview = preview("CB-1;;;Có mặt;;;;;ghi nhầm\n");
            assertThat(preview.get(0).outcome()).isEqualTo(RowOutcome.CHANGED);
            make(preview);

            assertThat(desk.roll.history(desk.meeting)).singleElement().satisfies(change -> assertThat(change.why())
                    .isEqualTo("ghi nhầm"));
        }

        @Test
        void overwritesNothingThatSomebodySaidMeanwhile() {
            List<PlannedMark> preview = preview("CB-1;;;Có mặt;;;;;\n;Đặng Thị Hường;;Có mặt;;;;;\n");
            mark(desk.an, AttendanceStatus.ABSENT);

            List<PlannedMark> became = make(preview);

            assertThat(became).extracting(PlannedMark::outcome).containsExactly(RowOutcome.REFUSED, RowOutcome.NEW);
            assertThat(keys(became.get(0))).containsExactly(" attendanceOvertaken");
            assertThat(desk.row(desk.an).status()).isEqualTo(AttendanceStatus.ABSENT);
            assertThat(desk.row(desk.huong).status()).isEqualTo(AttendanceStatus.PRESENT);
        }

        @Test
        void thatIsTheRollItselfChangesNothingWhateverWasMarked() {
            desk.checksIn(desk.an, Direction.IN, "d1");
            desk.clock.advance(Duration.ofSeconds(37 * 60 + 11));
            desk.checksIn(desk.huong, Direction.IN, "d2");
            desk.roll.confirmCheckIns(desk.meeting, Set.of(desk.an, desk.huong));
            assertThat(desk.row(desk.huong).status()).isEqualTo(AttendanceStatus.LATE);

            List<PlannedMark> preview = again(table -> AttendanceTable.write(
                    table, Texts.in("en"), desk.many.file(desk.session), ZoneId.of("Asia/Ho_Chi_Minh")));

            assertThat(preview).hasSize(2).extracting(PlannedMark::outcome).containsOnly(RowOutcome.UNCHANGED);
        }

        @Test
        void ofRefusedRowsCanBeCorrectedAndLoadedAgain() {
            List<PlannedMark> preview = preview("CB-1;;;Có mặt;;;;;\n;Không Ai;;Có mặt;;;;;\n");

            List<PlannedMark> again = again(table -> AttendanceTable.writeRefused(table, Texts.in("vi"), preview));

            assertThat(again).hasSize(1);
            assertThat(keys(again.get(0))).containsExactly("B attendanceNameUnknown");
        }

        private List<PlannedMark> again(Consumer<SheetWriter> write) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            try (SheetWriter table = SheetWriter.to(content, SheetFormat.XLSX, "Roll")) {
                write.accept(table);
            }
            return desk.many.preview(desk.session, new ByteArrayInputStream(content.toByteArray()));
        }

        @Test
        void ofALockedSessionIsNotRead() {
            desk.status = SessionStatus.LOCKED;

            assertThatThrownBy(() -> preview("CB-1;;;Có mặt;;;;;\n")).isInstanceOf(AttendanceRefusedException.class);
        }

        @Test
        void takesTheSameStatementsHoweverManyRows(StatementCounter statements) {
            desk.entityManager.flush();
            statements.reset();
            preview("CB-1;;;Có mặt;;;;;\n");
            int forOne = statements.count();
            statements.reset();

            preview("CB-1;;;Có mặt;;;;;\n;Đặng Thị Hường;;Có mặt;;;;;\n");

            assertThat(statements.count()).isEqualTo(forOne).isLessThanOrEqualTo(3);
        }
    }

    @Nested
    class ChosenOnTheRoll {
        @Test
        void oneMarkForSeveralIsLookedAtThenMade() {
            mark(desk.an, AttendanceStatus.PRESENT);

            List<PlannedMark> preview = desk.many.preview(Set.of(desk.an, desk.huong), excused("đi công tác"));

            assertThat(preview).extracting(PlannedMark::outcome).containsExactly(RowOutcome.CHANGED, RowOutcome.NEW);
            assertThat(preview.get(0).before()).isEqualTo(AttendanceStatus.PRESENT);
            assertThat(desk.row(desk.huong).status()).isEqualTo(AttendanceStatus.UNRECORDED);
            desk.many.make(preview, Means.TRAINER);
            assertThat(desk.row(desk.an).reason()).isEqualTo("đi công tác");
            assertThat(desk.row(desk.huong).status()).isEqualTo(AttendanceStatus.EXCUSED);
        }

        @Test
        void nobodyChosenIsRefusedAndAStrangerLeftOut() {
            assertThatThrownBy(() -> desk.many.preview(Set.of(), excused("x")))
                    .isInstanceOf(InvalidInputException.class);
            assertThat(desk.many.preview(Set.of(desk.stranger), excused("x"))).isEmpty();
        }

        @Test
        void whatIsMissingIsSaidOfEach() {
            assertThat(desk.many.preview(Set.of(desk.an, desk.huong), excused(null)))
                    .allSatisfy(plan -> assertThat(keys(plan)).containsExactly(" excuseWithoutReason"));
        }

        private MarkCommand excused(String reason) {
            return new MarkCommand(desk.meeting, 0, AttendanceStatus.EXCUSED, (LocalTime) null, reason, true, null);
        }
    }

    private void mark(long officialId, AttendanceStatus status) {
        desk.roll.mark(new MarkCommand(desk.meeting, officialId, status, null, null, false, null));
        desk.entityManager.flush();
    }
}
