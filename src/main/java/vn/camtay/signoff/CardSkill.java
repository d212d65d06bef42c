package vn.camtay.signoff;

import java.io.Serializable;
import java.util.List;

/**
 * One skill on a card.
 *
 * @param entries the newest first
 */
public record CardSkill(SkillFacts skill, SkillStanding standing, List<EntryRow> entries) implements Serializable {
    public CardSkill {
        entries = List.copyOf(entries);
    }

    /** Rows that the official has neither confirmed nor contested. */
    public long unanswered() {
        return entries.stream().filter(EntryRow::unanswered).count();
    }
}
