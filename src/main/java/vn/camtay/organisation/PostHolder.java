package vn.camtay.organisation;

import java.io.Serializable;

/** Somebody who holds a post, and where. */
public record PostHolder(long officialId, String fullName, String unitName, String unitNameEn)
        implements Serializable {}
