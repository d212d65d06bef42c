package vn.camtay.signoff;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A card with everything that its page shows.
 *
 * @param mine     whether the reader is the official, who confirms or contests its rows
 * @param mayAmend whether the reader may take finalised skills back
 * @param signable skills that the reader may sign
 */
public record CardDetail(CardHead head, List<CardSkill> skills, boolean mine, boolean mayAmend, Set<Long> signable)
        implements Serializable {
    public CardDetail {
        skills = List.copyOf(skills);
        signable = Set.copyOf(signable);
    }

    public boolean maySign(long skillId) {
        return signable.contains(skillId);
    }

    /** Whether the reader may finalise the skill now: enough different cases were done unaided. */
    public boolean mayFinalise(CardSkill skill) {
        return maySign(skill.skill().id()) && skill.standing().ready();
    }
}
