package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.camtay.attendance.CheckInCodes.Read;
import vn.camtay.attendance.CheckInCodes.Ticket;
import vn.camtay.attendance.CheckInCodes.Where;
import vn.camtay.shared.batch.BatchRunner;

/**
 * Codes and tickets signed with the key of the day. A key is made by whoever needs it first on its date, which is the number of
 * the day in the office's zone, so that every node changes to it at the same moment. What yesterday's key signed is still read,
 * for as long as the code or ticket itself holds; older keys are dropped.
 */
@ApplicationScoped
class CheckInKeys {
    /** How far the clocks of two nodes may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    @Inject
    CheckInRepository checkIns;

    @Inject
    BatchRunner transactions;

    @Inject
    Clock clock;

    private final Map<Integer, CheckInCodes> read = new ConcurrentHashMap<>();

    /** What the picture carries at that moment. */
    String code(Where where, Instant now) {
        return signing(now).code(where, now);
    }

    /** The six digits beside the picture at that moment. */
    String digits(Where where, Instant now) {
        return signing(now).digits(where, now);
    }

    /** A code in the picture holds while it is the current or the previous one. */
    Read read(String code, Instant now) {
        return reading(now)
                .map(codes -> codes.read(code, now))
                .filter(found -> found.where().isPresent())
                .findFirst()
                .orElse(Read.NONE);
    }

    /** Whether these are the digits of that place, current or previous; at midnight those two are of two keys. */
    boolean matches(String digits, Where where, Instant now) {
        Instant before = now.minus(CheckInCodes.STEP);
        return signing(now).shows(digits, where, now)
                || find(day(before))
                        .filter(codes -> codes.shows(digits, where, before))
                        .isPresent();
    }

    /** What a code is exchanged for, in the browser of that number. */
    String ticket(Where where, Means means, String device, Instant now) {
        return signing(now).ticket(where, means, device, now);
    }

    /** What the ticket stands for, while it holds, in the browser of that number. */
    Optional<Ticket> ticket(String ticket, String device, Instant now) {
        return reading(now)
                .flatMap(codes -> codes.ticket(ticket, device, now).stream())
                .findFirst();
    }

    /**
     * What the ticket stands for.
     *
     * @param device number of the browser that shows it
     * @throws CheckInRefusedException when it holds no longer, is another browser's, or is none of ours
     */
    Ticket requireTicket(String ticket, String device) {
        return ticket(ticket, device, clock.instant())
                .orElseThrow(() -> new CheckInRefusedException("attendance.refused.ticketOver"));
    }

    private CheckInCodes signing(Instant now) {
        int day = day(now);
        return find(day).orElseGet(() -> make(day, now));
    }

    /** Today's, yesterday's, and the next day's of a node whose clock is ahead. */
    private Stream<CheckInCodes> reading(Instant now) {
        int day = day(now);
        return Stream.of(day, day - 1, day(now.plus(SKEW))).distinct().flatMap(number -> find(number).stream());
    }

    private Optional<CheckInCodes> find(int day) {
        CheckInCodes known = read.get(day);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<CheckInCodes> found = checkIns.findSecret(day)
                .map(secret -> new CheckInCodes(HexFormat.of().parseHex(secret)));
        found.ifPresent(codes -> {
            read.keySet().removeIf(number -> number < day - 1);
            read.put(day, codes);
        });
        return found;
    }

    private CheckInCodes make(int day, Instant now) {
        byte[] bytes = new byte[CheckInCodes.SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        transactions.inTransaction(() -> {
            checkIns.addSecretIfAbsent(day, HexFormat.of().formatHex(bytes), now);
            checkIns.dropSecretsBefore(day - 1);
        });
        return find(day).orElseThrow();
    }

    private int day(Instant moment) {
        return (int) moment.atZone(clock.getZone()).toLocalDate().toEpochDay();
    }
}
