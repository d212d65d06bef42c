package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.camtay.enrolment.Person.Commitment;
import vn.camtay.organisation.TravelZone;
import vn.camtay.session.Audience;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.PostName;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionHead;
import vn.camtay.session.SessionStatus;
import vn.camtay.session.TravelTime;
import vn.camtay.session.UnitName;
import vn.camtay.shared.error.Reason;

class EnrolmentPolicyTest {
    private static final Instant OPENS = Instant.parse("2026-12-01T01:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-05T01:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-12-07T04:00:00Z");
    private static final Duration CUT_OFF = Duration.ofHours(24);
    private static final Duration STOP = Duration.ofHours(36);
    private static final Duration TICK = Duration.ofNanos(1000);

    private final EnrolmentPolicy policy = new EnrolmentPolicy(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Nested
    class Enrolling {
        @Test
        void anOpenSessionWithAFreeSeatTakesAFreePerson() {
            assertThat(policy.against(Door.SELF, attempt(OPENS))).isEmpty();
        }

        @Test
        void aSessionThatIsNotOpenRefuses() {
            assertThat(conditions(attempt(session(SessionStatus.DRAFT, 0), null, true, List.of(), OPENS)))
                    .containsExactly(EnrolmentCondition.NOT_OPEN);
        }

        @Test
        void aCancelledSessionRefusesInItsOwnWords() {
            assertThat(conditions(attempt(session(SessionStatus.CANCELLED, 0), null, true, List.of(), OPENS)))
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
            assertThat(conditions(attempt(session(SessionStatus.OPEN, 19), null, true, List.of(), OPENS)))
                    .isEmpty();
            assertThat(conditions(attempt(session(SessionStatus.OPEN, 20), null, true, List.of(), OPENS)))
                    .containsExactly(EnrolmentCondition.FULL);
        }

        @Test
        void whoHasASeatIsNotGivenAnother() {
            assertThat(conditions(
                            attempt(session(SessionStatus.OPEN, 1), EnrolmentStatus.ENROLLED, true, List.of(), OPENS)))
                    .containsExactly(EnrolmentCondition.ALREADY_ENROLLED);
        }

        @Test
        void whoWithdrewMayComeBack() {
            assertThat(conditions(
                            attempt(session(SessionStatus.OPEN, 1), EnrolmentStatus.WITHDRAWN, true, List.of(), OPENS)))
                    .isEmpty();
        }

        @Test
        void whoLeftTheServiceIsNotEnrolled() {
            assertThat(conditions(attempt(session(SessionStatus.OPEN, 1), null, false, List.of(), OPENS)))
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
            Attempt attempt = attempt(
                    session(SessionStatus.OPEN, 20),
                    null,
                    true,
                    List.of(busyIn("CC-02", STARTS, ENDS), busyIn("CC-03", STARTS, ENDS)),
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
            assertThat(policy.against(Door.SELF, busy(STARTS, ENDS))
                            .get(0)
                            .reason()
                            .arguments())
                    .containsExactly("CC-02", "08:00 07/12/2026");
        }
    }

    @Nested
    class TheWay {
        private final Instant twoHoursAfter = ENDS.plus(Duration.ofHours(2));

        @Test
        void fromAnotherZoneTakesItsTimeAndNoMore() {
            assertThat(conditions(island(twoHoursAfter))).isEmpty();
            assertThat(conditions(island(twoHoursAfter.minus(TICK)))).containsExactly(EnrolmentCondition.TRAVEL);
        }

        @Test
        void isNotAskedForOnline() {
            Commitment online = new Commitment(9, "CC-02", ENDS, ENDS.plusSeconds(3600), null, false);

            assertThat(conditions(attempt(session(SessionStatus.OPEN, 0), null, true, List.of(online), OPENS)))
                    .isEmpty();
        }

        private Attempt island(Instant from) {
            Commitment other = new Commitment(9, "CC-02", from, from.plusSeconds(3600), TravelZone.CAT_HAI, false);
            return attempt(session(SessionStatus.OPEN, 0), null, true, List.of(other), OPENS);
        }
    }

    @Nested
    class TheAudience {
        private final SessionDetail forClerks =
                offered(List.of(new PostName(5, "P05", "Tư pháp - hộ tịch", "Civil status")), List.of());

        @Test
        void isWhoHoldsOneOfThePosts() {
            Person clerk = person(true, Set.of(5L, 6L), List.of());

            assertThat(conditions(attempt(forClerks, null, clerk, OPENS))).isEmpty();
            assertThat(conditions(attempt(forClerks, null, person(true, Set.of(6L), List.of()), OPENS)))
                    .containsExactly(EnrolmentCondition.AUDIENCE_POST);
        }

        @Test
        void isWhoBelongsToOneOfTheUnitsOrBelow() {
            Person here = person(true, Set.of(), List.of());

            assertThat(conditions(attempt(forUnit(20), null, here, OPENS))).isEmpty();
            assertThat(conditions(attempt(forUnit(30), null, here, OPENS)))
                    .containsExactly(EnrolmentCondition.AUDIENCE_UNIT);
        }

        private SessionDetail forUnit(long unit) {
            return offered(List.of(), List.of(new UnitName(unit, "Phường", "Ward")));
        }

        private SessionDetail offered(List<PostName> posts, List<UnitName> units) {
            SessionDetail open = session(SessionStatus.OPEN, 0);
            return new SessionDetail(
                    open.head(), open.meetings(), open.trainers(), open.coUnits(), new Audience(posts, units));
        }
    }

    @Nested
    class Doors {
        private final Reason short1 = Reason.of("enrolment.refused.cover");

        @Test
        void aRequestAsksNeitherForAFreeSeatNorForTheCounters() {
            assertThat(through(Door.REQUEST, 20, null)).isEmpty();
            assertThat(through(Door.SELF, 20, null)).containsExactly(EnrolmentCondition.FULL, EnrolmentCondition.COVER);
        }

        @Test
        void theWaitlistIsForFullSessionsOnly() {
            assertThat(through(Door.WAITLIST, 20, null)).containsExactly(EnrolmentCondition.COVER);
            assertThat(through(Door.WAITLIST, 19, null))
                    .containsExactly(EnrolmentCondition.SEAT_FREE, EnrolmentCondition.COVER);
        }

        @Test
        void onlyARequestIsApproved() {
            assertThat(through(Door.APPROVAL, 0, EnrolmentStatus.REQUESTED)).containsExactly(EnrolmentCondition.COVER);
            assertThat(through(Door.APPROVAL, 0, EnrolmentStatus.WITHDRAWN))
                    .containsExactly(EnrolmentCondition.NOT_REQUESTED, EnrolmentCondition.COVER);
        }

        @Test
        void promotionGoesOnUntilItsStopInclusiveWhateverTheWindow() {
            Instant stop = STARTS.minus(STOP);

            assertThat(promotion(stop)).isEmpty();
            assertThat(promotion(stop.plus(TICK))).containsExactly(EnrolmentCondition.TOO_LATE_TO_PROMOTE);
        }

        private List<EnrolmentCondition> promotion(Instant now) {
            Attempt attempt = new Attempt(
                    target(session(SessionStatus.OPEN, 1)),
                    EnrolmentStatus.WAITLISTED,
                    person(true, Set.of(), List.of()),
                    List.of(),
                    List.of(),
                    now);
            return policy.against(Door.PROMOTION, attempt).stream()
                    .map(FailedCondition::condition)
                    .toList();
        }

        private List<EnrolmentCondition> through(Door door, int taken, EnrolmentStatus status) {
            Attempt attempt = new Attempt(
                    target(session(SessionStatus.OPEN, taken)),
                    status,
                    person(true, Set.of(), List.of()),
                    List.of(),
                    List.of(short1),
                    OPENS);
            return policy.against(door, attempt).stream()
                    .map(FailedCondition::condition)
                    .toList();
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void theCutOffItselfIsStillInTime() {
            Instant cutOff = STARTS.minus(CUT_OFF);

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
            return policy.againstWithdrawing(target(session(SessionStatus.OPEN, 1)), status, now).stream()
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
        return attempt(session(SessionStatus.OPEN, 0), null, true, List.of(), now);
    }

    private static Attempt attempt(
            SessionDetail session, EnrolmentStatus status, boolean active, List<Commitment> others, Instant now) {
        return attempt(session, status, person(active, Set.of(), others), now);
    }

    private static Attempt attempt(SessionDetail session, EnrolmentStatus status, Person person, Instant now) {
        return new Attempt(target(session), status, person, List.of(), List.of(), now);
    }

    private static Target target(SessionDetail session) {
        return new Target(
                session,
                Map.of(4L, TravelZone.MAINLAND),
                new TravelTime(120, 480),
                STARTS.minus(CUT_OFF),
                STARTS.minus(STOP),
                new Once<>(List::of));
    }

    private static Person person(boolean active, Set<Long> postIds, List<Commitment> others) {
        return new Person(8, 21, Set.of(21L, 20L), active, TravelZone.MAINLAND, postIds, others);
    }

    private static Commitment busyIn(String code, Instant from, Instant to) {
        return new Commitment(9, code, from, to, TravelZone.MAINLAND, false);
    }

    private static Attempt busy(Instant from, Instant to) {
        return attempt(session(SessionStatus.OPEN, 0), null, true, List.of(busyIn("CC-02", from, to)), OPENS);
    }

    private List<EnrolmentCondition> conditions(Attempt attempt) {
        return policy.against(Door.SELF, attempt).stream()
                .map(FailedCondition::condition)
                .toList();
    }
}
