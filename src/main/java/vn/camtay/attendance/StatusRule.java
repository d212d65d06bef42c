package vn.camtay.attendance;

import java.io.Serializable;
import java.util.List;

/**
 * What one mark is in a module's roll.
 *
 * @param used         whether the roll offers it
 * @param nameVi       as shown, and {@code nameEn} likewise; null for the usual name
 * @param share        of the minutes that the person was there, in percent, that counts; 0 of one who was not
 * @param leftOut      whether a justified excuse keeps the meeting out of what is asked for; false of any other mark
 * @param excuses      excuses to choose from that are justified
 * @param otherExcuses the same of those that are not
 */
public record StatusRule(
        AttendanceStatus status,
        boolean used,
        String nameVi,
        String nameEn,
        int share,
        boolean leftOut,
        List<String> excuses,
        List<String> otherExcuses)
        implements Serializable {
    static final int WHOLE = 100;

    public StatusRule {
        excuses = List.copyOf(excuses);
        otherExcuses = List.copyOf(otherExcuses);
    }

    /** The mark where the module says nothing of its own. */
    static StatusRule usual(AttendanceStatus status) {
        return new StatusRule(
                status,
                true,
                null,
                null,
                status.wasThere() ? WHOLE : 0,
                status == AttendanceStatus.EXCUSED,
                List.of(),
                List.of());
    }
}
