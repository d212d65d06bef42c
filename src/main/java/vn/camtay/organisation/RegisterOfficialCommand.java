package vn.camtay.organisation;

import java.io.Serializable;
import java.util.List;

/**
 * What is said about an official, as typed or read from a file; blank counts as none.
 *
 * @param staffCode null if none
 * @param givenName null for the last syllable of the full name
 * @param unitId    the unit, or the division of it that the official works in
 * @param postIds   the main post first; may be empty
 * @param mail      null if none
 * @param mobile    null if none
 * @param language  {@code vi} or {@code en}
 */
public record RegisterOfficialCommand(
        String staffCode,
        String fullName,
        String givenName,
        long unitId,
        List<Long> postIds,
        String mail,
        String mobile,
        String language)
        implements Serializable {
    public RegisterOfficialCommand {
        postIds = List.copyOf(postIds);
    }
}
