package vn.camtay.attendance;

/** How a mark or a check-in came in. */
public enum Means {
    /** The code on the trainer's screen, read by a camera. */
    QR,
    /** The six digits beside it, typed. */
    CODE,
    /** The roll in the trainer's hand. */
    TRAINER,
    /** A signed sheet, typed back. */
    PAPER,
    /** A table that was read in. */
    IMPORT
}
