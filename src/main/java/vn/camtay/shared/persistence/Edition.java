package vn.camtay.shared.persistence;

/** Tables that many read and few change, together. Triggers of each table give the edition a new stamp with every change. */
public enum Edition {
    /** Competencies, what their levels mean, and what posts ask for. */
    FRAMEWORK,
    /** The numbers that the office decides. */
    POLICY
}
