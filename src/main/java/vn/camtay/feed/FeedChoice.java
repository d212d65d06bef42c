package vn.camtay.feed;

import java.io.Serializable;

/**
 * A calendar that somebody may have an address for.
 *
 * @param subjectId 0 for a calendar without a subject
 * @param subject   its name, null without
 */
public record FeedChoice(FeedKind kind, long subjectId, String subject) implements Serializable {
    /** Kind and subject in one word, for a form. */
    public String getKey() {
        return kind + "-" + subjectId;
    }
}
