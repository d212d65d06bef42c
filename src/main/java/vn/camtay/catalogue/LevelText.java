package vn.camtay.catalogue;

import java.io.Serializable;

/** What a person does who holds a competency at this level. */
public record LevelText(long competencyId, int level, String behaviourVi, String behaviourEn) implements Serializable {}
