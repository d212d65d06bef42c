package vn.camtay.reminder;

import java.io.Serializable;
import java.time.YearMonth;

/** The mail that tells a head that the figures of a month can be read. */
public record DueMonthly(long officialId, YearMonth month) implements Serializable {}
