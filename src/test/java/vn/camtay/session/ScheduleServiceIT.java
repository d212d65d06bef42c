package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.camtay.session.Plans.at;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.mail.MailDraft;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** What the calendar shows to whom, and what moving a meeting on it does. */
@ExtendWith(DatabaseExtension.class)
class ScheduleServiceIT {
    private SessionWorld world;
    private ScheduleService schedule;

    @BeforeEach
    void aWorld(EntityManager entityManager) {
        world = SessionWorld.in(entityManager);
        schedule = world.schedule();
    }

    private static ScheduleFilter november() {
        return ScheduleFilter.between(at("2026-11-01T00:00"), at("2026-12-01T00:00"));
    }

    private List<String> codes(ScheduleFilter filter) {
        return schedule.meetings(filter).stream()
                .map(ScheduledMeeting::row)
                .map(row -> row.code() + "/" + row.number())
                .toList();
    }

    private String code(long sessionId) {
        return world.service.require(sessionId).code();
    }

    private long twoMeetings() {
        return world.open(SessionWorld.plan()
                .meeting("2026-11-25", "08:00", "11:30", SessionWorld.ROOM)
                .meeting("2026-11-26", "08:00", "11:30", SessionWorld.ROOM));
    }

    private MoveMeetingCommand move(long sessionId, int number, String from, String to, long venueId) {
        SessionDetail session = world.service.require(sessionId);
        return new MoveMeetingCommand(
                session.meetings().get(number - 1).id(),
                session.calendarSequence(),
                at(from),
                at(to),
                venueId,
                ClashesLetStand.NONE);
    }

    private static List<String> keys(DomainException refusal) {
        return refusal.reasons().stream().map(Reason::key).toList();
    }

