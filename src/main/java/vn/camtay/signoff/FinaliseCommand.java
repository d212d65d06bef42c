package vn.camtay.signoff;

import java.io.Serializable;

/**
 * A coach finalises a skill.
 *
 * @param witnessId null without one
 * @param note      null for none
 */
public record FinaliseCommand(long officialId, long skillId, Long witnessId, String note) implements Serializable {}
