package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.camtay.attendance.CheckInCodes.Ticket;
import vn.camtay.attendance.CheckInCodes.Where;

class CheckInCodesTest {
    private static final Instant STEP = Instant.parse("2026-12-07T01:00:00Z");
    private static final Where IN = new Where(7, Direction.IN);
    private static final Duration TICK = Duration.ofNanos(1000);

    private final CheckInCodes codes =
            new CheckInCodes("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @Nested
    class Pictures {
        @Test
        void aCodeHoldsForThirtySecondsFromTheMomentItAppeared() {
            String code = codes.code(IN, STEP);

            assertThat(codes.read(code, STEP).old()).isFalse();
            assertThat(codes.read(code, STEP.plusSeconds(30).minus(TICK)).old()).isFalse();
            assertThat(codes.read(code, STEP.plusSeconds(30)).old()).isTrue();
            assertThat(codes.read(code, STEP.plusSeconds(29)).where()).contains(IN);
        }

        @Test
        void itChangesEveryFifteenSeconds() {
            assertThat(codes.code(IN, STEP.plusSeconds(15).minus(TICK))).isEqualTo(codes.code(IN, STEP));
            assertThat(codes.code(IN, STEP.plusSeconds(15))).isNotEqualTo(codes.code(IN, STEP));
            assertThat(CheckInCodes.secondsLeft(STEP)).isEqualTo(15);
            assertThat(CheckInCodes.secondsLeft(STEP.plusSeconds(14))).isEqualTo(1);
        }

        @Test
        void aCodeOfTheFutureIsNone() {
            assertThat(codes.read(codes.code(IN, STEP.plusSeconds(15)), STEP).old())
                    .isTrue();
        }

        @Test
        void meetingAndDirectionCannotBeChanged() {
            String code = codes.code(IN, STEP);

            assertThat(codes.read(code.replaceFirst("^7", "8"), STEP).where()).isEmpty();
            assertThat(codes.read(code.replaceFirst("\\.i\\.", ".o."), STEP).where())
                    .isEmpty();
            assertThat(codes.read("x", STEP).where()).isEmpty();
            assertThat(codes.read(null, STEP).where()).isEmpty();
        }

        @Test
        void anotherInstallationsCodeIsNone() {
            CheckInCodes other = new CheckInCodes(new byte[CheckInCodes.SECRET_BYTES]);

            assertThat(codes.read(other.code(IN, STEP), STEP).where()).isEmpty();
        }

        @Test
        void aTicketIsNoCode() {
            String ticket = codes.ticket(IN, Means.QR, "d1", STEP).replaceFirst("^QR~", "");

            assertThat(codes.read(ticket, STEP).where()).isEmpty();
        }
    }

    @Nested
    class Digits {
        @Test
        void sixOfThemChangeWithThePicture() {
            String digits = codes.digits(IN, STEP);

            assertThat(digits).matches("[0-9]{6}");
            assertThat(codes.shows(digits, IN, STEP.plusSeconds(15).minus(TICK)))
                    .isTrue();
            assertThat(codes.shows(digits, IN, STEP.plusSeconds(15))).isFalse();
        }

        @Test
        void comingAndLeavingShowDifferentOnes() {
            assertThat(codes.digits(new Where(7, Direction.OUT), STEP)).isNotEqualTo(codes.digits(IN, STEP));
        }
    }

    @Nested
    class Tickets {
        @Test
        void aTicketHoldsForFiveMinutesAndKeepsItsMoment() {
            String ticket = codes.ticket(IN, Means.CODE, "d1", STEP);

            assertThat(codes.ticket(ticket, "d1", STEP.plus(CheckInCodes.TICKET)))
                    .contains(new Ticket(IN, Means.CODE, STEP));
            assertThat(codes.ticket(ticket, "d1", STEP.plus(CheckInCodes.TICKET).plusMillis(1)))
                    .isEmpty();
        }

        @Test
        void aTicketHoldsInTheBrowserThatGotIt() {
            String ticket = codes.ticket(IN, Means.QR, "d1", STEP);

            assertThat(codes.ticket(ticket, "d1", STEP)).isPresent();
            assertThat(codes.ticket(ticket, "d2", STEP)).isEmpty();
            assertThat(codes.ticket(ticket, "", STEP)).isEmpty();
        }

        @Test
        void nobodyWritesOneByHand() {
            String ticket = codes.ticket(IN, Means.CODE, "d1", STEP);

            assertThat(codes.ticket(ticket.replaceFirst("~7", "~8"), "d1", STEP))
                    .isEmpty();
            assertThat(codes.ticket(ticket.replaceFirst("^CODE", "QR"), "d1", STEP))
                    .isEmpty();
            assertThat(codes.ticket("TRAINER~7.i.1.x", "d1", STEP)).isEmpty();
            assertThat(codes.ticket("", "d1", STEP)).isEmpty();
            assertThat(codes.ticket(null, "d1", STEP)).isEmpty();
        }

        @Test
        void aCodeIsNoTicket() {
            assertThat(codes.ticket("QR~" + codes.code(IN, STEP), "d1", STEP)).isEmpty();
        }
    }
}
