package vn.camtay.organisation;

import java.util.List;
import java.util.Set;

/**
 * An official as an import compares them with a row.
 *
 * @param mainPost null if none
 * @param postIds  with the main one
 */
record KnownOfficial(
        long id,
        String staffCode,
        String fullName,
        String givenName,
        long unitId,
        String mail,
        String mobile,
        String language,
        OfficialStatus status,
        Long mainPost,
        Set<Long> postIds) {
    KnownOfficial {
        postIds = Set.copyOf(postIds);
    }

    /** The main post first. */
    List<Long> orderedPosts() {
        return postIds.stream()
                .sorted((a, b) -> a.equals(mainPost) ? -1 : b.equals(mainPost) ? 1 : Long.compare(a, b))
                .toList();
    }

    /** Whether staff code and mail leave it possible that this is the person meant; what is not said contradicts nothing. */
    boolean mayBe(String otherStaffCode, String otherMail) {
        return agree(staffCode, otherStaffCode) && agree(mail, otherMail);
    }

    static boolean agree(String one, String other) {
        return one == null || other == null || one.equals(other);
    }
}
