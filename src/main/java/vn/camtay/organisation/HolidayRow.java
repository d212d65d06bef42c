package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/** A day off as lists show it. */
public record HolidayRow(long id, LocalDate day, String nameVi, String nameEn) implements Serializable {}
