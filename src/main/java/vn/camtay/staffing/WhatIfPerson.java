package vn.camtay.staffing;

import java.io.Serializable;

/** Somebody who works in a unit that is looked at. */
public record WhatIfPerson(long officialId, String fullName, String unitName, String unitNameEn)
        implements Serializable {}
