package vn.camtay.standing;

/** How firmly a confirmed level rests. All of them count as held. */
public enum LevelState {
    /** The head confirmed it; it rests on nothing that practice would have to show again. */
    CONFIRMED,
    /** The head confirmed it; it rests on skills that were signed off and are to be shown again on the job. */
    PROVISIONAL,
    /** Somebody who did not teach it saw it on the job. */
    HELD
}
