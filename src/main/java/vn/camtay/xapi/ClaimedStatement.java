package vn.camtay.xapi;

import java.io.Serializable;

/** A statement that a dispatcher has for itself. */
public record ClaimedStatement(long id, String statementId, String body) implements Serializable {}
