package vn.camtay.catalogue;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What was decided about the validity of a competency.
 *
 * @param from  first day of the evidence that it holds for
 * @param setBy null where no person is behind the account
 */
public record ValidityRow(LocalDate from, Integer months, Integer renewalDays, Instant setAt, String setBy)
        implements Serializable {}