    @Nested
    class Reading {
        @Test
        void aMonthIsOneStatement(StatementCounter statements) {
            world.become(SessionWorld.LAN, Role.COORDINATOR);
            twoMeetings();
            world.forget();
            statements.reset();

            List<ScheduleRow> rows = schedule.meetings(november()).stream()
                    .map(ScheduledMeeting::row)
                    .toList();

            assertThat(statements.count()).isEqualTo(1);
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).trainerNames()).isEqualTo("Phạm Quang Vinh");
            assertThat(rows.get(0).venueName()).isEqualTo("Hội trường A");
            assertThat(rows).extracting(ScheduleRow::meetings).containsOnly(2L);
        }

        @Test
        void everyFilterAtOnceIsOneStatementToo(StatementCounter statements) {
            world.become(SessionWorld.LAN, Role.COORDINATOR);
            long id = twoMeetings();
            world.forget();
            String code = code(id);
            statements.reset();

            List<String> found = codes(new ScheduleFilter(
                    at("2026-11-25T00:00"),
                    at("2026-11-26T00:00"),
                    SessionWorld.MODULE,
                    SessionWorld.VINH,
                    SessionWorld.ROOM,
                    SessionWorld.DEPARTMENT,
                    SessionState.OPEN));

            assertThat(statements.count()).isEqualTo(1);
            assertThat(found).containsExactly(code + "/1");
        }

        @Test
        void eachFilterLeavesOutWhatIsNotAskedFor() {
            world.become(SessionWorld.LAN, Role.COORDINATOR);
            twoMeetings();
            ScheduleFilter all = november();

            assertThat(codes(new ScheduleFilter(all.from(), all.to(), 1L, null, null, null, null)))
                    .isEmpty();
            assertThat(codes(new ScheduleFilter(all.from(), all.to(), null, SessionWorld.LAN, null, null, null)))
                    .isEmpty();
            assertThat(codes(new ScheduleFilter(all.from(), all.to(), null, null, SessionWorld.ONLINE, null, null)))
                    .isEmpty();
            assertThat(codes(new ScheduleFilter(
                            all.from(), all.to(), null, null, null, SessionWorld.OTHER_DEPARTMENT, null)))
                    .isEmpty();
            assertThat(codes(new ScheduleFilter(all.from(), all.to(), null, null, null, null, SessionState.DRAFT)))
                    .isEmpty();
        }

        @Test
        void spansAreHalfOpen() {
            world.become(SessionWorld.LAN, Role.COORDINATOR);
            long id = twoMeetings();
            String code = code(id);

            assertThat(codes(ScheduleFilter.between(at("2026-11-25T11:30"), at("2026-11-26T08:00"))))
                    .isEmpty();
            assertThat(codes(ScheduleFilter.between(at("2026-11-25T11:29"), at("2026-11-26T08:01"))))
                    .containsExactly(code + "/1", code + "/2");
        }

        @Test
        void aCancelledSessionIsShownOnlyWhenAskedFor() {
            world.become(SessionWorld.LAN, Role.COORDINATOR);
            long id = twoMeetings();
            world.service.cancel(id, "Giảng viên ốm");
            world.forget();

            assertThat(codes(november())).isEmpty();
            assertThat(codes(new ScheduleFilter(
                            november().from(), november().to(), null, null, null, null, SessionState.CANCELLED)))
                    .hasSize(2);
        }

        @Test
        void aDraftIsSeenByItsTrainersAndCoordinatorsOnly() {
            world.become(SessionWorld.VINH, Role.TRAINER);
            world.draft(SessionWorld.plan(SessionWorld.ROOM));
            world.forget();

            assertThat(schedule.meetings(november())).hasSize(1).allMatch(ScheduledMeeting::movable);
            world.become(SessionWorld.LAN, Role.TRAINER);
            assertThat(schedule.meetings(november())).isEmpty();
            world.become(SessionWorld.LAN, Role.OFFICIAL);
            assertThat(schedule.meetings(november())).isEmpty();
            world.become(SessionWorld.LAN, Role.COORDINATOR);
            assertThat(schedule.meetings(november())).hasSize(1).allMatch(ScheduledMeeting::movable);
        }

        @Test
        void othersSeeAnOpenMeetingAndMayNotMoveIt() {
            twoMeetings();
            world.forget();
            world.become(SessionWorld.LAN, Role.TRAINER);

            assertThat(schedule.meetings(november())).hasSize(2).noneMatch(ScheduledMeeting::movable);
            assertThatThrownBy(() -> schedule.check(new MoveMeetingCommand(
                            schedule.meetings(november()).get(0).row().meetingId(),
                            0,
                            at("2026-11-27T08:00"),
                            at("2026-11-27T11:30"),
                            SessionWorld.ROOM,
                            ClashesLetStand.NONE)))
                    .isInstanceOf(NotFoundException.class);
        }

        @Test
        void choicesAreThreeStatements(StatementCounter statements) {
            twoMeetings();
            world.forget();
            statements.reset();

            ScheduleChoices choices = schedule.choices();

            assertThat(statements.count()).isEqualTo(3);
            assertThat(choices.trainers()).extracting(t -> t.fullName()).contains("Phạm Quang Vinh");
            assertThat(choices.venues()).extracting(UnitName::name).contains("Hội trường A");
            assertThat(choices.units()).extracting(UnitName::name).contains("Sở Tư pháp");
        }

        @Test
        void weekendsAreDaysOff() {
            assertThat(schedule.daysOff(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 30)))
                    .extracting(DayOff::day)
                    .containsExactly(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 11, 29));
        }
    }

    @Nested
    class Moving {
        @Test
        void aMovedMeetingTellsTheTrainerOnceWithARaisedSequence() {
            long id = twoMeetings();
            world.forget();
            world.mails.clear();

            schedule.move(move(id, 1, "2026-11-25T13:30", "2026-11-25T16:30", SessionWorld.ROOM));
            world.forget();

            assertThat(world.service.require(id).meetings().get(0).startsAt()).isEqualTo(at("2026-11-25T13:30"));
            assertThat(world.service.require(id).meetings().get(1).startsAt()).isEqualTo(at("2026-11-26T08:00"));
            assertThat(world.mails).extracting(MailDraft::template).containsExactly("session/trainer-changed");
            assertThat(world.mails.get(0).calendar())
                    .extracting(part -> part.sequence())
                    .containsOnly(1);
            assertThat(world.events.get(world.events.size() - 1)).isInstanceOf(SessionRescheduled.class);
        }

        @Test
        void aMoveIntoAClashIsForeseenAndRefusedWithEveryReason() {
            long other = world.open(SessionWorld.plan()
                    .trainedBy(SessionWorld.LAN)
                    .meeting("2026-11-27", "08:00", "11:30", SessionWorld.ROOM));
            long id = twoMeetings();
            world.forget();
            MoveMeetingCommand into = move(id, 2, "2026-11-27T09:00", "2026-11-27T12:00", SessionWorld.ROOM);

            assertThat(schedule.check(into))
                    .extracting(clash -> clash.reason().key())
                    .contains("session.refused.venueClash");
            assertThatThrownBy(() -> schedule.move(into))
                    .isInstanceOfSatisfying(PlanRefusedException.class, refusal -> assertThat(keys(refusal))
                            .contains("session.refused.venueClash"));
            assertThat(schedule.busy(into.meetingId(), new TimeSlot(at("2026-11-23T00:00"), at("2026-11-30T00:00"))))
                    .extracting(BusyRow::sessionCode, BusyRow::startsAt)
                    .contains(org.assertj.core.groups.Tuple.tuple(code(other), at("2026-11-27T08:00")));
        }

        @Test
        void aMoveOntoASisterMeetingOrIntoThePastIsForeseen() {
            long id = twoMeetings();
            world.forget();

            assertThat(schedule.check(move(id, 1, "2026-11-26T09:00", "2026-11-26T12:00", SessionWorld.ROOM)))
                    .extracting(clash -> clash.reason().key(), ScheduleClash::isOverridable)
                    .contains(org.assertj.core.groups.Tuple.tuple("session.refused.meetingsOverlap", false));
            assertThat(schedule.check(move(id, 1, "2026-11-18T09:00", "2026-11-18T12:00", SessionWorld.ROOM)))
                    .extracting(clash -> clash.reason().key())
                    .contains("session.refused.meetingPast");
            assertThat(schedule.check(move(id, 1, "2026-11-25T12:00", "2026-11-25T09:00", SessionWorld.ROOM)))
                    .extracting(clash -> clash.reason().key())
                    .contains("session.refused.meetingBackwards");
        }

        @Test
        void aFreeTimeHasNothingAgainstIt() {
            long id = twoMeetings();
            world.forget();

            assertThat(schedule.check(move(id, 2, "2026-11-27T08:00", "2026-11-27T11:30", SessionWorld.OTHER_ROOM)))
                    .isEmpty();
        }

        @Test
        void aStalePageIsRefused() {
            long id = twoMeetings();
            world.forget();
            MoveMeetingCommand stale = move(id, 2, "2026-11-27T08:00", "2026-11-27T11:30", SessionWorld.ROOM);
            schedule.move(move(id, 2, "2026-11-26T13:30", "2026-11-26T16:30", SessionWorld.ROOM));
            world.forget();

            assertThatThrownBy(() -> schedule.move(stale)).isInstanceOf(OptimisticLockException.class);
        }
    }
}
