package vn.camtay.signoff;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where one official stands with one skill: derived from the rows of the card, never stored.
 *
 * @param counted     different cases done unaided in this round
 * @param round       from 1; each amendment opens the next
 * @param finalisedBy id of the row that finalised it; null unless it stands finalised
 * @param finalisedOn null unless it stands finalised
 */
public record SkillProgress(SkillState state, int counted, int round, Long finalisedBy, LocalDate finalisedOn)
        implements Serializable {
    static final SkillProgress NOTHING = new SkillProgress(SkillState.PLANNED, 0, 1, null, null);

    /**
     * The newest row decides the state. A case counts once, in the round in which it was first done unaided; a row that the official
     * contests counts for nothing. An amendment begins the count anew.
     *
     * @param entries rows of one card and skill, in the order in which they were added
     */
    static SkillProgress of(List<EntryFact> entries) {
        SkillProgress progress = NOTHING;
        Set<String> cases = new HashSet<>();
        for (EntryFact entry : entries) {
            boolean counts = entry.state() == SkillState.UNAIDED && !entry.contested() && cases.add(entry.caseHash());
            progress = progress.with(entry, counts);
        }
        return progress;
    }

    /** Whether the row's case counts: it was done unaided, and for the first time. */
    static boolean counts(List<EntryFact> entries, long entryId) {
        List<EntryFact> before =
                entries.stream().filter(entry -> entry.id() < entryId).toList();
        List<EntryFact> until =
                entries.stream().filter(entry -> entry.id() <= entryId).toList();
        return of(until).counted() > of(before).counted();
    }

    private SkillProgress with(EntryFact entry, boolean counts) {
        return switch (entry.state()) {
            case FINALISED -> new SkillProgress(SkillState.FINALISED, counted, round, entry.id(), entry.doneOn());
            case AMENDED -> new SkillProgress(SkillState.AMENDED, 0, round + 1, null, null);
            default -> new SkillProgress(entry.state(), counts ? counted + 1 : counted, round, null, null);
        };
    }

    /** Whether enough different cases were done unaided to finalise it. */
    public boolean isReady(int needed) {
        return state == SkillState.UNAIDED && counted >= needed;
    }
}
