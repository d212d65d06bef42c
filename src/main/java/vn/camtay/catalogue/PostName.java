package vn.camtay.catalogue;

import java.io.Serializable;

/** A post that a module is meant for. */
public record PostName(long id, String code, String nameVi, String nameEn) implements Serializable {}
