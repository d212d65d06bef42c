package vn.camtay.quiz;

import java.time.LocalDate;

/**
 * The legal document of a question is said anew.
 *
 * @param formerly     its name before, null for none
 * @param formerlyFrom its first day in force as it was said before, null where unknown
 * @param document     name now, null for none
 * @param from         first day in force, null where unknown
 * @param until        last day in force, null while it is
 * @param today        on which it is said
 */
record LegalChange(
        String formerly, LocalDate formerlyFrom, String document, LocalDate from, LocalDate until, LocalDate today) {
    static LegalChange of(Question before, QuestionFacts facts, LocalDate today) {
        return new LegalChange(
                before.legalDocument(),
                before.legalFrom(),
                facts.legalDocument(),
                facts.legalFrom(),
                facts.legalUntil(),
                today);
    }

    /** Whether what is said now is about this document. */
    boolean speaksOf(String name) {
        return name.equalsIgnoreCase(document) || isNameCorrected() && name.equalsIgnoreCase(formerly);
    }

    /** A document that replaces another begins later: another name from the same day on is the same document, named rightly. */
    private boolean isNameCorrected() {
        return formerly != null
                && document != null
                && formerlyFrom != null
                && from != null
                && !from.isAfter(formerlyFrom);
    }

    /** Last day of what it replaces. */
    LocalDate replacedUntil() {
        return document != null && from != null ? from.minusDays(1) : today.minusDays(1);
    }
}
