package vn.camtay.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody sets about a counter.
 *
 * @param validFrom first day on which it holds
 * @param validTo   last day, inclusive; null for no end
 */
public record CounterCommand(
        String name, Integer minimum, List<Long> postIds, LocalDate validFrom, LocalDate validTo) {}
