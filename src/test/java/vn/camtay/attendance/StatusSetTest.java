package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.error.Reason;

class StatusSetTest {
    private static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");
    private static final Instant ENDS = STARTS.plusSeconds(3 * 3600);
    private static final Instant CAME = STARTS.plusSeconds(1800);
    private static final Instant LEFT = ENDS.minusSeconds(1800);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static StatusRule rule(AttendanceStatus status, boolean used, int share) {
        return new StatusRule(
                status, used, null, null, share, status == AttendanceStatus.EXCUSED, List.of(), List.of());
    }

    private static StatusSet without(AttendanceStatus... unused) {
        return new StatusSet(List.of(unused).stream()
                .map(status -> rule(status, false, StatusRule.usual(status).share()))
                .toList());
    }

    private static StatusSet excuses(boolean leftOut) {
        return new StatusSet(List.of(new StatusRule(
                AttendanceStatus.EXCUSED,
                true,
                null,
                null,
                0,
                leftOut,
                List.of("Đi công tác"),
                List.of("Việc riêng"))));
    }

    private static int counted(StatusSet set, Mark mark) {
        return mark.minutes(new Attendance.Held(1, 2, STARTS, ENDS, set));
    }

    @Test
    void usuallyEveryMarkIsUsedAndEveryMinuteThereCounts() {
        assertThat(StatusSet.USUAL.used()).isEqualTo(StatusSet.MARKS);
        assertThat(counted(StatusSet.USUAL, Mark.PRESENT)).isEqualTo(180);
        assertThat(counted(StatusSet.USUAL, Mark.said(AttendanceStatus.LATE, CAME, null, false)))
                .isEqualTo(150);
        assertThat(counted(StatusSet.USUAL, Mark.said(AttendanceStatus.ABSENT, null, null, false)))
                .isZero();
    }

    @Test
    void noSetHasMoreThanFiveButtons() {
        assertThat(StatusSet.MARKS).hasSize(5).doesNotContain(AttendanceStatus.UNRECORDED);
    }

    @Test
    void aShareOfTheMinutesThereCountsAndPartOfAMinuteDoesNot() {
        StatusSet half = new StatusSet(List.of(rule(AttendanceStatus.LATE, true, 33)));

        assertThat(counted(half, Mark.said(AttendanceStatus.LATE, CAME, null, false)))
                .isEqualTo(49);
        assertThat(counted(half, Mark.PRESENT)).isEqualTo(180);
    }

    @Test
    void aMarkThatIsNotUsedIsRefused() {
        assertThat(without(AttendanceStatus.LATE).against(AttendanceStatus.LATE))
                .extracting(Reason::key)
                .containsExactly("attendance.refused.statusNotUsed");
        assertThat(without(AttendanceStatus.LATE).against(AttendanceStatus.LEFT_EARLY))
                .isEmpty();
    }

    @Nested
    class Times {
        private final Mark late = Mark.said(AttendanceStatus.LATE, CAME, LEFT, null, false);
        private final Mark early = Mark.said(AttendanceStatus.LEFT_EARLY, LEFT, null, false);

        @Test
        void makeNoDifferenceThatTheModuleDoesNotMake() {
            assertThat(without(AttendanceStatus.LATE, AttendanceStatus.LEFT_EARLY)
                            .fitted(late))
                    .isEqualTo(Mark.PRESENT);
            assertThat(without(AttendanceStatus.LATE).fitted(late)).isEqualTo(early);
            assertThat(without(AttendanceStatus.LEFT_EARLY).fitted(late))
                    .isEqualTo(Mark.said(AttendanceStatus.LATE, CAME, null, false));
            assertThat(without(AttendanceStatus.LEFT_EARLY).fitted(early)).isEqualTo(Mark.PRESENT);
            assertThat(StatusSet.USUAL.fitted(late)).isEqualTo(late);
        }
    }

    @Nested
    class AnExcuse {
        private Mark said(String reason, boolean justified) {
            return Mark.said(AttendanceStatus.EXCUSED, null, reason, justified);
        }

        @Test
        void fromTheListIsWhatTheListSays() {
            assertThat(excuses(true).judged(said("di cong tac", false)).justified())
                    .isTrue();
            assertThat(excuses(true).judged(said("Việc riêng", true)).justified())
                    .isFalse();
        }

