package vn.camtay.enrolment;

import java.time.Instant;

/** A meeting that takes somebody from their counter. */
record AwayStretch(long officialId, Instant startsAt, Instant endsAt) {}
