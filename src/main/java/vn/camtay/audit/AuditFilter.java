package vn.camtay.audit;

import java.time.Instant;

/**
 * What is looked for; null or blank leaves a condition out.
 *
 * @param who         part of a user name or of an official's name, with or without marks
 * @param action      part of the name of what was done
 * @param subjectType kind of record, exactly
 * @param from        inclusive
 * @param until       exclusive
 * @param refused     only refusals, or only what was done
 */
public record AuditFilter(
        String who, String action, String subjectType, Long subjectId, Instant from, Instant until, Boolean refused) {}
