package vn.camtay.catalogue;

import java.io.Serializable;

/** A competency as lists show it. */
public record CompetencyRow(long id, String code, String nameVi, String nameEn, String group) implements Serializable {}
