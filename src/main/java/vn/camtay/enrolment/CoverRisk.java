package vn.camtay.enrolment;

import java.io.Serializable;
import vn.camtay.organisation.HalfDay;

/** A counter that is short on a half-day to come, or may become so, as the head's first page shows it. */
public record CoverRisk(long unitId, String unitName, String unitNameEn, HalfDay halfDay, CoverCell cell)
        implements Serializable {}
