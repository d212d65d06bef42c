package vn.camtay.xapi;

import java.time.Instant;

/**
 * What a statement says of a completion.
 *
 * @param at when it was recorded
 */
public record Completed(
        long officialId,
        long moduleId,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        long sessionId,
        String sessionCode,
        int minutes,
        Instant at) {}
