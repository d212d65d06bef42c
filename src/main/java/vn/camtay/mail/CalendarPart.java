package vn.camtay.mail;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * One meeting for the recipient's calendar.
 *
 * @param uid      stays the same for every message about this entry
 * @param sequence higher with every change; a CANCEL carries a higher one than the REQUEST it takes back
 * @param starts   inclusive
 * @param ends     exclusive, after {@code starts}
 */
public record CalendarPart(
        Method method,
        String uid,
        int sequence,
        String summary,
        String description,
        String location,
        Instant starts,
        Instant ends)
        implements Serializable {
    /** What the recipient's calendar is asked to do: take or change the entry, or take it out. */
    public enum Method {
        REQUEST,
        CANCEL
    }

    public CalendarPart {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(summary, "summary");
        description = Objects.requireNonNullElse(description, "");
        location = Objects.requireNonNullElse(location, "");
        if (uid == null || uid.isBlank() || sequence < 0 || !ends.isAfter(starts)) {
            throw new IllegalArgumentException("calendar part " + uid + " " + sequence + " " + starts + " " + ends);
        }
    }
}
