package vn.camtay.signoff;

import java.io.Serializable;

/** A skill that somebody did unaided often enough, for the coach who is to finalise it. */
public record ReadyRow(
        long cardId, long officialId, String fullName, long skillId, String skillNameVi, String skillNameEn)
        implements Serializable {}
