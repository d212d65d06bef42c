package vn.camtay.signoff;

import java.io.Serializable;

/** Whose card it is and in which module. */
public record CardHead(
        long cardId,
        long officialId,
        String fullName,
        long unitId,
        String unitName,
        String unitNameEn,
        long moduleId,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        long unanswered)
        implements Serializable {}
