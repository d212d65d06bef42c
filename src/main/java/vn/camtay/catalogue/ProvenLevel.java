package vn.camtay.catalogue;

import java.io.Serializable;

/** The level of a competency that whoever completes a module has shown. */
public record ProvenLevel(long moduleId, long competencyId, int level) implements Serializable {}
