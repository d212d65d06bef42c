package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/** A working Saturday or Sunday as lists show it. */
public record WorkingDayRow(long id, LocalDate day, String reason) implements Serializable {}
