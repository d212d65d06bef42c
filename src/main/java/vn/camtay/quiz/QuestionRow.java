package vn.camtay.quiz;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A question as the bank lists it.
 *
 * @param skillCode  null for none
 * @param number     of the wording in use
 * @param legalUntil last day of its legal document, null while it is in force
 * @param writerName null for an account that belongs to no official, likewise {@code reviewerName}
 */
public record QuestionRow(
        long id,
        String title,
        QuestionType type,
        QuestionStatus status,
        long moduleId,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        String skillCode,
        int number,
        String legalDocument,
        LocalDate legalFrom,
        LocalDate legalUntil,
        String writerName,
        Instant writtenAt,
        String reviewerName,
        Instant reviewedAt)
        implements Serializable {
    /** Whether its legal document is no longer in force. */
    public boolean isStale(LocalDate today) {
        return legalUntil != null && legalUntil.isBefore(today);
    }
}
