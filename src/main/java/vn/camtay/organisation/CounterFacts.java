package vn.camtay.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.Nfc;

/**
 * What is set about a counter, checked.
 *
 * @param minimum people on each half-day, 0 to 50
 * @param validTo inclusive; null for no end
 */
record CounterFacts(String name, int minimum, List<Long> postIds, LocalDate validFrom, LocalDate validTo) {
    CounterFacts {
        postIds = List.copyOf(postIds);
    }

    /** The same under another name, shortened to what fits. */
    CounterFacts named(String other) {
        String fitting = other.length() > Counter.NAME_MAX ? other.substring(0, Counter.NAME_MAX) : other;
        return new CounterFacts(fitting, minimum, postIds, validFrom, validTo);
    }

    /** The same with another post instead of one. */
    CounterFacts with(long postId, long successorId) {
        List<Long> others = postIds.stream()
                .map(id -> id == postId ? successorId : id)
                .distinct()
                .toList();
        return new CounterFacts(name, minimum, others, validFrom, validTo);
    }

    /** @throws CounterRefusedException with every reason */
    static CounterFacts of(CounterCommand command) {
        String name = command.name() == null ? "" : Nfc.clean(command.name());
        List<Reason> reasons = new ArrayList<>();
        if (name.isEmpty() || name.length() > Counter.NAME_MAX) {
            reasons.add(Reason.of("organisation.refused.counterName", Counter.NAME_MAX));
        }
        if (command.minimum() == null || command.minimum() < 0 || command.minimum() > Counter.MINIMUM_MAX) {
            reasons.add(Reason.of("organisation.refused.counterMinimum", Counter.MINIMUM_MAX));
        }
        if (command.postIds() == null || command.postIds().isEmpty()) {
            reasons.add(Reason.of("organisation.refused.counterPosts"));
        }
        if (command.validFrom() == null) {
            reasons.add(Reason.of("organisation.refused.counterFrom"));
        } else if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
            reasons.add(Reason.of("organisation.refused.counterDates"));
        }
        if (!reasons.isEmpty()) {
            throw new CounterRefusedException(reasons);
        }
        return new CounterFacts(name, command.minimum(), command.postIds(), command.validFrom(), command.validTo());
    }
}
