package vn.camtay.enrolment;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.Reason;

/**
 * A request with all that its head wants to know before answering.
 *
 * @param clashes  other places at the same time
 * @param cover    counters that would fall below their minimum
 * @param others   everything else that stands against it
 * @param full     whether no seat is free, so that agreeing puts the person in the waitlist
 * @param gap      whether the person has not completed the module yet
 * @param noShows  how often the person had a seat and did not come
 */
public record RequestDetail(
        RequestRow row,
        List<Reason> clashes,
        List<Reason> cover,
        List<Reason> others,
        boolean full,
        boolean gap,
        long noShows)
        implements Serializable {
    public RequestDetail {
        clashes = List.copyOf(clashes);
        cover = List.copyOf(cover);
        others = List.copyOf(others);
    }

    /** Whether agreeing would be refused without a written reason, or at all. */
    public boolean blocked() {
        return !clashes.isEmpty() || !cover.isEmpty() || !others.isEmpty();
    }
}
