package vn.camtay.enrolment;

import java.io.Serializable;

/**
 * Which people a head looks for; null (or empty text) asks nothing.
 *
 * @param text part of a name, with or without marks, or a staff code
 * @param gap  only those who have not completed the session's module
 */
public record CandidateFilter(String text, Long postId, boolean gap) implements Serializable {
    public CandidateFilter {
        text = text == null ? "" : text.strip();
    }
}
