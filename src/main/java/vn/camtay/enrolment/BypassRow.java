package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.Instant;

/** A condition that was set aside for somebody's place: by whom, when and why. */
public record BypassRow(long enrolmentId, EnrolmentCondition condition, String by, Instant at, String reason)
        implements Serializable {}
