package vn.camtay.session;

import java.io.Serializable;

/** A venue as lists and forms show it. */
public record VenueRow(
        long id, String name, String address, VenueKind kind, Long unitId, Integer seats, boolean retired)
        implements Serializable {}
