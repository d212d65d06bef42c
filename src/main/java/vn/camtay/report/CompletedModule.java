package vn.camtay.report;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A module that a person has completed, and the session it comes from.
 *
 * @param minutes        at which the person was there
 * @param countedMinutes minutes that counted
 */
public record CompletedModule(
        long moduleId,
        String code,
        String nameVi,
        String nameEn,
        long sessionId,
        String sessionCode,
        LocalDate completedOn,
        int minutes,
        int countedMinutes)
        implements Serializable {}
