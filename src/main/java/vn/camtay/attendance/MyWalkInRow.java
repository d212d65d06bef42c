package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * A request of one's own to be let into a meeting, waiting or declined.
 *
 * @param note why it was declined; null while it waits
 */
public record MyWalkInRow(
        int number,
        Instant startsAt,
        String sessionCode,
        String moduleNameVi,
        String moduleNameEn,
        Instant askedAt,
        String note)
        implements Serializable {}
