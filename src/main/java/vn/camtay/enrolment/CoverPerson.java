package vn.camtay.enrolment;

import java.io.Serializable;

/** Somebody who may staff a counter and is away on a half-day. */
public record CoverPerson(long officialId, String fullName, Absence absence) implements Serializable {}
