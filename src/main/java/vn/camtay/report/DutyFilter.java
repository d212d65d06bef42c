package vn.camtay.report;

import java.io.Serializable;

/**
 * Whose duty of which year is asked for.
 *
 * @param unitId only people of this unit and below; null for all in reach
 * @param lacking only who has not met it
 */
public record DutyFilter(int year, Long unitId, boolean lacking) implements Serializable {}
