package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;

/**
 * Everything of a session that stands in its own row, with the names it refers to.
 *
 * @param openedAt null while it is a draft, and for a draft that was cancelled
 */
public record SessionHead(
        long id,
        String code,
        long moduleId,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        SessionStatus status,
        int capacity,
        int minimum,
        int seatsTaken,
        long leadUnitId,
        String leadUnitName,
        String leadUnitNameEn,
        Instant signUpOpensAt,
        Instant signUpClosesAt,
        Instant startsAt,
        Instant endsAt,
        String whatToBring,
        Instant openedAt,
        String cancelReason,
        int calendarSequence)
        implements Serializable {}
