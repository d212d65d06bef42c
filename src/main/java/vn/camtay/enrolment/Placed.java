package vn.camtay.enrolment;

import java.io.Serializable;

/** What came of it: a seat, a request that waits for an answer, or a number in the waitlist. */
public record Placed(long enrolmentId, EnrolmentStatus status) implements Serializable {}
