package vn.camtay.xapi;

import java.io.Serializable;

/** How many statements are in a state. */
public record StatementCount(StatementStatus status, long count) implements Serializable {}
