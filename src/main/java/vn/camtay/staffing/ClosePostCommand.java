package vn.camtay.staffing;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A post is to be closed.
 *
 * @param from        first day on which nobody holds it
 * @param successorId the post that its holders take from that day on; null for none
 */
public record ClosePostCommand(long postId, Long successorId, LocalDate from, String reason) implements Serializable {}
