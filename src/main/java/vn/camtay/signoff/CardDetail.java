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
 * @param files    of the rows, those that were taken away too, in the order in which they were attached
 * @param readerId official who reads; 0 for an account that belongs to none
 */
public record CardDetail(
        CardHead head,
        List<CardSkill> skills,
        boolean mine,
        boolean mayAmend,
        Set<Long> signable,
        List<CardFileRow> files,
        long readerId)
        implements Serializable {
    public CardDetail {
        skills = List.copyOf(skills);
        signable = Set.copyOf(signable);
        files = List.copyOf(files);
    }

    public List<CardFileRow> filesOf(EntryRow row) {
        return files.stream().filter(file -> file.entryId() == row.id()).toList();
    }

    /** Whether the reader signed the row, and it takes one file more. */
    public boolean mayAttach(EntryRow row) {
        return row.coachId() == readerId
                && filesOf(row).stream().filter(file -> !file.removed()).count() < CardFile.MOST;
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
