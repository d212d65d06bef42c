package vn.camtay.competency;

import java.io.Serializable;

/** A session whose roll is final. */
public record LockedSession(long id, String code) implements Serializable {}
