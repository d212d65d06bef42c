package vn.camtay.attendance;

import java.io.Serializable;

/**
 * What the screen shows until the next code.
 *
 * @param code        for the address in the picture
 * @param digits      six, to type
 * @param secondsLeft until the next one, 1 to 15
 * @param checkedIn   how many have said so, of {@code expected} with a seat
 */
public record CodeScreen(String code, String digits, long secondsLeft, long checkedIn, long expected)
        implements Serializable {}
