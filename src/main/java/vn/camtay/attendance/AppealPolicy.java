package vn.camtay.attendance;

import java.time.Instant;
import java.time.ZoneId;

/** Until when a mark can be appealed against. */
final class AppealPolicy {
    private AppealPolicy() {}

    /**
     * For so many days after the day of the mark, or of the meeting when that is later; the last day counts whole.
     *
     * @return the first moment at which it is too late
     */
    static Instant until(Instant recordedAt, Instant meetingEnds, int days, ZoneId zone) {
        Instant from = recordedAt.isAfter(meetingEnds) ? recordedAt : meetingEnds;
        return from.atZone(zone)
                .toLocalDate()
                .plusDays(days + 1L)
                .atStartOfDay(zone)
                .toInstant();
    }
}
