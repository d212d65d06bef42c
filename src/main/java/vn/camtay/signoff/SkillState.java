package vn.camtay.signoff;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far an official is with a skill. The coach does it, they do it together, the official does it unaided on different cases, it
 * is finalised; a finalised skill is only ever taken back by an amendment, from where it is assisted and unaided anew.
 */
public enum SkillState {
    PLANNED,
    DEMONSTRATED,
    ASSISTED,
    UNAIDED,
    FINALISED,
    AMENDED;

    /** What a coach writes down at the counter. */
    public static final List<SkillState> STEPS = List.of(DEMONSTRATED, ASSISTED, UNAIDED);

    /** From each state the ones that may follow; the same one again is another repetition. */
    private static final Map<SkillState, Set<SkillState>> MOVES = Map.of(
            PLANNED, Set.of(DEMONSTRATED),
            DEMONSTRATED, Set.of(DEMONSTRATED, ASSISTED),
            ASSISTED, Set.of(ASSISTED, UNAIDED),
            UNAIDED, Set.of(ASSISTED, UNAIDED, FINALISED),
            FINALISED, Set.of(AMENDED),
            AMENDED, Set.of(ASSISTED, UNAIDED));

    public boolean mayBecome(SkillState next) {
        return MOVES.get(this).contains(next);
    }

    /** Kind of tag a page shows: good, warn, bad or idle. */
    public String tone() {
        return switch (this) {
            case PLANNED -> "idle";
            case DEMONSTRATED, ASSISTED, UNAIDED -> "warn";
            case FINALISED -> "good";
            case AMENDED -> "bad";
        };
    }
}
