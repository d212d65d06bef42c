package vn.camtay.competency;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What people say of a level, or a document shows.
 *
 * @param level 1 to 4; 0 takes back what was said before, of documents the one of that day
 * @param on    day of the document; null for today
 * @param note  words of the document; null for an opinion
 */
public record GiveEvidenceCommand(
        long officialId, long competencyId, EvidenceSource source, int level, LocalDate on, String note)
        implements Serializable {}
