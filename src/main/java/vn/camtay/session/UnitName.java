package vn.camtay.session;

import java.io.Serializable;

/** A department that organises a session. */
public record UnitName(long id, String name, String nameEn) implements Serializable {}
