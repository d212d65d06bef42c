package vn.camtay.session;

import java.io.Serializable;
import java.time.LocalTime;

/** From when to when on a day; a meeting may begin at the first moment and end at the last. */
public record DayHours(LocalTime from, LocalTime to) implements Serializable {
    public DayHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    @Override
    public String toString() {
        return from + "–" + to;
    }
}