        @Test
        void ofOnesOwnIsWhatTheTrainerSays() {
            assertThat(excuses(true).judged(said("ốm", true)).justified()).isTrue();
            assertThat(excuses(true).judged(said("ốm", false)).justified()).isFalse();
        }

        @Test
        void neverKeepsAMeetingOutWhereTheModuleDoesNotWantIt() {
            assertThat(excuses(false).judged(said("Đi công tác", true)).justified())
                    .isFalse();
        }
    }

    @Nested
    class ASetOfADay {
        private final LocalDate day = LocalDate.of(2026, 12, 7);
        private final StatusSet set = without(AttendanceStatus.LATE);
        private final StatusSets sets = new StatusSets(Map.of(day, set), ZONE);

        @Test
        void holdsFromItsFirstMinuteInTheOfficesZone() {
            Instant midnight = day.atStartOfDay(ZONE).toInstant();

            assertThat(sets.at(midnight)).isSameAs(set);
            assertThat(sets.at(midnight.minusNanos(1000))).isSameAs(StatusSet.USUAL);
            assertThat(sets.on(day.plusYears(1))).isSameAs(set);
        }
    }

    @Nested
    class Deciding {
        private final Map<AttendanceStatus, List<String>> usual = Map.of(
                AttendanceStatus.PRESENT,
                List.of("Có mặt", "Present"),
                AttendanceStatus.LATE,
                List.of("Đến muộn", "Late"));

        private List<String> against(StatusRule... rules) {
            return StatusPolicy.against(List.of(rules), usual).stream()
                    .map(Reason::key)
                    .map(key -> key.replace("attendance.refused.", ""))
                    .toList();
        }

        private StatusRule named(AttendanceStatus status, String vi, String en) {
            StatusRule rule = StatusRule.usual(status);
            return new StatusRule(status, true, vi, en, rule.share(), rule.leftOut(), List.of(), List.of());
        }

        @Test
        void takesASharefromNoneToAll() {
            assertThat(against(rule(AttendanceStatus.LATE, true, 0))).isEmpty();
            assertThat(against(rule(AttendanceStatus.LATE, true, 100))).isEmpty();
            assertThat(against(rule(AttendanceStatus.LATE, true, -1))).containsExactly("statusShare");
            assertThat(against(rule(AttendanceStatus.LATE, true, 101))).containsExactly("statusShare");
        }

        @Test
        void neverMakesPresenceOfAnAbsenceNorDoesWithoutTheTwo() {
            assertThat(against(rule(AttendanceStatus.ABSENT, true, 50))).containsExactly("statusShare");
            assertThat(against(rule(AttendanceStatus.EXCUSED, true, 50))).containsExactly("statusShare");
            assertThat(against(rule(AttendanceStatus.PRESENT, true, 50))).containsExactly("statusShare");
            assertThat(against(rule(AttendanceStatus.PRESENT, false, 100))).containsExactly("statusKept");
            assertThat(against(rule(AttendanceStatus.ABSENT, false, 0))).containsExactly("statusKept");
        }

        @Test
        void keepsNamesApart() {
            assertThat(against(named(AttendanceStatus.LATE, "Tới trễ", "Came late")))
                    .isEmpty();
            assertThat(against(named(AttendanceStatus.LATE, "Online", "Online")))
                    .isEmpty();
            assertThat(against(named(AttendanceStatus.LATE, "co mat", null))).containsExactly("statusNameTwice");
            assertThat(against(
                            named(AttendanceStatus.LATE, "Khác", null), named(AttendanceStatus.ABSENT, "Khac", null)))
                    .containsExactly("statusNameTwice");
            assertThat(against(named(AttendanceStatus.LATE, "x".repeat(41), null)))
                    .containsExactly("statusNameLong");
        }

        @Test
        void keepsExcusesApart() {
            StatusRule twice =
                    new StatusRule(AttendanceStatus.EXCUSED, true, null, null, 0, true, List.of("Ốm"), List.of("ốm"));

            assertThat(against(twice)).containsExactly("excuseTwice");
        }
    }
}
