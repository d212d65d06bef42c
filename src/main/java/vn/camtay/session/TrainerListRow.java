package vn.camtay.session;

import java.io.Serializable;

/**
 * A trainer as the coordinators' list shows one.
 *
 * @param loadCap meetings a week, null for no limit
 * @param modules number of modules they may teach; 0 for every one
 * @param meetings meetings of open sessions that lie ahead
 */
public record TrainerListRow(
        long officialId,
        String fullName,
        String unitName,
        String unitNameEn,
        WeekHours hours,
        Integer loadCap,
        long modules,
        long meetings)
        implements Serializable {}
