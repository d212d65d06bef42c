package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.attendance.MarkAnswer.Result;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** The roll of one meeting from 08:00 to 11:00 with two people; the session beside it is played. */
@ExtendWith(DatabaseExtension.class)
class AttendanceServiceIT {
    private RollDesk desk;
    private long an;
    private long huong;

    @BeforeEach
    void desk(EntityManager entityManager) {
        desk = new RollDesk(entityManager);
        an = desk.an;
        huong = desk.huong;
    }

    @Test
    void aMarkIsKeptWithItsMinutes() {
        RollRow row = desk.roll.mark(
                new MarkCommand(desk.meeting, an, AttendanceStatus.LATE, LocalTime.of(8, 10), null, false, null));

        assertThat(row.status()).isEqualTo(AttendanceStatus.LATE);
        assertThat(row.minutes()).isEqualTo(170);
        assertThat(desk.events.fired()).hasOnlyElementsOfType(OfficialMarked.class);
    }

    @Test
    void whoHasNoSeatIsNotOnTheRoll() {
        refused(() -> mark(an + 99, AttendanceStatus.PRESENT, null), "attendance.refused.notOnRoster");
    }

    @Test
    void aMarkThatCannotBeIsInvalid() {
        assertThatThrownBy(() -> mark(an, AttendanceStatus.LATE, null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theSameMarkAgainIsNoCorrection() {
        mark(an, AttendanceStatus.PRESENT, null);
        mark(an, AttendanceStatus.PRESENT, null);

        assertThat(desk.roll.history(desk.meeting)).isEmpty();
        assertThat(desk.events.fired()).hasSize(1);
    }

    @Test
    void aCorrectionAfterTheDayNeedsItsReasonAndLeavesTheOldMark() {
        mark(an, AttendanceStatus.PRESENT, null);
        desk.clock.advance(Duration.ofDays(1));

        refused(() -> mark(an, AttendanceStatus.ABSENT, null), "attendance.refused.correctionWithoutReason");
        mark(an, AttendanceStatus.ABSENT, "nhầm người");

        assertThat(desk.roll.history(desk.meeting)).singleElement().satisfies(change -> {
            assertThat(change.oldStatus()).isEqualTo(AttendanceStatus.PRESENT);
            assertThat(change.why()).isEqualTo("nhầm người");
        });
    }

    @Test
    void theRestIsPresentOnlyAsTheTrainerSawIt() {
        mark(huong, AttendanceStatus.ABSENT, null);

        refused(() -> desk.roll.markRestPresent(desk.meeting, Set.of(an, huong)), "attendance.refused.listChanged");
        assertThat(desk.roll.markRestPresent(desk.meeting, Set.of(an))).isEqualTo(1);

        assertThat(desk.roll.rollCall(desk.meeting).rows())
                .extracting(RollRow::status)
                .containsExactly(AttendanceStatus.PRESENT, AttendanceStatus.ABSENT);
        refused(() -> desk.roll.markRestPresent(desk.meeting, Set.of()), "attendance.refused.nobodyLeft");
    }

    @Nested
    class ManyAtOnce {
        @Test
        void eachIsSavedRefusedOrLeftAloneAndNoneStopsTheOthers() {
            mark(huong, AttendanceStatus.ABSENT, null);

            List<MarkAnswer> answers = desk.roll.markAll(
                    desk.meeting,
                    List.of(
                            said(an, AttendanceStatus.PRESENT, 0),
                            said(desk.stranger, AttendanceStatus.PRESENT, 0),
                            said(huong, AttendanceStatus.PRESENT, 0)));

            assertThat(answers)
                    .extracting(MarkAnswer::result)
                    .containsExactly(Result.SAVED, Result.REFUSED, Result.CONFLICT);
            assertThat(answers.get(1).reasons()).extracting("key").containsExactly("attendance.refused.notOnRoster");
            assertThat(answers.get(2).row().status()).isEqualTo(AttendanceStatus.ABSENT);
            assertThat(desk.row(an).status()).isEqualTo(AttendanceStatus.PRESENT);
        }

        @Test
        void whoHasSeenTheOthersMarkOverwritesIt() {
            mark(huong, AttendanceStatus.ABSENT, null);
            long seen = desk.row(huong).version();

            List<MarkAnswer> answers =
                    desk.roll.markAll(desk.meeting, List.of(said(huong, AttendanceStatus.PRESENT, seen)));

            assertThat(answers).extracting(MarkAnswer::result).containsExactly(Result.SAVED);
            assertThat(desk.roll.history(desk.meeting)).hasSize(1);
        }

        @Test
        void theSameAgainAfterALostAnswerIsTheFirstRecord() {
            desk.roll.markAll(desk.meeting, List.of(said(an, AttendanceStatus.PRESENT, 0)));
            RollRow first = desk.row(an);
            desk.clock.advance(Duration.ofMinutes(5));

            List<MarkAnswer> again = desk.roll.markAll(desk.meeting, List.of(said(an, AttendanceStatus.PRESENT, 0)));

            assertThat(again).extracting(MarkAnswer::result).containsExactly(Result.SAVED);
            assertThat(again.get(0).row()).isEqualTo(first);
            assertThat(desk.facts.fired()).hasSize(1);
        }

        @Test
        void somebodyOfWhomTwoThingsAreSaidInOneGoHasTheSecondAndWhatWasBefore() {
            desk.roll.markAll(
                    desk.meeting,
                    List.of(
                            said(an, AttendanceStatus.PRESENT, 0),
                            said(huong, AttendanceStatus.PRESENT, 0),
                            said(an, AttendanceStatus.ABSENT, 1)));

            assertThat(desk.row(an).status()).isEqualTo(AttendanceStatus.ABSENT);
            assertThat(desk.row(huong).status()).isEqualTo(AttendanceStatus.PRESENT);
            assertThat(desk.roll.history(desk.meeting))
                    .singleElement()
                    .satisfies(change -> assertThat(change.oldStatus()).isEqualTo(AttendanceStatus.PRESENT));
        }

        @Test
        void twoHundredAreOneFactEachAndFewStatementsBesides(StatementCounter statements) {
            long[] people = IntStream.range(0, 200)
                    .mapToLong(number -> desk.joins("Trần Văn " + number))
                    .toArray();
            statements.reset();

            List<MarkAnswer> answers = desk.roll.markAll(
                    desk.meeting,
                    Arrays.stream(people)
                            .mapToObj(person -> said(person, AttendanceStatus.PRESENT, 0))
                            .toList());

            assertThat(answers).hasSize(200).allMatch(answer -> answer.result() == Result.SAVED);
            assertThat(statements.count()).isLessThanOrEqualTo(10);
            assertThat(desk.facts.fired().get(0).all()).hasSize(200);
        }

        private MarkCommand said(long official, AttendanceStatus status, long seen) {
            return new MarkCommand(desk.meeting, official, status, null, null, null, false, null, seen);
        }
    }

    @Nested
    class CheckInsAndMarks {
        @Test
        void aCheckInAloneStaysUnrecorded() {
            desk.checksIn(an, Direction.IN, "d1");

            RollRow row = desk.row(an);

            assertThat(row.status()).isEqualTo(AttendanceStatus.UNRECORDED);
            assertThat(row.agreement()).isEqualTo(Agreement.WAITING);
        }

        @Test
        void theTrainerTakesThoseWhoCheckedInAsPresentOrLateAndLeavesTheSilentAlone() {
            desk.clock.advance(Duration.ofMinutes(20));
            desk.checksIn(an, Direction.IN, "d1");

            refused(() -> desk.roll.confirmCheckIns(desk.meeting, Set.of(an, huong)), "attendance.refused.listChanged");
            assertThat(desk.roll.confirmCheckIns(desk.meeting, Set.of(an))).isEqualTo(1);

            assertThat(desk.row(an).status()).isEqualTo(AttendanceStatus.LATE);
            assertThat(desk.row(an).minutes()).isEqualTo(150);
            assertThat(desk.row(huong).status()).isEqualTo(AttendanceStatus.UNRECORDED);
        }

        @Test
        void aMarkAgainstACheckInIsADisputeThatKeepsTheSessionOpenUntilItIsSettled() {
            desk.checksIn(an, Direction.IN, "d1");
            mark(an, AttendanceStatus.ABSENT, null);
            mark(huong, AttendanceStatus.PRESENT, null);

            refused(() -> desk.roll.lock(desk.session), "attendance.refused.disputesOpen");
            refused(() -> settle(false, " "), "attendance.refused.settledWithoutNote");
            RollRow row = settle(false, "chỉ quét mã rồi về");

            assertThat(row.agreement()).isEqualTo(Agreement.SETTLED);
            refused(() -> settle(false, "lần nữa"), "attendance.refused.nothingToSettle");
            desk.roll.lock(desk.session);
            assertThat(desk.settled).containsEntry(an, EnrolmentStatus.NO_SHOW);
        }

        @Test
        void aDisputeSettledByTheCheckInCorrectsTheMark() {
            desk.checksIn(an, Direction.IN, "d1");
            mark(an, AttendanceStatus.ABSENT, null);

            RollRow row = settle(true, "ngồi phòng bên");

            assertThat(row.status()).isEqualTo(AttendanceStatus.PRESENT);
            assertThat(row.agreement()).isEqualTo(Agreement.AGREED);
            assertThat(desk.roll.history(desk.meeting)).singleElement().satisfies(change -> assertThat(change.why())
                    .isEqualTo("ngồi phòng bên"));
        }

        @Test
        void aLaterMarkIsADisputeOfItsOwn() {
            desk.checksIn(an, Direction.IN, "d1");
            mark(an, AttendanceStatus.ABSENT, null);
            settle(false, "chỉ quét mã rồi về");
            desk.clock.advance(Duration.ofMinutes(1));
            desk.roll.mark(
                    new MarkCommand(desk.meeting, an, AttendanceStatus.EXCUSED, null, "được gọi về", true, null));

            assertThat(desk.row(an).agreement()).isEqualTo(Agreement.DISPUTED);
        }

        @Test
        void silenceIsShownAndNotHeldAgainstAnybody() {
            mark(an, AttendanceStatus.PRESENT, null);
            mark(huong, AttendanceStatus.PRESENT, null);

            assertThat(desk.row(an).agreement()).isEqualTo(Agreement.SILENT);
            desk.roll.lock(desk.session);
        }

        @Test
        void oneDeviceForTwoIsFlaggedAndNotRefused() {
            desk.checksIn(an, Direction.IN, "d1");
            desk.checksIn(huong, Direction.IN, "d1");

            assertThat(desk.roll.rollCall(desk.meeting).rows())
                    .allMatch(row -> row.self().sharedDevice());
        }

        @Test
        void oneDeviceThatChecksSomebodyElseOutIsFlaggedAndNobodyBeside() {
            long alone = desk.joins("Lê Thị Chi");
            long unknown = desk.joins("Vũ Văn Dũng");
            desk.checksIn(an, Direction.IN, "d1");
            desk.checksIn(huong, Direction.IN, "d2");
            desk.checksIn(huong, Direction.OUT, "d1");
            desk.checksIn(alone, Direction.IN, "d3");
            desk.checksIn(alone, Direction.OUT, "d3");
            desk.checksIn(unknown, Direction.IN, null);

            assertThat(desk.roll.rollCall(desk.meeting).rows())
                    .filteredOn(row -> row.self().sharedDevice())
                    .extracting(RollRow::officialId)
                    .containsExactlyInAnyOrder(an, huong);
        }

        private RollRow settle(boolean byCheckIn, String note) {
            desk.entityManager.flush();
            return desk.roll.settle(new SettleCommand(desk.meeting, an, byCheckIn, note));
        }
    }

    @Test
    void silenceKeepsTheSessionFromBeingLocked() {
        mark(an, AttendanceStatus.PRESENT, null);

        refused(() -> desk.roll.lock(desk.session), "attendance.refused.rollNotComplete");

        assertThat(desk.settled).isEmpty();
        assertThat(desk.status).isEqualTo(SessionStatus.OPEN);
    }

    @Test
    void lockingSettlesEverybodyThenLocksTheSession() {
        mark(an, AttendanceStatus.PRESENT, null);
        mark(huong, AttendanceStatus.ABSENT, null);

        desk.roll.lock(desk.session);

        assertThat(desk.settled).isEqualTo(Map.of(an, EnrolmentStatus.ATTENDED, huong, EnrolmentStatus.NO_SHOW));
        assertThat(desk.status).isEqualTo(SessionStatus.LOCKED);
    }

    @Test
    void afterLockingNothingIsMarked() {
        desk.status = SessionStatus.LOCKED;

        refused(() -> mark(an, AttendanceStatus.PRESENT, null), "attendance.refused.locked");
    }

    private void mark(long officialId, AttendanceStatus said, String why) {
        desk.roll.mark(new MarkCommand(desk.meeting, officialId, said, null, null, false, why));
        desk.entityManager.flush();
    }

    private static void refused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.reasons())
                        .extracting("key")
                        .containsExactly(key));
    }
}
