package vn.camtay.organisation;

import java.io.Serializable;

/** A post as lists show it. */
public record PostRow(long id, String code, String nameVi, String nameEn, String postGroup) implements Serializable {}
