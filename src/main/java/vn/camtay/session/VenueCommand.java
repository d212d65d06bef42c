package vn.camtay.session;

import java.io.Serializable;

/**
 * What is said about a venue.
 *
 * @param address null if none
 * @param unitId  unit whose place it is, null if none
 * @param seats   seats or workstations, null if unknown
 */
public record VenueCommand(String name, String address, VenueKind kind, Long unitId, Integer seats, boolean retired)
        implements Serializable {}
