package vn.camtay.quiz;

import java.io.Serializable;
import java.time.Instant;

/** Minutes that one person has on top in a quiz, and why. */
public record ExtraTimeRow(long officialId, String fullName, int minutes, String reason, Instant givenAt)
        implements Serializable {}
