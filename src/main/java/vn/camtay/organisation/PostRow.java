package vn.camtay.organisation;

import java.io.Serializable;

/**
 * A post as lists show it.
 *
 * @param retired whether it is no longer given to anybody
 */
public record PostRow(long id, String code, String nameVi, String nameEn, String postGroup, boolean retired)
        implements Serializable {}
