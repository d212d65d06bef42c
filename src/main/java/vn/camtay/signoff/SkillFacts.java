package vn.camtay.signoff;

import java.io.Serializable;

/**
 * What a skill asks for.
 *
 * @param needed  unaided repetitions on different cases
 * @param witness whether a third person must have seen it
 */
public record SkillFacts(
        long id,
        long moduleId,
        String code,
        String nameVi,
        String nameEn,
        boolean required,
        int needed,
        boolean witness,
        boolean retired)
        implements Serializable {}
