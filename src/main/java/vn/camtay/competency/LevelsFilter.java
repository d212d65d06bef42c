package vn.camtay.competency;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Whose levels are asked for; null asks for everything.
 *
 * @param unitId   with everything below it
 * @param standing only people of whom that is true in some competency
 * @param day      null for today
 */
public record LevelsFilter(Long unitId, Long postId, LevelStanding standing, LocalDate day) implements Serializable {}
