package vn.camtay.report;

import java.io.Serializable;
import vn.camtay.attendance.YearlyDuty;

/** A person in the year's list with what they have done of the duty. */
public record DutyRow(PersonLine person, YearlyDuty duty) implements Serializable {}
