package vn.camtay.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.event.DomainEvent;

/** An event's components as text, {@code name=value}, without those that have a column of their own. */
final class RecordText {
    private static final Set<String> COLUMNS = Set.of("actorId", "occurredAt", "subjectId", "subjectType");

    private RecordText() {}

    static String of(DomainEvent event) {
        List<String> parts = new ArrayList<>();
        RecordComponent[] components = event.getClass().getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(event.getClass() + " is not a record");
        }
        for (RecordComponent component : components) {
            if (!COLUMNS.contains(component.getName())) {
                parts.add(component.getName() + "=" + value(event, component));
            }
        }
        return String.join("; ", parts);
    }

    private static Object value(DomainEvent event, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
