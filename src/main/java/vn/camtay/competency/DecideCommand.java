package vn.camtay.competency;

import java.io.Serializable;

/**
 * A head decides about a level.
 *
 * @param seen newest evidence that the head was shown
 * @param kind CONFIRMED, RETURNED or DISPUTED
 * @param text null for a confirmation without words
 */
public record DecideCommand(long officialId, long competencyId, int level, long seen, WordKind kind, String text)
        implements Serializable {}
