package vn.camtay.shared.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Keeps what was read of tables that many read and few change, on every node, and sees at each use whether it still holds. */
@ApplicationScoped
public class Editions {
    @Inject
    EditionRepository editions;

    /**
     * The edition as the transaction sees it: its own changes count at once, those of others once they are committed. One statement, and
     * those of the reading when the edition has changed.
     *
     * @param kept the caller's own, one for each reading
     * @param read what is read must not be changed by anybody
     */
    public <T> T current(Edition edition, Kept<T> kept, Supplier<T> read) {
        return kept.current(editions.stamp(edition), read);
    }
}
