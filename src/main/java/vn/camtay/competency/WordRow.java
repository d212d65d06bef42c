package vn.camtay.competency;

import java.io.Serializable;
import java.time.Instant;

/**
 * What was said about a level, as pages show it.
 *
 * @param text   null for a confirmation without words
 * @param saidBy null for an account that belongs to no official
 */
public record WordRow(long id, long competencyId, int level, WordKind kind, String text, Instant saidAt, String saidBy)
        implements Serializable {}
