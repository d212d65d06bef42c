package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * That an official holds or held a post.
 *
 * @param from  first day
 * @param until the day from which they no longer do; null while they do
 */
public record PostTenure(long officialId, long postId, LocalDate from, LocalDate until) implements Serializable {
    /** As the database gives a post that is held today. */
    public PostTenure(long officialId, long postId, LocalDate from) {
        this(officialId, postId, from, null);
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
