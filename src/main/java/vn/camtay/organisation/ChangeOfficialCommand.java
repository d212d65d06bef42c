package vn.camtay.organisation;

import java.io.Serializable;

/**
 * A change to an official.
 *
 * @param version as read by the person who edits; null to take the newest (imports)
 * @param facts   everything as it shall be
 */
public record ChangeOfficialCommand(long officialId, Long version, RegisterOfficialCommand facts, OfficialStatus status)
        implements Serializable {}
