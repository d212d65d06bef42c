package vn.camtay.mail;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A mail as an administrator sees it: secrets hidden.
 *
 * @param endedAt  when it was sent, given up or closed; null before
 * @param text     the text as kept, or as it would be sent now; empty when it cannot be written
 * @param meetings calendar entries that go with it
 * @param tries    oldest first
 */
public record MailDetail(
        MailRow row,
        String language,
        Instant endedAt,
        String text,
        String html,
        List<CalendarPart> meetings,
        List<TryRow> tries)
        implements Serializable {
    public MailDetail {
        meetings = List.copyOf(meetings);
        tries = List.copyOf(tries);
    }

    public boolean isGivenUp() {
        return row.status() == MailStatus.GIVEN_UP;
    }

    public boolean isUncertain() {
        return row.status() == MailStatus.UNCERTAIN;
    }

    public boolean isClosed() {
        return row.status() == MailStatus.CLOSED;
    }
}
