package vn.camtay.report;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a unit record is asked for; null or blank asks for all.
 *
 * @param unitId     the unit with everything below it
 * @param from       first day on which a session may begin, inclusive
 * @param to         last day on which it may begin, inclusive
 * @param name       part of a name, without marks
 * @param unrecorded only places of which a meeting has no mark
 * @param missing    only people who were at no meeting of the sessions asked for
 */
public record RecordFilter(
        Long moduleId,
        Long postId,
        Long unitId,
        LocalDate from,
        LocalDate to,
        String name,
        boolean unrecorded,
        boolean missing)
        implements Serializable {}
