package vn.camtay.organisation;

import java.io.Serializable;

/**
 * A post with everything that may be edited.
 *
 * @param holders officials at work who hold it
 */
public record PostDetail(
        long id,
        long version,
        String code,
        String nameVi,
        String nameEn,
        String postGroup,
        boolean retired,
        long holders)
        implements Serializable {}
