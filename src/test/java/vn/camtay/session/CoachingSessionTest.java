package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.camtay.session.Plans.aPlan;
import static vn.camtay.session.Plans.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

class CoachingSessionTest {
    private static final Instant PLANNING = at("2026-11-19T09:00");
    private static final Instant IN_WINDOW = at("2026-11-23T08:00");

    private static List<String> refusal(Runnable attempt) {
        DomainException refusal = catchThrowableOfType(DomainException.class, attempt::run);
        assertThat(refusal).isNotNull();
        return refusal.reasons().stream().map(Reason::key).toList();
    }

    private static List<String> planRefusal(PlanSessionCommand command) {
        return refusal(() -> CoachingSession.plan(command, PLANNING));
    }

    @Nested
    class Plan {
        @Test
        void startsAsADraftThatSpansItsMeetingsInTheOrderOfTime() {
            CoachingSession session = aPlan().meeting("2026-11-26", "13:30", "16:30", 3)
                    .meeting("2026-11-25", "08:00", "11:30", 4)
                    .draft();

            assertThat(session.status()).isEqualTo(SessionStatus.DRAFT);
            assertThat(session.startsAt()).isEqualTo(at("2026-11-25T08:00"));
            assertThat(session.endsAt()).isEqualTo(at("2026-11-26T16:30"));
            assertThat(session.meetings()).extracting(Meeting::number).containsExactly(1, 2);
            assertThat(session.meetings()).extracting(Meeting::venueId).containsExactly(4L, 3L);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 500})
        void takesACapacityOnItsBounds(int seats) {
            assertThat(aPlan().seats(seats).draft().capacity()).isEqualTo(seats);
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 501})
        void refusesACapacityOutsideItsBounds(int seats) {
            assertThat(planRefusal(aPlan().seats(seats).minimum(0).command())).contains("session.refused.capacity");
        }

        @Test
        void takesAMinimumUpToTheCapacity() {
            assertThatCode(() -> aPlan().seats(20).minimum(20).draft()).doesNotThrowAnyException();
            assertThatCode(() -> aPlan().seats(20).minimum(0).draft()).doesNotThrowAnyException();
            assertThat(planRefusal(aPlan().seats(20).minimum(21).command())).containsExactly("session.refused.minimum");
            assertThat(planRefusal(aPlan().seats(20).minimum(-1).command())).containsExactly("session.refused.minimum");
        }

        @Test
        void refusesMeetingsOfOneSessionThatOverlapButNotThoseThatTouch() {
            assertThat(planRefusal(aPlan().meeting("2026-11-25", "08:00", "10:00", 3)
                            .meeting("2026-11-25", "09:59", "11:00", 4)
                            .command()))
                    .containsExactly("session.refused.meetingsOverlap");
            assertThatCode(() -> aPlan().meeting("2026-11-25", "08:00", "10:00", 3)
                            .meeting("2026-11-25", "10:00", "11:00", 4)
                            .draft())
                    .doesNotThrowAnyException();
        }

        @Test
        void refusesNoMeetingAMeetingBackwardsOneTooLongAndOneInThePast() {
            assertThat(planRefusal(aPlan().withoutMeetings())).containsExactly("session.refused.meetingMissing");
            assertThat(planRefusal(
                            aPlan().meeting("2026-11-25", "11:30", "11:30", 3).command()))
                    .containsExactly("session.refused.meetingBackwards");
            assertThat(planRefusal(
                            aPlan().meeting("2026-11-25", "06:00", "20:01", 3).command()))
                    .containsExactly("session.refused.meetingLong");
            assertThatCode(() -> aPlan().signUp("2026-11-20T08:00", "2026-11-25T06:00")
                            .meeting("2026-11-25", "06:00", "20:00", 3)
                            .draft())
                    .doesNotThrowAnyException();
            assertThat(planRefusal(aPlan().signUp("2026-11-18T08:00", "2026-11-19T09:00")
                            .meeting("2026-11-19", "09:00", "10:00", 3)
                            .command()))
                    .containsExactly("session.refused.meetingPast");
        }

        @Test
        void holdsTheWindowBeforeTheFirstMeeting() {
            assertThatCode(() -> aPlan().signUp("2026-11-20T08:00", "2026-11-25T08:00")
                            .draft())
                    .doesNotThrowAnyException();
            assertThat(planRefusal(aPlan().signUp("2026-11-20T08:00", "2026-11-25T08:01")
                            .command()))
                    .containsExactly("session.refused.windowLate");
            assertThat(planRefusal(aPlan().signUp("2026-11-20T08:00", "2026-11-20T08:00")
                            .command()))
                    .containsExactly("session.refused.windowBackwards");
        }

        @Test
        void tellsEveryFaultAtOnce() {
            assertThat(planRefusal(aPlan().seats(0)
                            .minimum(3)
                            .meeting("2026-11-25", "11:30", "08:00", 3)
                            .command()))
                    .containsExactly(
                            "session.refused.capacity", "session.refused.minimum", "session.refused.meetingBackwards");
        }

        @Test
        void countsTheLeadDepartmentOnce() {
            assertThat(aPlan().ledBy(1, 1L, 2L).draft().coUnitIds()).containsExactly(2L);
        }
    }

    @Nested
    class Open {
        @Test
        void makesADraftPublic() {
            CoachingSession session = aPlan().open();

            assertThat(session.status()).isEqualTo(SessionStatus.OPEN);
            assertThat(session.openedAt()).isEqualTo(at("2026-11-19T10:00"));
        }

        @Test
        void needsATrainer() {
            CoachingSession session = aPlan().trainedBy().draft();

            assertThat(refusal(() -> session.open(PLANNING))).containsExactly("session.refused.trainerMissing");
        }

        @Test
        void isTooLateOnceTheFirstMeetingBegins() {
            assertThat(refusal(() -> aPlan().draft().open(at("2026-11-25T08:00"))))
                    .containsExactly("session.refused.openBegun");
            assertThatCode(() -> aPlan().draft().open(at("2026-11-25T07:59"))).doesNotThrowAnyException();
        }

        @Test
        void isForDraftsOnly() {
            for (CoachingSession session :
                    List.of(aPlan().open(), aPlan().completed(), aPlan().locked(), aPlan().cancelled())) {
                assertThat(refusal(() -> session.open(PLANNING))).containsExactly("session.refused.openNoDraft");
            }
        }
    }

    @Nested
    class Seats {
        @Test
        void theLastSeatIsGivenAndTheNextRefused() {
            CoachingSession session = aPlan().seats(2).minimum(0).open();

            session.takeSeat(IN_WINDOW);
            session.takeSeat(IN_WINDOW);

            assertThat(refusal(() -> session.takeSeat(IN_WINDOW))).containsExactly("session.refused.full");
            assertThat(session.seatsTaken()).isEqualTo(session.capacity());
        }

        @Test
        void aReservedSeatIsGivenOnlyToItsUnit() {
            CoachingSession session = aPlan().seats(2).minimum(0).open();
            session.takeSeat(IN_WINDOW);

            session.reserveSeats(1, IN_WINDOW);

            assertThat(refusal(() -> session.takeSeat(IN_WINDOW))).containsExactly("session.refused.fullReserved");
            assertThat(refusal(() -> session.takeFreedSeat(IN_WINDOW))).containsExactly("session.refused.fullReserved");
            session.takeReservedSeat(IN_WINDOW);
            assertThat(session.seatsTaken()).isEqualTo(2);
            assertThat(session.seatsReserved()).isZero();
        }

        @Test
        void noMoreSeatsAreReservedThanAreFree() {
            CoachingSession session = aPlan().seats(3).minimum(0).open();
            session.takeSeat(IN_WINDOW);

            assertThat(refusal(() -> session.reserveSeats(3, IN_WINDOW))).containsExactly("session.refused.fewFree");
            session.reserveSeats(2, IN_WINDOW);
            assertThat(refusal(() -> session.reserveSeats(1, IN_WINDOW)))
                    .containsExactly("session.refused.fullReserved");
        }

        @Test
        void reservedSeatsThatAreReleasedAreFreeForAll() {
            CoachingSession session = aPlan().seats(1).minimum(0).open();
            session.reserveSeats(1, IN_WINDOW);

            session.releaseReserved(1);

            assertThatCode(() -> session.takeSeat(IN_WINDOW)).doesNotThrowAnyException();
            assertThatCode(() -> session.releaseReserved(1)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void aReleasedSeatIsGivenAgain() {
            CoachingSession session = aPlan().seats(1).minimum(0).full();

            session.releaseSeat();
            session.takeSeat(IN_WINDOW);

            assertThat(session.seatsTaken()).isEqualTo(1);
        }

        @Test
        void aSeatThatNobodyHoldsCannotBeReleased() {
            assertThatCode(() -> aPlan().open().releaseSeat()).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void areGivenFromTheOpeningOfSignUpToItsClosing() {
            CoachingSession session = aPlan().open();

            assertThat(refusal(() -> session.takeSeat(at("2026-11-20T07:59"))))
                    .containsExactly("session.refused.signUpNotYet");
            assertThatCode(() -> session.takeSeat(at("2026-11-20T08:00"))).doesNotThrowAnyException();
            assertThatCode(() -> session.takeSeat(at("2026-11-24T16:59"))).doesNotThrowAnyException();
            assertThat(refusal(() -> session.takeSeat(at("2026-11-24T17:00"))))
                    .containsExactly("session.refused.signUpOver");
        }

        @Test
        void aFreedOneIsGivenUntilTheSessionBegins() {
            CoachingSession session = aPlan().open();

            assertThatCode(() -> session.takeFreedSeat(at("2026-11-25T07:59"))).doesNotThrowAnyException();
            assertThat(refusal(() -> session.takeFreedSeat(at("2026-11-25T08:00"))))
                    .containsExactly("session.refused.begun");
        }

        @Test
        void areGivenInOpenSessionsOnly() {
            for (CoachingSession session :
                    List.of(aPlan().draft(), aPlan().completed(), aPlan().locked(), aPlan().cancelled())) {
                assertThat(refusal(() -> session.takeSeat(IN_WINDOW))).containsExactly("session.refused.notOpen");
            }
        }

        @Test
        void everyReasonIsTold() {
            CoachingSession session = aPlan().seats(1).minimum(0).full();

            assertThat(session.reasonsAgainstSeat(at("2026-11-24T17:00")))
                    .extracting(Reason::key)
                    .containsExactly("session.refused.full", "session.refused.signUpOver");
        }
    }

    @Nested
    class Change {
        @Test
        void movesAMeetingAndSaysSo() {
            CoachingSession session = aPlan().open();

            boolean moved = session.change(
                    aPlan().meeting("2026-11-26", "08:00", "11:30", 3).command(), PLANNING);

            assertThat(moved).isTrue();
            assertThat(session.startsAt()).isEqualTo(at("2026-11-26T08:00"));
            assertThat(session.calendarSequence()).isEqualTo(1);
        }

        @Test
        void ofThePlaceAloneIsAMoveToo() {
            CoachingSession session = aPlan().open();

            assertThat(session.change(
                            aPlan().meeting("2026-11-25", "08:00", "11:30", 4).command(), PLANNING))
                    .isTrue();
        }

        @Test
        void ofSeatsAloneIsNoMove() {
            CoachingSession session = aPlan().open();

            assertThat(session.change(aPlan().seats(25).command(), PLANNING)).isFalse();
            assertThat(session.capacity()).isEqualTo(25);
        }

        @Test
        void addsAndTakesAwayMeetings() {
            CoachingSession session = aPlan().open();

            session.change(
                    aPlan().meeting("2026-11-25", "08:00", "11:30", 3)
                            .meeting("2026-11-26", "08:00", "11:30", 3)
                            .command(),
                    PLANNING);
            assertThat(session.meetings()).hasSize(2);
            session.change(aPlan().command(), PLANNING);

            assertThat(session.meetings()).hasSize(1);
            assertThat(session.endsAt()).isEqualTo(at("2026-11-25T11:30"));
        }

        @Test
        void keepsEverySeatThatIsTaken() {
            CoachingSession session = aPlan().seats(3).minimum(0).full();

            assertThat(refusal(() -> session.change(aPlan().seats(2).minimum(0).command(), PLANNING)))
                    .containsExactly("session.refused.capacityTaken");
            assertThatCode(() -> session.change(aPlan().seats(3).minimum(0).command(), PLANNING))
                    .doesNotThrowAnyException();
        }

        @Test
        void leavesAMeetingThatHasBegunWhereItIs() {
            CoachingSession session = aPlan().meeting("2026-11-25", "08:00", "11:30", 3)
                    .meeting("2026-11-26", "08:00", "11:30", 3)
                    .open();
            PlanSessionCommand first = aPlan().meeting("2026-11-25", "08:30", "11:30", 3)
                    .meeting("2026-11-26", "08:00", "11:30", 3)
                    .command();
            PlanSessionCommand second = aPlan().meeting("2026-11-25", "08:00", "11:30", 3)
                    .meeting("2026-11-27", "08:00", "11:30", 3)
                    .command();

            assertThat(refusal(() -> session.change(first, at("2026-11-25T08:00"))))
                    .containsExactly("session.refused.meetingBegun");
            assertThat(session.change(second, at("2026-11-25T08:00"))).isTrue();
        }

        @Test
        void neverTakesTheLastTrainerFromAnOpenSession() {
            assertThat(refusal(() -> aPlan().open().change(aPlan().trainedBy().command(), PLANNING)))
                    .containsExactly("session.refused.trainerMissing");
            assertThatCode(() -> aPlan().draft().change(aPlan().trainedBy().command(), PLANNING))
                    .doesNotThrowAnyException();
        }

        @Test
        void neverChangesTheModule() {
            assertThat(refusal(() -> aPlan().open().change(aPlan().module(2).command(), PLANNING)))
                    .containsExactly("session.refused.moduleFixed");
        }

        @Test
        void isForDraftsAndOpenSessionsOnly() {
            for (CoachingSession session : List.of(aPlan().completed(), aPlan().locked(), aPlan().cancelled())) {
                assertThat(refusal(() -> session.change(aPlan().command(), PLANNING)))
                        .containsExactly("session.refused.changeEnded");
            }
        }
    }

    @Nested
    class End {
        @Test
        void aDraftOrOpenSessionIsCancelledWithAReason() {
            CoachingSession session = aPlan().open();

            session.cancel(" Giảng viên ốm ");

            assertThat(session.status()).isEqualTo(SessionStatus.CANCELLED);
            assertThat(session.cancelReason()).isEqualTo("Giảng viên ốm");
            assertThat(session.calendarSequence()).isEqualTo(1);
            assertThatCode(() -> aPlan().draft().cancel("Trùng lịch")).doesNotThrowAnyException();
        }

        @Test
        void withoutAReasonNothingIsCancelled() {
            assertThat(refusal(() -> aPlan().open().cancel("  ")))
                    .containsExactly("session.refused.cancelReasonMissing");
            assertThat(refusal(() -> aPlan().open().cancel("x".repeat(501))))
                    .containsExactly("session.refused.cancelReasonLong");
            assertThatCode(() -> aPlan().open().cancel("x".repeat(500))).doesNotThrowAnyException();
        }

        @Test
        void whatIsOverCannotBeCancelled() {
            for (CoachingSession session : List.of(aPlan().completed(), aPlan().locked(), aPlan().cancelled())) {
                assertThat(refusal(() -> session.cancel("Muộn rồi"))).containsExactly("session.refused.cancelEnded");
            }
        }

        @Test
        void aSessionIsCompletedAtTheEndOfItsLastMeetingNotBefore() {
            CoachingSession session = aPlan().open();

            assertThat(refusal(() -> session.complete(at("2026-11-25T11:29"))))
                    .containsExactly("session.refused.completeEarly");
            session.complete(at("2026-11-25T11:30"));

            assertThat(session.status()).isEqualTo(SessionStatus.COMPLETED);
        }

        @Test
        void aDraftIsNeverCompleted() {
            assertThat(refusal(() -> aPlan().draft().complete(at("2026-11-26T08:00"))))
                    .containsExactly("session.refused.completeNotOpen");
        }

        @Test
        void lockingCompletesAnOpenSessionWhoseMeetingsAreOver() {
            CoachingSession session = aPlan().open();

            session.lock(at("2026-11-25T11:30"));

            assertThat(session.status()).isEqualTo(SessionStatus.LOCKED);
        }

        @Test
        void lockingIsRefusedTooEarlyTwiceAndForADraft() {
            Instant over = at("2026-11-26T08:00");
            assertThat(refusal(() -> aPlan().open().lock(at("2026-11-25T11:29"))))
                    .containsExactly("session.refused.completeEarly");
            for (CoachingSession session : List.of(aPlan().draft(), aPlan().locked(), aPlan().cancelled())) {
                assertThat(refusal(() -> session.lock(over))).containsExactly("session.refused.lockNotCompleted");
            }
        }
    }

    @Nested
    class MinimumAlarm {
        private static final Duration DAY = Duration.ofHours(24);

        @Test
        void isDueFromADayBeforeTheClosingUntilTheStartAndOnceForEachClosing() {
            CoachingSession session = aPlan().minimum(5).open();

            assertThat(session.isAlarmDue(DAY, at("2026-11-23T16:59"))).isFalse();
            assertThat(session.isAlarmDue(DAY, at("2026-11-23T17:00"))).isTrue();
            assertThat(session.isAlarmDue(DAY, at("2026-11-25T07:59"))).isTrue();
            assertThat(session.isAlarmDue(DAY, at("2026-11-25T08:00"))).isFalse();
            session.alarmed();
            assertThat(session.isAlarmDue(DAY, at("2026-11-23T17:00"))).isFalse();
            session.change(
                    aPlan().minimum(5)
                            .signUp("2026-11-20T08:00", "2026-11-24T18:00")
                            .command(),
                    at("2026-11-23T17:30"));
            assertThat(session.isAlarmDue(DAY, at("2026-11-23T18:00"))).isTrue();
        }

        @Test
        void isNotGivenWithEnoughPeopleOrOnceSomebodyDecidedToHoldIt() {
            CoachingSession enough = aPlan().seats(1).minimum(1).full();
            CoachingSession held = aPlan().minimum(5).open();
            held.holdBelowMinimum("Ít người nhưng cần ngay");

            assertThat(enough.isAlarmDue(DAY, at("2026-11-24T08:00"))).isFalse();
            assertThat(held.isAlarmDue(DAY, at("2026-11-24T08:00"))).isFalse();
        }
    }
}
