package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.Instant;

/** A module for whose first free place the reader waits. */
public record MyModuleWait(long moduleId, String code, String nameVi, String nameEn, Instant joinedAt)
        implements Serializable {}
