package vn.camtay.session;

import java.io.Serializable;

/** A post that a session is offered to. */
public record PostName(long id, String code, String nameVi, String nameEn) implements Serializable {}
