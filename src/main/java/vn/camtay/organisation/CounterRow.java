package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A counter as lists show it.
 *
 * @param validTo inclusive; null for no end
 * @param posts   that may staff it, by code
 * @param staff   active people of the ward or department who hold one of them
 */
public record CounterRow(
        long id,
        long version,
        long unitId,
        String unitName,
        String unitNameEn,
        String name,
        int minimum,
        LocalDate validFrom,
        LocalDate validTo,
        List<PostRow> posts,
        long staff)
        implements Serializable {
    public CounterRow {
        posts = List.copyOf(posts);
    }

    public boolean isOver(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** Nobody who works here may staff it: it is never covered, and keeps nobody from a class. */
    public boolean isOrphan() {
        return staff == 0 && minimum > 0;
    }

    /** Even with everybody present there would be too few. */
    public boolean isUnderstaffed() {
        return staff > 0 && staff < minimum;
    }
}
