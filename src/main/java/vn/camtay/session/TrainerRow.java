package vn.camtay.session;

import java.io.Serializable;

/** A trainer of a session. */
public record TrainerRow(long officialId, String fullName, String unitName) implements Serializable {}
