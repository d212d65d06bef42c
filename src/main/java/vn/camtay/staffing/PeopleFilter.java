package vn.camtay.staffing;

import java.io.Serializable;
import vn.camtay.standing.LevelState;

/**
 * Who is looked for.
 *
 * @param level  at least this one
 * @param state  only so held; null for any
 * @param unitId only in this unit and below; null for all
 * @param western only in the nine western wards
 */
public record PeopleFilter(long competencyId, int level, LevelState state, Long unitId, boolean western)
        implements Serializable {}
