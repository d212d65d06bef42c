package vn.camtay.enrolment;

import java.io.Serializable;

/**
 * One counter on one half-day.
 *
 * @param present    people at work who may staff it
 * @param inTraining people who may staff it and are in a class, as participant or trainer
 * @param onLeave    people who may staff it and are on leave
 * @param minimum    what it needs
 * @param given      what it can be given when each person staffs one counter; fewer than the minimum is a shortage
 * @param endangered whether a request that nobody has decided, or a reserved seat, could leave it short
 */
public record CoverCell(
        long counterId,
        String counterName,
        int present,
        int inTraining,
        int onLeave,
        int minimum,
        int given,
        boolean endangered)
        implements Serializable {
    public boolean isShort() {
        return given < minimum;
    }

    /** Enough people are there, but they are needed at other counters too. */
    public boolean isShared() {
        return isShort() && present >= minimum;
    }

    /** Kind of tag: bad where short, warn where it may become so. */
    public String tone() {
        return isShort() ? "bad" : endangered ? "warn" : "good";
    }
}
