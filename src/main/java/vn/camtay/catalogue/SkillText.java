package vn.camtay.catalogue;

import java.io.Serializable;

/**
 * What a coordinator says about a skill.
 *
 * @param number             place in the module, from 1; one that the module does not have yet is a new skill
 * @param unaidedRepetitions times it is done unaided, on different cases, 1 to {@value Skill#REPETITIONS_MAX}
 * @param witness            whether a third person must have seen it
 */
public record SkillText(
        int number,
        String nameVi,
        String nameEn,
        boolean required,
        int unaidedRepetitions,
        boolean witness,
        boolean retired)
        implements Serializable {}
