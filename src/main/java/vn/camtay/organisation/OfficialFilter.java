package vn.camtay.organisation;

import java.io.Serializable;

/**
 * Which officials are wanted; null leaves a condition out.
 *
 * @param text   part of a name, with or without marks, or a staff code
 * @param unitId with everything below it
 */
public record OfficialFilter(String text, Long unitId, Long postId, OfficialStatus status) implements Serializable {
    public static final OfficialFilter NONE = new OfficialFilter(null, null, null, null);
}
