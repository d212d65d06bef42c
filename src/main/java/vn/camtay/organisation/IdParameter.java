package vn.camtay.organisation;

import java.util.Optional;
import vn.camtay.shared.error.NotFoundException;

/** Reads ids and numbers out of addresses: nonsense there is an unknown page or no filter, never an error. */
final class IdParameter {
    private IdParameter() {}

    /** @throws NotFoundException when it is no number */
    static long require(String text) {
        return find(text).orElseThrow(NotFoundException::new);
    }

    static Optional<Long> find(String text) {
        try {
            return Optional.ofNullable(text)
                    .map(String::strip)
                    .filter(t -> !t.isEmpty())
                    .map(Long::valueOf);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** The page number from 1. */
    static int page(String text) {
        return find(text)
                .filter(number -> number >= 1 && number <= 1_000_000)
                .orElse(1L)
                .intValue();
    }
}
