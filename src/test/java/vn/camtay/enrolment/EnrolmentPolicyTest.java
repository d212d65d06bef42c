package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.camtay.enrolment.Attempt.Commitment;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionHead;
import vn.camtay.session.SessionStatus;

class EnrolmentPolicyTest {
    private static final Instant OPENS = Instant.parse("2026-12-01T01:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-05T01:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-12-07T04:00:00Z");
    private static final Duration TICK = Duration.ofNanos(1000);

    private final EnrolmentPolicy policy = new EnrolmentPolicy(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Nested
    class Enrolling {
        @Test
        void anOpenSessionWithAFreeSeatTakesAFreePerson() {
            assertThat(policy.againstEnrolling(attempt(OPENS))).isEmpty();
        }

        @Test
        void aSessionThatIsNotOpenRefuses() {
            assertThat(conditions(new Attempt(session(SessionStatus.DRAFT, 0), null, true, List.of(), OPENS)))
                    .containsExactly(EnrolmentCondition.NOT_OPEN);
        }

        @Test
        void aCancelledSessionRefusesInItsOwnWords() {
            assertThat(conditions(new Attempt(session(SessionStatus.CANCELLED, 0), null, true, List.of(), OPENS)))
                    .containsExactly(EnrolmentCondition.SESSION_CANCELLED);
        }

        @Test
        void theFirstMomentOfTheWindowIsInIt() {
            assertThat(conditions(attempt(OPENS))).isEmpty();
            assertThat(conditions(attempt(OPENS.minus(TICK)))).containsExactly(EnrolmentCondition.SIGN_UP_NOT_YET);
        }

        @Test
        void theEndOfTheWindowIsNoLongerInIt() {
            assertThat(conditions(attempt(CLOSES.minus(TICK)))).isEmpty();
            assertThat(conditions(attempt(CLOSES))).containsExactly(EnrolmentCondition.SIGN_UP_OVER);
        }

        @Test
        void aSessionThatHasBegunTakesNobodyIn() {
            assertThat(conditions(attempt(STARTS))).containsExactly(EnrolmentCondition.BEGUN);
        }

        @Test
        void theLastSeatIsGivenAndNoneAfterIt() {
            assertThat(conditions(new Attempt(session(SessionStatus.OPEN, 19), null, true, List.of(), OPENS)))
                    .isEmpty();
            assertThat(conditions(new Attempt(session(SessionStatus.OPEN, 20), null, true, List.of(), OPENS)))
                    .containsExactly(EnrolmentCondition.FULL);
        }

        @Test
        void whoHasASeatIsNotGivenAnother() {
            assertThat(conditions(new Attempt(
                            session(SessionStatus.OPEN, 1), EnrolmentStatus.ENROLLED, true, List.of(), OPENS)))
                    .containsExactly(EnrolmentCondition.ALREADY_ENROLLED);
        }

        @Test
        void whoWithdrewMayComeBack() {
            assertThat(conditions(new Attempt(
                            session(SessionStatus.OPEN, 1), EnrolmentStatus.WITHDRAWN, true, List.of(), OPENS)))
                    .isEmpty();
        }

        @Test
        void whoLeftTheServiceIsNotEnrolled() {
            assertThat(conditions(new Attempt(session(SessionStatus.OPEN, 1), null, false, List.of(), OPENS)))
                    .containsExactly(EnrolmentCondition.PERSON_LEFT);
        }

        @Test
        void aSessionThatEndsWhenThisOneStartsDoesNotClash() {
            assertThat(conditions(busy(STARTS.minusSeconds(3600), STARTS))).isEmpty();
            assertThat(conditions(busy(STARTS.minusSeconds(3600), STARTS.plus(TICK))))
                    .containsExactly(EnrolmentCondition.CLASH);
        }

        @Test
        void aSessionThatStartsWhenThisOneEndsDoesNotClash() {
            assertThat(conditions(busy(ENDS, ENDS.plusSeconds(3600)))).isEmpty();
            assertThat(conditions(busy(ENDS.minus(TICK), ENDS.plusSeconds(3600))))
                    .containsExactly(EnrolmentCondition.CLASH);
        }

        @Test
        void aSessionAroundOrInsideThisOneClashes() {
            assertThat(conditions(busy(STARTS.minusSeconds(60), ENDS.plusSeconds(60))))
                    .containsExactly(EnrolmentCondition.CLASH);
            assertThat(conditions(busy(STARTS.plusSeconds(60), ENDS.minusSeconds(60))))
                    .containsExactly(EnrolmentCondition.CLASH);
        }

        @Test
        void everyReasonIsSaidAtOnce() {
            Attempt attempt = new Attempt(
                    session(SessionStatus.OPEN, 20),
                    null,
                    true,
                    List.of(new Commitment("CC-02", STARTS, ENDS), new Commitment("CC-03", STARTS, ENDS)),
                    CLOSES);

            assertThat(conditions(attempt))
                    .containsExactly(
                            EnrolmentCondition.FULL,
                            EnrolmentCondition.SIGN_UP_OVER,
                            EnrolmentCondition.CLASH,
                            EnrolmentCondition.CLASH);
        }

        @Test
        void theReasonNamesTheOtherSessionAndItsStartInTheOfficesTime() {
            assertThat(policy.againstEnrolling(busy(STARTS, ENDS))
                            .get(0)
                            .reason()
                            .arguments())
                    .containsExactly("CC-02", "08:00 07/12/2026");
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void theCutOffItselfIsStillInTime() {
            Instant cutOff = STARTS.minus(EnrolmentPolicy.CUT_OFF);

            assertThat(against(EnrolmentStatus.ENROLLED, cutOff)).isEmpty();
            assertThat(against(EnrolmentStatus.ENROLLED, cutOff.plus(TICK)))
                    .containsExactly(EnrolmentCondition.PAST_CUT_OFF);
        }

        @Test
        void afterTheStartNobodyIsTakenOut() {
            assertThat(against(EnrolmentStatus.ENROLLED, STARTS.minus(TICK)))
                    .containsExactly(EnrolmentCondition.PAST_CUT_OFF);
            assertThat(against(EnrolmentStatus.ENROLLED, STARTS)).containsExactly(EnrolmentCondition.SESSION_STARTED);
        }

        @Test
        void whoHasNoSeatCannotGiveOneUp() {
            assertThat(against(null, OPENS)).containsExactly(EnrolmentCondition.NOT_ENROLLED);
            assertThat(against(EnrolmentStatus.WITHDRAWN, OPENS)).containsExactly(EnrolmentCondition.NOT_ENROLLED);
            assertThat(against(EnrolmentStatus.ATTENDED, OPENS)).containsExactly(EnrolmentCondition.NOT_ENROLLED);
        }

        private List<EnrolmentCondition> against(EnrolmentStatus status, Instant now) {
            return policy
                    .againstWithdrawing(new Attempt(session(SessionStatus.OPEN, 1), status, true, List.of(), now))
                    .stream()
                    .map(FailedCondition::condition)
                    .toList();
        }
    }

    private static SessionDetail session(SessionStatus status, int taken) {
        return new SessionDetail(
                head(3, status, taken, OPENS, STARTS, ENDS),
                List.of(new MeetingRow(4, 3, 1, STARTS, ENDS, 6, "Phòng 1", null)),
                List.of(),
                List.of());
    }

    /** A session of 20 seats whose sign-up closes two days before the start. */
    static SessionHead head(long id, SessionStatus status, int taken, Instant opens, Instant starts, Instant ends) {
        return new SessionHead(
                id,
                "CC-01",
                1,
                "CC",
                "Chứng thực",
                "Certification",
                status,
                20,
                5,
                taken,
                0,
                2,
                "Sở Nội vụ",
                "Department of Home Affairs",
                opens,
                starts.minus(Duration.ofDays(2)),
                starts,
                ends,
                null,
                opens,
                null,
                0,
                false,
                null,
                null,
                null);
    }

    private static Attempt attempt(Instant now) {
        return new Attempt(session(SessionStatus.OPEN, 0), null, true, List.of(), now);
    }

    private static Attempt busy(Instant from, Instant to) {
        return new Attempt(
                session(SessionStatus.OPEN, 0), null, true, List.of(new Commitment("CC-02", from, to)), OPENS);
    }

    private List<EnrolmentCondition> conditions(Attempt attempt) {
        return policy.againstEnrolling(attempt).stream()
                .map(FailedCondition::condition)
                .toList();
    }
}
