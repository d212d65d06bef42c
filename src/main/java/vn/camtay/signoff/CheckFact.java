package vn.camtay.signoff;

import java.time.LocalDate;

/**
 * The check of a finalisation when a card is read.
 *
 * @param entryId the row that finalised
 * @param result  null while it is open
 * @param doneOn  null while it is open
 */
public record CheckFact(long checkId, long entryId, LocalDate dueOn, CheckResult result, LocalDate doneOn) {}
