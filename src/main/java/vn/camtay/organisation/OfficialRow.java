package vn.camtay.organisation;

import java.io.Serializable;

/**
 * An official as lists show them.
 *
 * @param unitName name of the unit; for a division followed by its unit's name
 * @param posts    names of the posts, the main one first, joined by a semicolon; empty if none
 * @param mail     null if none, or if the reader may see names only
 * @param mobile   null if none, or if the reader may see names only
 */
public record OfficialRow(
        long id,
        String staffCode,
        String fullName,
        String givenName,
        long unitId,
        String unitName,
        String posts,
        String mail,
        String mobile,
        OfficialStatus status,
        String unitNameEn,
        String postsEn)
        implements Serializable {

    /** As the database gives it; the upper names are null unless the unit is a division. */
    public OfficialRow(
            long id,
            String staffCode,
            String fullName,
            String givenName,
            long unitId,
            String unitName,
            String unitNameEn,
            String upperName,
            String upperNameEn,
            String mail,
            String mobile,
            OfficialStatus status) {
        this(
                id,
                staffCode,
                fullName,
                givenName,
                unitId,
                UnitName.line(unitName, upperName),
                "",
                mail,
                mobile,
                status,
                UnitName.lineEn(unitName, unitNameEn, upperName, upperNameEn),
                "");
    }

    OfficialRow withPosts(String vietnamese, String english) {
        return new OfficialRow(
                id,
                staffCode,
                fullName,
                givenName,
                unitId,
                unitName,
                vietnamese,
                mail,
                mobile,
                status,
                unitNameEn,
                english);
    }

    OfficialRow nameOnly() {
        return new OfficialRow(
                id, staffCode, fullName, givenName, unitId, unitName, posts, null, null, status, unitNameEn, postsEn);
    }
}
