package vn.camtay.staffing;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Somebody is to be moved or to leave.
 *
 * @param from   first day on which it counts
 * @param unitId new unit; null when they leave
 * @param postId the post held instead of all others; null: the posts stay, or they leave
 */
public record ChangeCommand(long officialId, ChangeKind kind, LocalDate from, Long unitId, Long postId, String reason)
        implements Serializable {}
