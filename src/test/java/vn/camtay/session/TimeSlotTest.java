package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Half-open intervals, held against the plain meaning: some minute lies in both. */
class TimeSlotTest {
    private static final Instant MORNING = Instant.parse("2026-11-25T01:00:00Z");
    private static final int SPAN = 40;

    @Provide
    Arbitrary<TimeSlot> slots() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, SPAN - 1),
                        Arbitraries.integers().between(1, SPAN))
                .as((start, length) -> slot(start, start + length));
    }

    @Property(tries = 2000, seed = "20261124")
    void twoSlotsOverlapExactlyWhenAMinuteLiesInBoth(@ForAll("slots") TimeSlot one, @ForAll("slots") TimeSlot other) {
        boolean shared = false;
        for (int minute = 0; minute < 2 * SPAN; minute++) {
            Instant moment = at(minute);
            shared |= contains(one, moment) && contains(other, moment);
        }

        assertThat(one.overlaps(other)).isEqualTo(shared);
        assertThat(other.overlaps(one)).isEqualTo(shared);
    }

    @Property(tries = 500, seed = "20261124")
    void anEnclosedSlotOverlapsTheOneAroundIt(
            @ForAll("slots") TimeSlot inner, @ForAll("slots") TimeSlot before, @ForAll("slots") TimeSlot after) {
        TimeSlot around = new TimeSlot(
                inner.startsAt().isBefore(before.startsAt()) ? inner.startsAt() : before.startsAt(),
                inner.endsAt().isAfter(after.endsAt()) ? inner.endsAt() : after.endsAt());

        assertThat(around.overlaps(inner)).isTrue();
        assertThat(inner.overlaps(around)).isTrue();
    }

    @Property(tries = 500, seed = "20261124")
    void aSlotOverlapsItself(@ForAll("slots") TimeSlot slot) {
        assertThat(slot.overlaps(new TimeSlot(slot.startsAt(), slot.endsAt()))).isTrue();
    }

    @Example
    void twoThatOnlyTouchDoNotOverlap() {
        assertThat(slot(0, 10).overlaps(slot(10, 20))).isFalse();
        assertThat(slot(10, 20).overlaps(slot(0, 10))).isFalse();
        assertThat(slot(0, 11).overlaps(slot(10, 20))).isTrue();
    }

    @Example
    void aSlotWithoutLengthIsRefused() {
        assertThatThrownBy(() -> slot(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> slot(6, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean contains(TimeSlot slot, Instant moment) {
        return !moment.isBefore(slot.startsAt()) && moment.isBefore(slot.endsAt());
    }

    private static TimeSlot slot(int from, int to) {
        return new TimeSlot(at(from), at(to));
    }

    private static Instant at(int minute) {
        return MORNING.plusSeconds(60L * minute);
    }
}
