package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;

/**
 * One meeting at another time or place.
 *
 * @param basedOn calendar sequence of the session that was read; a change in between is not overwritten
 * @param letStand what a coordinator lets stand against it
 */
public record MoveMeetingCommand(
        long meetingId, int basedOn, Instant startsAt, Instant endsAt, long venueId, ClashesLetStand letStand)
        implements Serializable {}
