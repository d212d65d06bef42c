package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.testkit.DatabaseExtension;

/** Somebody without a seat reads the code on the screen and asks; the trainer decides. */
@ExtendWith(DatabaseExtension.class)
class WalkInRequestServiceIT {
    private RollDesk desk;

    @BeforeEach
    void desk(EntityManager entityManager) {
        desk = new RollDesk(entityManager);
        desk.as(desk.stranger);
    }

    @Test
    void whoHasNoSeatIsOfferedToAskAndWaits() {
        String ticket = desk.ticket(Direction.IN);
        assertThat(desk.walkIns.standing(ticket, "d1"))
                .hasValueSatisfying(standing -> assertThat(standing.offered()).isTrue());
        Instant read = desk.clock.instant();
        desk.clock.advance(Duration.ofMinutes(3));

        MyWalkIn asked = desk.walkIns.ask(ticket, "d1");

        assertThat(asked.askedAt()).isEqualTo(read);
        assertThat(desk.walkIns.open(desk.meeting)).singleElement().satisfies(row -> {
            assertThat(row.person().row().officialId()).isEqualTo(desk.stranger);
            assertThat(row.askedAt()).isEqualTo(read);
        });
        assertThat(desk.walkIns.countOpen(desk.meeting)).isEqualTo(1);
        assertThat(desk.walkIns.mine()).hasSize(1);
        assertThat(desk.events.fired()).hasOnlyElementsOfType(WalkInAsked.class);
    }

    @Test
    void askingAgainAnswersWithTheFirst() {
        MyWalkIn first = desk.walkIns.ask(desk.ticket(Direction.IN), "d1");
        desk.clock.advance(Duration.ofMinutes(2));

        assertThat(desk.walkIns.ask(desk.ticket(Direction.IN, "d2"), "d2").askedAt())
                .isEqualTo(first.askedAt());
        assertThat(desk.events.fired()).hasSize(1);
    }

    @Test
    void whoIsLetInHasCheckedInAtTheMomentOfAsking() {
        Instant asked = desk.walkIns.ask(desk.ticket(Direction.IN), "d1").askedAt();
        desk.clock.advance(Duration.ofMinutes(20));

        desk.walkIns.admit(desk.meeting, desk.stranger, "ngồi thay");

        assertThat(desk.letIn).singleElement().satisfies(command -> assertThat(command.reason())
                .isEqualTo("ngồi thay"));
        assertThat(desk.row(desk.stranger).self().inAt()).isEqualTo(asked);
        assertThat(desk.row(desk.stranger).status()).isEqualTo(AttendanceStatus.UNRECORDED);
        assertThat(desk.walkIns.countOpen(desk.meeting)).isZero();
        assertThat(desk.walkIns.mine()).isEmpty();
    }

    @Test
    void whomTheTrainerLooksUpIsLetInWithoutACheckIn() {
        desk.walkIns.admit(desk.meeting, desk.stranger, null);

        assertThat(desk.row(desk.stranger).self().made()).isFalse();
    }

    @Test
    void whoIsDeclinedReadsWhyAndMayStillBeLetIn() {
        desk.walkIns.ask(desk.ticket(Direction.IN), "d1");
        refused(() -> desk.walkIns.decline(desk.meeting, desk.stranger, " "), "attendance.refused.walkInWithoutReason");

        desk.walkIns.decline(desk.meeting, desk.stranger, "lớp của phường khác");

        assertThat(desk.mails).singleElement().satisfies(mail -> {
            assertThat(mail.officialId()).isEqualTo(desk.stranger);
            assertThat(mail.model()).containsEntry("note", "lớp của phường khác");
        });
        assertThat(desk.walkIns.ask(desk.ticket(Direction.IN), "d1").note()).isEqualTo("lớp của phường khác");
        refused(() -> desk.walkIns.decline(desk.meeting, desk.stranger, "lần nữa"), "attendance.refused.walkInDecided");
        desk.walkIns.admit(desk.meeting, desk.stranger, null);
        assertThat(desk.walkIns.mine()).isEmpty();
        assertThat(desk.row(desk.stranger).self().made()).isTrue();
    }

    @Test
    void whoHasASeatChecksInInstead() {
        desk.as(desk.an);
        String ticket = desk.ticket(Direction.IN);

        assertThat(desk.walkIns.standing(ticket, "d1")).isEmpty();
        refused(() -> desk.walkIns.ask(ticket, "d1"), "attendance.refused.walkInSeated");
    }

    @Test
    void nobodyAsksToBeLetInOnTheWayOutOrWhenTheRollIsClosed() {
        assertThat(desk.walkIns.standing(desk.ticket(Direction.OUT), "d1")).isEmpty();
        String ticket = desk.ticket(Direction.IN);
        desk.status = SessionStatus.LOCKED;

        refused(() -> desk.walkIns.ask(ticket, "d1"), "attendance.refused.checkInClosed");
        refused(() -> desk.walkIns.admit(desk.meeting, desk.stranger, null), "attendance.refused.locked");
    }

    @Test
    void whoDidNotAskIsNotDeclined() {
        assertThatThrownBy(() -> desk.walkIns.decline(desk.meeting, desk.stranger, "không"))
                .isInstanceOf(NotFoundException.class);
    }

    private static void refused(Runnable action, String key) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.reasons())
                        .extracting("key")
                        .containsExactly(key));
    }
}
