package vn.camtay.session;

import java.io.Serializable;

/** Who was asked to train a session, and what they answered; {@code reason} is null unless they declined. */
public record AssignmentRow(long officialId, String fullName, AssignmentAnswer answer, String reason)
        implements Serializable {}
