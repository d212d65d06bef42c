package vn.camtay.quiz;

/** How the parts of one answer add up. */
public enum Scoring {
    /** Everything right earns the mark, anything else nothing. */
    ALL_OR_NOTHING,
    /** Each part earns its share; what is wrong takes away, but never below nothing. */
    PARTIAL,
    /** The same, but the whole may end below nothing. */
    BELOW_ZERO
}
