package vn.camtay.competency;

import java.io.Serializable;
import java.time.LocalDate;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.standing.LevelState;

/**
 * One competency of one person on one day.
 *
 * @param required  level that the posts ask for, 0 if none
 * @param weight    of the requirement, 1 to 3
 * @param held      level held, 0 if none
 * @param state     null when nothing is held
 * @param heldUntil last day of the level held; null for good, or when nothing is held
 * @param expiring  whether that day is within the time for renewal
 * @param lost      level that was held and has ended, if higher than the one held; else 0
 * @param lostOn    its last day
 * @param proposed  level that evidence shows and nobody has confirmed, if higher than the one held, rather one that waits for the head
 *     than one that was answered; else 0
 * @param proposal  null when nothing is proposed
 * @param self      what the person says of themself, 0 if nothing
 * @param appraised what the head says of the person, 0 if nothing
 * @param behaviourVi what somebody does at the level asked for, or held where nothing is asked; null when neither
 */
public record LevelLine(
        CompetencyRow competency,
        int required,
        int weight,
        int held,
        LevelState state,
        LocalDate heldUntil,
        boolean expiring,
        int lost,
        LocalDate lostOn,
        int proposed,
        ProposalState proposal,
        int self,
        int appraised,
        String behaviourVi,
        String behaviourEn)
        implements Serializable {
    /** Levels that are missing. */
    public int gap() {
        return Math.max(0, required - held);
    }

    /** What a gap counts for when gaps are ranked. */
    int rank() {
        return gap() * weight;
    }

    /** Whether there is anything to say of it. */
    public boolean isShown() {
        return required + held + lost + proposed + self + appraised > 0;
    }

    public LevelStanding standing() {
        if (gap() > 0) {
            return lost >= required ? LevelStanding.EXPIRED : LevelStanding.MISSING;
        }
        if (held == 0) {
            return LevelStanding.NOT_ASKED;
        }
        return expiring ? LevelStanding.EXPIRING : LevelStanding.MET;
    }

    /** How the heat map shows it. */
    public String tone() {
        return switch (standing()) {
            case MET -> "g0";
            case EXPIRING -> "g1";
            case EXPIRED, MISSING -> isComing() ? "g1" : "g2";
            case NOT_ASKED -> "na";
        };
    }

    /** The same without colour. */
    public String mark() {
        return isComing() ? " ↑" : gap() > 0 ? " !" : expiring ? " ◔" : "";
    }

    /** Whether the head's word is all that is missing. */
    private boolean isComing() {
        return gap() > 0 && proposed >= required && proposal == ProposalState.PROPOSED;
    }
}
