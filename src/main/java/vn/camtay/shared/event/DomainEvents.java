package vn.camtay.shared.event;

import java.util.List;

/**
 * Many facts that one transaction made true together, as an import does: fired once instead of one by one, so that observers
 * ask and write for all of them at once.
 */
public record DomainEvents(List<DomainEvent> all) {
    public DomainEvents {
        all = List.copyOf(all);
    }

    /** Those of one kind, in their order. */
    public <T extends DomainEvent> List<T> of(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
