package vn.camtay.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.attendance.RollWorld;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.Officials;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.session.Sessions;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** A meeting of two people was held on Thursday 3/12/2026 from 08:00; the Friday after it is a holiday. */
@ExtendWith(DatabaseExtension.class)
class RollReminderIT {
    private static final Instant STARTS = Instant.parse("2026-12-03T01:00:00Z");
    private static final Duration LENGTH = Duration.ofHours(3);

    private final MovingClock clock = MovingClock.at("2026-12-03T12:00");
    private final List<MailDraft> mails = new ArrayList<>();
    private final RollReminderService rolls = new RollReminderService();
    private CityRows city;
    private long session;
    private long an;
    private long huong;
    private long trainer;
    private long coordinator;

    @BeforeEach
    void aMeetingIsOver(EntityManager database) {
        city = new CityRows(database);
        long ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        session = city.session(city.module("M06", "Đăng ký hộ tịch"), "OPEN", ward, STARTS, STARTS.plus(LENGTH));
        an = city.official("Nguyễn Văn An", ward);
        huong = city.official("Đặng Thị Hường", ward);
        trainer = city.official("Phạm Quang Vinh", ward);
        coordinator = city.official("Trần Thị Lan", ward);
        city.enrolment(session, an, "ENROLLED");
        city.enrolment(session, huong, "ENROLLED");
        city.trainer(session, trainer);
        CurrentUser nobody = new CurrentUser();
        rolls.reminders = new ReminderRepository();
        rolls.reminders.entityManager = database;
        rolls.attendances = RollWorld.reading(database, clock);
        rolls.sessions = Sessions.over(database, clock, nobody);
        rolls.officials = Officials.over(database, nobody);
        rolls.calendars = new WorkingCalendarService() {
            @Override
            public WorkingCalendar calendar() {
                return new WorkingCalendar(Set.of(LocalDate.of(2026, 12, 4)), Set.of(), List.of());
            }
        };
        rolls.mail = new MailService() {
            @Override
            public boolean enqueue(MailDraft draft) {
                assertThat(mails).extracting(MailDraft::key).doesNotContain(draft.key());
                return mails.add(draft);
            }
        };
        rolls.holders = new RecordedEvents<>(asked -> asked.add(Set.of(coordinator)));
        rolls.clock = clock;
    }

    private List<Long> at(String local) {
        clock.advance(Duration.between(clock.instant(), MovingClock.at(local).instant()));
        mails.clear();
        rolls.findDue().forEach(rolls::tell);
        return mails.stream().map(MailDraft::officialId).toList();
    }

    @Test
    void theTrainerIsToldOnTheNextWorkingDayFromSevenAndTheCoordinatorOnTheThird() {
        assertThat(at("2026-12-03T12:00")).isEmpty();
        assertThat(at("2026-12-04T08:00")).isEmpty();
        assertThat(at("2026-12-07T06:59")).isEmpty();
        assertThat(at("2026-12-07T07:00")).containsExactly(trainer);
        assertThat(at("2026-12-07T07:01")).isEmpty();
        assertThat(at("2026-12-08T07:00")).isEmpty();
        assertThat(at("2026-12-09T07:00")).containsExactly(coordinator);
        assertThat(at("2026-12-10T07:00")).isEmpty();
    }

    @Test
    void theMailSaysWhichMeetingAndHowMany() {
        city.mark(session, 1, an, "PRESENT", 180);

        at("2026-12-07T07:00");

        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo("reminder/roll");
            assertThat(mail.model().get("meetings").toString()).contains("missing=1");
        });
    }

    @Test
    void aCompleteOrClosedRollIsNotToldOf() {
        city.mark(session, 1, an, "PRESENT", 180);
        city.mark(session, 1, huong, "ABSENT", 0);
        assertThat(at("2026-12-07T07:00")).isEmpty();

        city.run("delete from attendance where official_id = ?1", huong);
        city.run("update coaching_session set status = 'CANCELLED' where id = ?1", session);
        assertThat(at("2026-12-07T08:00")).isEmpty();

        city.run("update coaching_session set status = 'COMPLETED' where id = ?1", session);
        assertThat(at("2026-12-07T09:00")).containsExactly(trainer);
    }

    @Test
    void twoMeetingsLeftOpenAreOneMailAndALaterOneIsToldOfAnew() {
        city.meeting(session, 2, STARTS.plus(LENGTH), STARTS.plus(LENGTH.multipliedBy(2)));
        city.meeting(
                session,
                3,
                STARTS.plus(Duration.ofDays(5)),
                STARTS.plus(Duration.ofDays(5)).plus(LENGTH));

        assertThat(at("2026-12-07T07:00")).containsExactly(trainer);
        assertThat(mails.get(0).model().get("meetings").toString()).contains("number=1", "number=2");
        assertThat(at("2026-12-08T14:00")).isEmpty();
        assertThat(at("2026-12-09T07:00")).containsExactly(trainer, coordinator);
    }

    @Test
    void twoNodesThatFoundItAtTheSameMomentTellOnce() {
        clock.advance(Duration.between(
                clock.instant(), MovingClock.at("2026-12-07T07:00").instant()));
        List<DueRoll> one = rolls.findDue();
        List<DueRoll> other = rolls.findDue();

        one.forEach(rolls::tell);
        other.forEach(rolls::tell);

        assertThat(mails).hasSize(1);
    }

    @Test
    void whatWasRecordedMeanwhileIsNotToldOf() {
        clock.advance(Duration.between(
                clock.instant(), MovingClock.at("2026-12-07T07:00").instant()));
        List<DueRoll> due = rolls.findDue();
        city.mark(session, 1, an, "PRESENT", 180);
        city.mark(session, 1, huong, "PRESENT", 180);

        due.forEach(rolls::tell);

        assertThat(mails).isEmpty();
    }

    @Test
    void lookingTakesThreeStatementsHoweverManyWait(StatementCounter statements) {
        clock.advance(Duration.between(
                clock.instant(), MovingClock.at("2026-12-09T07:00").instant()));
        statements.reset();

        assertThat(rolls.findDue()).hasSize(2);

        assertThat(statements.count()).isEqualTo(3);
    }
}
