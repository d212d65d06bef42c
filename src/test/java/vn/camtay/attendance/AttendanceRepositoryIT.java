package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.attendance.Attendance.Hand;
import vn.camtay.attendance.Attendance.Held;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class AttendanceRepositoryIT {
    private static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");
    private static final Instant ENDS = STARTS.plus(Duration.ofHours(3));

    private final AttendanceRepository attendances = new AttendanceRepository();
    private CityRows city;
    private long session;
    private long meeting;
    private long trainer;
    private long an;
    private long huong;
    private Held held;

    @BeforeEach
    void city(EntityManager entityManager) {
        attendances.entityManager = entityManager;
        city = new CityRows(entityManager);
        long ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        session = city.session(city.module("M01", "Chứng thực"), "OPEN", ward, STARTS, ENDS);
        meeting = city.meeting(session, 2, STARTS.plus(Duration.ofDays(1)), ENDS.plus(Duration.ofDays(1)));
        held = new Held(session, meeting, STARTS.plus(Duration.ofDays(1)), ENDS.plus(Duration.ofDays(1)));
        trainer = city.official("Phạm Quang Vinh", ward);
        huong = city.official("Đặng Thị Hường", ward);
        an = city.official("Nguyễn Văn An", ward);
        city.enrolment(session, huong, "ENROLLED");
        city.enrolment(session, an, "ENROLLED");
        city.enrolment(session, city.official("Lê Thị Bình", ward), "WITHDRAWN");
    }

    @Test
    void whoHoldsASeatIsOnTheRollAndUnrecordedUntilSomebodySpeaks(StatementCounter statements) {
        attendances.add(Attendance.first(held, huong, Mark.PRESENT, hand(null)));
        statements.reset();

        List<RollRow> roll = attendances.roll(session, meeting);

        assertThat(roll)
                .extracting(row -> row.fullName() + " " + row.status() + " " + row.minutes())
                .containsExactly("Nguyễn Văn An UNRECORDED 0", "Đặng Thị Hường PRESENT 180");
        assertThat(statements.count()).isEqualTo(2);
    }

    @Test
    void marksOfPeopleWithASeatAreCountedByMeeting() {
        city.mark(session, 1, an, "PRESENT", 180);
        city.mark(session, 1, huong, "ABSENT", 0);
        city.mark(session, 2, an, "PRESENT", 180);
        city.run("update enrolment set status = 'WITHDRAWN' where official_id = ?1", huong);

        Map<Long, Long> recorded = attendances.recorded(session);

        assertThat(recorded.values()).containsOnly(1L).hasSize(2);
    }

    @Test
    void oneMarkAPersonAndMeeting() {
        attendances.add(Attendance.first(held, an, Mark.PRESENT, hand(null)));

        assertThatThrownBy(() -> attendances.add(Attendance.first(held, an, Mark.PRESENT, hand(null))))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void aCorrectionKeepsWhatWasThereWhoChangedItWhenAndWhy(EntityManager entityManager) {
        Attendance attendance = Attendance.first(held, an, Mark.PRESENT, hand(null));
        attendances.add(attendance);
        entityManager.flush();
        entityManager.clear();

        Attendance now = attendances.find(meeting, an).orElseThrow();
        Mark late = Mark.said(AttendanceStatus.LATE, held.starts().plusSeconds(1800), null, false);
        attendances.keep(now.correct(held, late, hand("đến muộn")).orElseThrow());
        Mark excused = Mark.said(AttendanceStatus.EXCUSED, null, "đi họp", true);
        Hand later = new Hand(7, trainer, STARTS.plus(Duration.ofDays(3)), "có giấy mời");
        attendances.keep(now.correct(held, excused, later).orElseThrow());
        entityManager.flush();

        assertThat(attendances.changes(meeting))
                .containsExactly(
                        new ChangeRow(
                                "Nguyễn Văn An",
                                AttendanceStatus.LATE,
                                late.moment(),
                                null,
                                "Phạm Quang Vinh",
                                later.at(),
                                "có giấy mời"),
                        new ChangeRow(
                                "Nguyễn Văn An",
                                AttendanceStatus.PRESENT,
                                null,
                                null,
                                "Phạm Quang Vinh",
                                ENDS,
                                "đến muộn"));
        assertThat(attendances.rollRow(session, meeting, an).orElseThrow().reason())
                .isEqualTo("đi họp");
    }

    @Test
    void theDatabaseItselfTakesNoSilenceAsAMark() {
        assertThatThrownBy(() -> city.mark(session, 1, an, "UNRECORDED", 0)).isInstanceOf(PersistenceException.class);
    }

    private Hand hand(String why) {
        return new Hand(7, trainer, ENDS, why);
    }
}
