package vn.camtay.home;

import java.io.Serializable;

/** A person who has not attended any of the modules that their posts ask for. */
public record WaitingPerson(long officialId, String fullName, String unitName, String unitNameEn)
        implements Serializable {}
