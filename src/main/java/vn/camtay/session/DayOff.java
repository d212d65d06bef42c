package vn.camtay.session;

import java.io.Serializable;
import java.time.LocalDate;

/** A day on which offices are closed; the names are null on a plain Saturday or Sunday. */
public record DayOff(LocalDate day, String nameVi, String nameEn) implements Serializable {}
