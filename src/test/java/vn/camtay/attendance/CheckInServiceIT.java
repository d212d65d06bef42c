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
import vn.camtay.testkit.DatabaseExtension;

/** The code on the screen, the ticket it is exchanged for, and the check-in; all by the server's clock. */
@ExtendWith(DatabaseExtension.class)
class CheckInServiceIT {
    private static final String ADDRESS = "10.0.0.1";

    private RollDesk desk;

    @BeforeEach
    void desk(EntityManager entityManager) {
        desk = new RollDesk(entityManager);
        desk.as(desk.an);
    }

    @Test
    void theMomentIsTheOneBeforeTheScreenHoweverLongSigningInTook() {
        Instant before = desk.clock.instant();
        String ticket = desk.ticket(Direction.IN);
        desk.clock.advance(Duration.ofMinutes(5));

        CheckInDone done = desk.checkIns.checkIn(ticket, "d1");

        assertThat(done.at()).isEqualTo(before);
        assertThat(done.again()).isFalse();
        assertThat(desk.events.fired()).hasOnlyElementsOfType(OfficialCheckedIn.class);
    }

    @Test
    void aTicketOlderThanFiveMinutesIsRefused() {
        String ticket = desk.ticket(Direction.IN);
        desk.clock.advance(Duration.ofMinutes(5).plusMillis(1));

        refused(ticket, "attendance.refused.ticketOver");
    }

    @Test
    void aTicketOfAnotherBrowserIsRefused() {
        String ticket = desk.ticket(Direction.IN, "d2");

        refused(ticket, "attendance.refused.ticketOver");
        assertThat(desk.checkIns.describe(ticket, "d1")).isEmpty();
        assertThat(desk.checkIns.describe(ticket, "d2")).isPresent();
    }

    @Test
    void aPictureThatIsSentRoundIsWorthNothingAfterThirtySeconds() {
        String code = desk.checkIns.screen(desk.meeting, Direction.IN).code();
        desk.clock.advance(Duration.ofSeconds(30));

        ExchangedCode exchanged = desk.tickets.exchange(code, ADDRESS, "d1");

        assertThat(exchanged.ticket()).isNull();
        assertThat(exchanged.against().key()).isEqualTo("attendance.refused.codeOld");
    }

    @Test
    void theSameAgainAnswersWithTheFirst() {
        CheckInDone first = desk.checkIns.checkIn(desk.ticket(Direction.IN), "d1");
        desk.clock.advance(Duration.ofMinutes(1));

        CheckInDone again = desk.checkIns.checkIn(desk.ticket(Direction.IN, "d2"), "d2");

        assertThat(again.at()).isEqualTo(first.at());
        assertThat(again.again()).isTrue();
        assertThat(desk.events.fired()).hasSize(1);
    }

    @Test
    void comingAndLeavingAreSaidApartInOneRow() {
        desk.checksIn(desk.an, Direction.IN, "d1");
        desk.clock.advance(Duration.ofHours(2));
        desk.checksIn(desk.an, Direction.OUT, "d1");

        SelfReport self = desk.row(desk.an).self();

        assertThat(self.inAt()).isEqualTo(RollDesk.STARTS.plusSeconds(600));
        assertThat(self.outAt()).isEqualTo(RollDesk.STARTS.plusSeconds(600 + 7200));
    }

    @Test
    void whoHasNoSeatIsToldSo() {
        desk.as(desk.stranger);

        refused(desk.ticket(Direction.IN), "attendance.refused.checkInNoSeat");
    }

    @Test
    void outsideTheMeetingsTimeNobodyChecksIn() {
        desk.clock.advance(Duration.ofHours(3));

        refused(desk.ticket(Direction.IN), "attendance.refused.checkInTooLate");
    }

    @Test
    void aLockedSessionTakesNoCheckIn() {
        desk.status = SessionStatus.LOCKED;

        refused(desk.ticket(Direction.IN), "attendance.refused.checkInClosed");
    }

    @Test
    void theDigitsAreTakenForOnesOwnMeetingAlsoBySomebodyWhoMustSignInFirst() {
        String digits = desk.checkIns.screen(desk.meeting, Direction.IN).digits();
        desk.currentUser.become(null);

        String ticket = desk.tickets
                .exchange(digits.substring(0, 3) + " " + digits.substring(3), ADDRESS, "d1")
                .ticket();
        desk.as(desk.an);

        assertThat(desk.checkIns.checkIn(ticket, "d1").at()).isEqualTo(desk.clock.instant());
        assertThat(desk.row(desk.an).self().inMeans()).isEqualTo(Means.CODE);
    }

    @Test
    void digitsAreNotGuessed() {
        String digits = desk.checkIns.screen(desk.meeting, Direction.IN).digits();
        String wrong = digits.equals("000000") ? "000001" : "000000";
        for (int attempt = 0; attempt < WrongCodes.BY_ACCOUNT; attempt++) {
            assertThat(desk.tickets.exchange(wrong, ADDRESS, "d1").against().key())
                    .isEqualTo("attendance.refused.codeWrong");
        }

        assertThat(desk.tickets.exchange(digits, ADDRESS, "d1").against().key())
                .isEqualTo("attendance.refused.codeTooManyTries");
        desk.clock.advance(WrongCodes.MEMORY);
        String now = desk.checkIns.screen(desk.meeting, Direction.IN).digits();
        assertThat(desk.tickets.exchange(now, ADDRESS, "d1").ticket()).isNotNull();
    }

    @Test
    void theScreenCountsWhoHasCheckedIn() {
        desk.checksIn(desk.an, Direction.IN, "d1");

        CodeScreen screen = desk.checkIns.screen(desk.meeting, Direction.IN);

        assertThat(screen.checkedIn()).isEqualTo(1);
        assertThat(screen.expected()).isEqualTo(2);
        assertThat(desk.checkIns.screen(desk.meeting, Direction.OUT).checkedIn())
                .isZero();
    }

    private void refused(String ticket, String key) {
        assertThatThrownBy(() -> desk.checkIns.checkIn(ticket, "d1"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.reasons())
                        .extracting("key")
                        .containsExactly(key));
    }
}
