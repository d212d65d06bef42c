package vn.camtay.staffing;

import java.io.Serializable;
import vn.camtay.standing.LevelState;

/** Somebody who holds a competency: where, at which level, and how firmly. */
public record FoundPerson(
        long officialId, String fullName, String unitName, String unitNameEn, int level, LevelState state)
        implements Serializable {}
