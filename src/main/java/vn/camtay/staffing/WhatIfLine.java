package vn.camtay.staffing;

import java.io.Serializable;
import java.util.List;

/**
 * One competency before and after a change that is only thought of.
 *
 * @param level       the highest level that a post in the unit asks
 * @param before      people who hold it at that level now
 * @param after       those of them who would remain
 * @param losing      names of those who would go with it
 * @param nearest     who of those who remain comes nearest; null for nobody
 * @param nearestHas  their level
 */
public record WhatIfLine(
        String nameVi,
        String nameEn,
        int level,
        int before,
        int after,
        List<String> losing,
        String nearest,
        int nearestHas)
        implements Serializable {
    public WhatIfLine {
        losing = List.copyOf(losing);
    }

    /** What it comes to, the gravest first. */
    public enum Verdict {
        /** Nobody would be left who can do it. */
        UNCOVERED,
        /** Nobody can do it already. */
        MISSING,
        /** One person would be left. */
        SINGLE,
        COVERED
    }

    public Verdict verdict() {
        if (after == 0) {
            return before == 0 ? Verdict.MISSING : Verdict.UNCOVERED;
        }
        return after == 1 ? Verdict.SINGLE : Verdict.COVERED;
    }

    public String getTone() {
        return switch (verdict()) {
            case UNCOVERED -> "bad";
            case MISSING, SINGLE -> "warn";
            case COVERED -> "good";
        };
    }
}
