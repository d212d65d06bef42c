package vn.camtay.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.error.Reason;

/** When a seat may be given; the same answer for the page before the click and for the row under its lock. */
final class SeatPolicy {
    /** How long before the first meeting somebody who simply comes can be let in. */
    static final Duration WALK_IN = Duration.ofMinutes(60);

    private SeatPolicy() {}

    /** A seat is given in an open session, from the opening of sign-up (inclusive) to its closing (exclusive), while one is free. */
    static List<Reason> signUp(
            SessionStatus status,
            Instant signUpOpensAt,
            Instant signUpClosesAt,
            Instant startsAt,
            Seats seats,
            Instant now) {
        List<Reason> against = promotion(status, startsAt, seats, now);
        if (status == SessionStatus.OPEN) {
            if (now.isBefore(signUpOpensAt)) {
                against.add(Reason.of("session.refused.signUpNotYet"));
            } else if (!now.isBefore(signUpClosesAt) && now.isBefore(startsAt)) {
                against.add(Reason.of("session.refused.signUpOver"));
            }
        }
        return against;
    }

    /** A seat that became free is given in an open session until its first meeting begins. */
    static List<Reason> promotion(SessionStatus status, Instant startsAt, Seats seats, Instant now) {
        List<Reason> against = new ArrayList<>();
        if (status != SessionStatus.OPEN) {
            against.add(Reason.of("session.refused.notOpen"));
            return against;
        }
        if (!now.isBefore(startsAt)) {
            against.add(Reason.of("session.refused.begun"));
        }
        full(seats).ifPresent(against::add);
        return against;
    }

    /**
     * Somebody who comes without having enrolled is given a seat from 60 minutes before the first meeting (inclusive) until the
     * roll is closed for good, while one is free.
     */
    static List<Reason> walkIn(SessionStatus status, Instant startsAt, Seats seats, Instant now) {
        List<Reason> against = new ArrayList<>();
        if (status != SessionStatus.OPEN && status != SessionStatus.COMPLETED) {
            against.add(Reason.of("session.refused.rollClosed"));
            return against;
        }
        if (now.isBefore(startsAt.minus(WALK_IN))) {
            against.add(Reason.of("session.refused.walkInEarly", WALK_IN.toMinutes()));
        }
        full(seats).ifPresent(against::add);
        return against;
    }

    private static Optional<Reason> full(Seats seats) {
        if (seats.free() > 0) {
            return Optional.empty();
        }
        return Optional.of(
                seats.reserved() == 0
                        ? Reason.of("session.refused.full", seats.capacity())
                        : Reason.of("session.refused.fullReserved", seats.capacity(), seats.reserved()));
    }
}
