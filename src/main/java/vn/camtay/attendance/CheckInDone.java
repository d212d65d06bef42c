package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * A check-in as it stands.
 *
 * @param at    when it was said first
 * @param again whether it had been said before
 */
public record CheckInDone(CheckInPlace place, Instant at, boolean again) implements Serializable {}
