package vn.camtay.attendance;

import java.io.Serializable;

/**
 * One line of a signed sheet as it was typed back.
 *
 * @param text what was typed, never blank: {@link PaperEntry} says how it is read
 * @param seen version of the mark on the roll that it shall replace; 0 while it shall replace none
 * @param why  reason for replacing it; null otherwise
 */
public record SheetMark(long officialId, String text, long seen, String why) implements Serializable {}
