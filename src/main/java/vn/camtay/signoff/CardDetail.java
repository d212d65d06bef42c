package vn.camtay.signoff;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.error.NotFoundException;

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

    /** @throws NotFoundException when the reader may not sign that skill of the card */
    CardSkill requireSigned(long skillId) {
        return skills.stream()
                .filter(line -> line.skill().id() == skillId && maySign(skillId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException when the reader may not take that skill of the card back */
    CardSkill requireAmendable(long skillId) {
        return skills.stream()
                .filter(line -> line.skill().id() == skillId && mayAmend)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
