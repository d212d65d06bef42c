package vn.camtay.organisation;

import java.io.Serializable;

/**
 * How to reach an official.
 *
 * @param mail     null if none: notices go on the paper list
 * @param language {@code vi} or {@code en}
 */
public record OfficialContact(
        long id, String fullName, String mail, String language, long unitId, String unitName, String unitNameEn)
        implements Serializable {}
