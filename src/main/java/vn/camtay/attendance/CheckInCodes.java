package vn.camtay.attendance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes on the trainer's screen and the tickets that they are exchanged for, signed with a secret and read by the server's
 * clock alone. A code names its meeting and direction and changes every 15 s; the current and the previous one hold, so that
 * none is older than 30 s. A ticket holds for 5 minutes, in the browser that got it.
 */
final class CheckInCodes {
    static final Duration STEP = Duration.ofSeconds(15);
    static final Duration TICKET = Duration.ofMinutes(5);
    static final int SECRET_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int DIGITS = 1_000_000;
    private static final int PARTS = 4;

    private final SecretKeySpec secret;

    CheckInCodes(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Where somebody checks in, and which way. */
    record Where(long meetingId, Direction direction) {}

    /** What became of a code: in time, too old, or none of ours (empty {@code where}). */
    record Read(Optional<Where> where, boolean old) {
        static final Read NONE = new Read(Optional.empty(), false);
    }

    /** What the picture carries at that moment. */
    String code(Where where, Instant now) {
        return signed(text(where, step(now)), "code");
    }

    /** The six digits beside the picture at that moment. */
    String digits(Where where, Instant now) {
        return digits(where, step(now));
    }

    private String digits(Where where, long step) {
        int number = ByteBuffer.wrap(mac("digits|" + text(where, step))).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % DIGITS);
    }

    /** Seconds until the next code, 1 to 15. */
    static long secondsLeft(Instant now) {
        return STEP.toSeconds() - Math.floorMod(now.getEpochSecond(), STEP.toSeconds());
    }

    /** A code in the picture holds while it is the current or the previous one. */
    Read read(String code, Instant now) {
        return parts(code, "code")
                .map(parts -> {
                    long age = step(now) - parts.number();
                    return new Read(Optional.of(parts.where()), age < 0 || age > 1);
                })
                .orElse(Read.NONE);
    }

    /** Whether these are the digits of that place at that moment. */
    boolean shows(String digits, Where where, Instant at) {
        return same(digits, digits(where, step(at)));
    }

    /**
     * What a code is exchanged for.
     *
     * @param device number of the browser that read it
     */
    String ticket(Where where, Means means, String device, Instant now) {
        return means.name() + "~" + signed(text(where, now.toEpochMilli()), purpose(means, device));
    }

    /** A ticket that holds, five minutes inclusive; none in another browser than the one that got it. */
    Optional<Ticket> ticket(String text, String device, Instant now) {
        if (text == null) {
            return Optional.empty();
        }
        for (Means means : new Means[] {Means.QR, Means.CODE}) {
            String start = means.name() + "~";
            if (text.startsWith(start)) {
                return parts(text.substring(start.length()), purpose(means, device))
                        .filter(parts -> !now.isAfter(
                                Instant.ofEpochMilli(parts.number()).plus(TICKET)))
                        .map(parts -> new Ticket(parts.where(), means, Instant.ofEpochMilli(parts.number())));
            }
        }
        return Optional.empty();
    }

    /** What a ticket stands for: at which moment somebody stood before the screen, and where. */
    record Ticket(Where where, Means means, Instant at) {}

    private record Parts(Where where, long number) {}

    private Optional<Parts> parts(String text, String purpose) {
        String[] parts = text == null ? new String[0] : text.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        String body = String.join(".", Arrays.copyOf(parts, PARTS - 1));
        if (!same(text, signed(body, purpose))) {
            return Optional.empty();
        }
        // signed by us: the parts are what we wrote
        Where where = new Where(Long.parseLong(parts[0]), Direction.of(parts[1]).orElseThrow());
        return Optional.of(new Parts(where, Long.parseLong(parts[2], Character.MAX_RADIX)));
    }

    private static String purpose(Means means, String device) {
        return "ticket|" + means + "|" + device;
    }

    private static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    private static String text(Where where, long number) {
        return where.meetingId() + "." + where.direction().letter() + "." + Long.toString(number, Character.MAX_RADIX);
    }

    private String signed(String body, String purpose) {
        byte[] signature = Arrays.copyOf(mac(purpose + "|" + body), SIGNATURE_BYTES);
        return body + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
