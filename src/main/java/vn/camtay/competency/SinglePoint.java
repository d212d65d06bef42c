package vn.camtay.competency;

import java.io.Serializable;
import vn.camtay.catalogue.CompetencyRow;

/**
 * A competency that only one person of a unit can do alone.
 *
 * @param nextName who is nearest to it; null when nobody has anything
 * @param nextLevel what they hold, or what evidence shows of them
 */
public record SinglePoint(
        CompetencyRow competency,
        long officialId,
        String fullName,
        int level,
        Long nextId,
        String nextName,
        int nextLevel)
        implements Serializable {}
