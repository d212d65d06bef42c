package vn.camtay.catalogue;

import java.io.Serializable;

/**
 * A skill as pages show it.
 *
 * @param unaidedRepetitions times it is done unaided, on different cases
 */
public record SkillRow(
        long id,
        String code,
        int number,
        String nameVi,
        String nameEn,
        boolean required,
        int unaidedRepetitions,
        boolean witness,
        boolean retired)
        implements Serializable {}
