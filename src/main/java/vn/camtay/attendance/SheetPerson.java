package vn.camtay.attendance;

import java.io.Serializable;

/**
 * One line of the sheet that people sign.
 *
 * @param posts names of all posts, the main one first; empty for none
 * @param unit  division and unit
 */
public record SheetPerson(String fullName, String posts, String unit) implements Serializable {}
