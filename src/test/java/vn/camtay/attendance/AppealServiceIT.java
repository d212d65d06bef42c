package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.error.DomainException;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** A person reads what is on record, appeals in time, and a coordinator decides once. */
@ExtendWith(DatabaseExtension.class)
class AppealServiceIT {
    private RollDesk desk;

    @BeforeEach
    void desk(EntityManager entityManager) {
        desk = new RollDesk(entityManager);
        desk.as(desk.an);
    }

    @Test
    void aPersonReadsBothFactsAndUntilWhenToAppeal(StatementCounter statements) {
        desk.checksIn(desk.an, Direction.IN, "d1");
        markedAbsent();
        desk.entityManager.flush();
        desk.entityManager.clear();
        desk.appeals.mine(); // settings and framework are read once and kept
        statements.reset();

        assertThat(desk.appeals.mine()).singleElement().satisfies(mine -> {
            MyMeetingRow row = mine.row();
            assertThat(row.status()).isEqualTo(AttendanceStatus.ABSENT);
            assertThat(row.inAt()).isNotNull();
            assertThat(row.agreement()).isEqualTo(Agreement.DISPUTED);
            assertThat(mine.mayAppeal()).isTrue();
        });
        assertThat(statements.count()).isLessThanOrEqualTo(3);
    }

    @Test
    void thereIsNothingToAppealAgainstBeforeTheMark() {
        refused(this::appeal, "attendance.refused.appealWithoutMark");
    }

    @Test
    void anAppealIsMadeOnceAndInTime() {
        markedAbsent();

        appeal();

        refused(this::appeal, "attendance.refused.appealTwice");
    }

    @Test
    void afterTheLastDayItIsTooLate() {
        markedAbsent();
        desk.clock.advance(Duration.ofDays(16));

        refused(this::appeal, "attendance.refused.appealTooLate");
        assertThat(desk.appeals.mine().get(0).mayAppeal()).isFalse();
    }

    @Test
    void anAcceptedAppealCorrectsTheMarkOfALockedSessionAndLocksItAgain() {
        markedAbsent();
        desk.roll.mark(new MarkCommand(desk.meeting, desk.huong, AttendanceStatus.PRESENT, null, null, false, null));
        desk.roll.lock(desk.session);
        appeal();

        desk.appeals.decide(new DecideAppealCommand(
                only().appealId(), true, AttendanceStatus.PRESENT, null, null, false, "có tên trên phiếu giấy"));

        assertThat(desk.row(desk.an).status()).isEqualTo(AttendanceStatus.PRESENT);
        assertThat(desk.status).isEqualTo(SessionStatus.LOCKED);
        assertThat(desk.reopened).isEqualTo(1);
        assertThat(desk.locked).isEqualTo(2);
        assertThat(desk.settled).containsEntry(desk.an, EnrolmentStatus.ATTENDED);
        assertThat(desk.appeals.open()).isEmpty();
        assertThat(desk.appeals.mine().get(0).row().answer()).isEqualTo("có tên trên phiếu giấy");
        assertThat(desk.mails).singleElement().satisfies(mail -> {
            assertThat(mail.officialId()).isEqualTo(desk.an);
            assertThat(mail.template()).isEqualTo("attendance/appeal-decided");
            assertThat(mail.model())
                    .containsEntry("accepted", true)
                    .containsEntry("answer", "có tên trên phiếu giấy")
                    .containsEntry("status", "PRESENT");
        });
    }

    @Test
    void aRejectedOneLeavesTheMarkAndIsDecidedOnce() {
        markedAbsent();
        appeal();
        DecideAppealCommand no =
                new DecideAppealCommand(only().appealId(), false, null, null, null, false, "không có ai thấy");

        desk.appeals.decide(no);

        assertThat(desk.row(desk.an).status()).isEqualTo(AttendanceStatus.ABSENT);
        refused(() -> desk.appeals.decide(no), "attendance.refused.appealDecided");
        assertThat(desk.mails).singleElement().satisfies(mail -> assertThat(mail.model())
                .containsEntry("accepted", false)
                .containsEntry("status", "ABSENT"));
    }

    @Test
    void aDecisionHasAnAnswer() {
        markedAbsent();
        appeal();
        DecideAppealCommand silent = new DecideAppealCommand(only().appealId(), false, null, null, null, false, " ");

        refused(() -> desk.appeals.decide(silent), "attendance.refused.appealWithoutAnswer");
    }

    private AppealRow only() {
        return desk.appeals.open().get(0);
    }

    private void markedAbsent() {
        desk.roll.mark(new MarkCommand(desk.meeting, desk.an, AttendanceStatus.ABSENT, null, null, false, null));
    }

    private void appeal() {
        desk.appeals.appeal(desk.meeting, "tôi ngồi hàng đầu");
    }

    private static void refused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.reasons())
                        .extracting("key")
                        .containsExactly(key));
    }
}
