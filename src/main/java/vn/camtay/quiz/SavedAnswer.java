package vn.camtay.quiz;

import java.time.Instant;

/**
 * What became of an answer: durable, refused for good, or to be sent again.
 *
 * @param refusal  key of the reason, null when it is saved or must come again
 * @param savedAt  null unless saved, likewise the rest
 * @param openedIn browser that showed the attempt last, null for none
 */
public record SavedAnswer(String refusal, Instant savedAt, Instant endsAt, String openedIn) {
    /** Too many wait: nothing was done. */
    static final SavedAnswer LATER = new SavedAnswer(null, null, null, null);

    static SavedAnswer refused(String key) {
        return new SavedAnswer(key, null, null, null);
    }

    public boolean isSaved() {
        return savedAt != null;
    }
}
