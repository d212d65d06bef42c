package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An official works in another unit, on another post, or both, from a day on.
 *
 * @param postId the post held instead of all former ones; null: the posts stay
 * @param from   first day
 */
public record TransferCommand(long officialId, long unitId, Long postId, LocalDate from) implements Serializable {}
