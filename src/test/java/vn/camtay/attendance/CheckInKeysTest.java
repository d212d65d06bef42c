package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.camtay.attendance.CheckInCodes.Where;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.testkit.MovingClock;

/** Two nodes on one table of keys, around the midnight of 8 December 2026. */
class CheckInKeysTest {
    private static final Where IN = new Where(7, Direction.IN);
    private static final Duration TICK = Duration.ofNanos(1000);
    private static final Instant MIDNIGHT = MovingClock.at("2026-12-08T00:00").instant();
    private static final int DAY_BEFORE = 20_794;

    private final MovingClock clock = MovingClock.at("2026-12-07T23:00");
    private final Map<Integer, String> table = new TreeMap<>();
    private final CheckInKeys keys = node();
    private final CheckInKeys other = node();

    private CheckInKeys node() {
        CheckInKeys node = new CheckInKeys();
        node.clock = clock;
        node.checkIns = new CheckInRepository() {
            @Override
            Optional<String> findSecret(int number) {
                return Optional.ofNullable(table.get(number));
            }

            @Override
            void addSecretIfAbsent(int number, String secret, Instant now) {
                table.putIfAbsent(number, secret);
            }

            @Override
            void dropSecretsBefore(int number) {
                table.keySet().removeIf(known -> known < number);
            }
        };
        node.transactions = new BatchRunner() {
            @Override
            public void inTransaction(Runnable work) {
                work.run();
            }
        };
        return node;
    }

    @Test
    void aKeyIsMadeOnItsDateAndBothNodesSignWithIt() {
        Instant last = MIDNIGHT.minus(TICK);

        String before = keys.code(IN, last);
        assertThat(other.code(IN, last)).isEqualTo(before);
        assertThat(table).containsOnlyKeys(DAY_BEFORE);
        String after = other.code(IN, MIDNIGHT);

        assertThat(keys.code(IN, MIDNIGHT)).isEqualTo(after);
        assertThat(table).containsOnlyKeys(DAY_BEFORE, DAY_BEFORE + 1);
        assertThat(table.get(DAY_BEFORE)).isNotEqualTo(table.get(DAY_BEFORE + 1));
    }

    @Nested
    class WhatYesterdaysKeySigned {
        private final Instant shown = MIDNIGHT.minusSeconds(15);

        @Test
        void isReadForItsOwnLifeAndCalledOldAfterIt() {
            String code = keys.code(IN, shown);
            keys.code(IN, MIDNIGHT);

            assertThat(other.read(code, MIDNIGHT.plusSeconds(15).minus(TICK)).old())
                    .isFalse();
            assertThat(other.read(code, MIDNIGHT.plusSeconds(15)).where()).contains(IN);
            assertThat(other.read(code, MIDNIGHT.plusSeconds(15)).old()).isTrue();
        }

        @Test
        void holdsAsDigitsForTheSameTime() {
            String digits = keys.digits(IN, shown);

            assertThat(other.matches(digits, IN, MIDNIGHT.minus(TICK))).isTrue();
            assertThat(other.matches(digits, IN, MIDNIGHT.plusSeconds(15).minus(TICK)))
                    .isTrue();
            assertThat(other.matches(digits, IN, MIDNIGHT.plusSeconds(15))).isFalse();
        }

        @Test
        void holdsAsATicketForFiveMinutes() {
            String ticket = keys.ticket(IN, Means.QR, "d1", shown);
            Instant last = shown.plus(CheckInCodes.TICKET);

            assertThat(other.ticket(ticket, "d1", last)).isPresent();
            assertThat(other.ticket(ticket, "d1", last.plusMillis(1))).isEmpty();
        }
    }

    @Test
    void aNodeWhoseClockIsBehindReadsWhatTheNextDaysKeySigned() {
        String ticket = keys.ticket(IN, Means.QR, "d1", MIDNIGHT);

        assertThat(other.ticket(ticket, "d1", MIDNIGHT.minusSeconds(30))).isPresent();
    }

    @Test
    void aKeyIsDroppedTwoDaysLaterAndReadsNothingAnyMore() {
        String code = keys.code(IN, MIDNIGHT.minus(TICK));
        Instant dayAfter = MIDNIGHT.plus(Duration.ofDays(1));

        keys.code(IN, dayAfter);

        assertThat(table).containsOnlyKeys(DAY_BEFORE + 2);
        assertThat(keys.read(code, dayAfter).where()).isEmpty();
        assertThat(node().read(code, dayAfter).where()).isEmpty();
    }

    @Test
    void whatNoKeySignedIsRefused() {
        assertThatThrownBy(() -> keys.requireTicket("QR~7.i.1.x", "d1")).isInstanceOf(CheckInRefusedException.class);
    }
}
