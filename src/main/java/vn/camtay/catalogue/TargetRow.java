package vn.camtay.catalogue;

import java.io.Serializable;

/** A competency that a module builds, and what a person does who has reached its level. */
public record TargetRow(
        long competencyId, String code, String nameVi, String nameEn, int level, String behaviourVi, String behaviourEn)
        implements Serializable {}
