package vn.camtay.standing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.catalogue.ModuleRow;

/**
 * Where a person stands with a module.
 *
 * @param known       whether there is a person at all
 * @param completedOn the last time, null when the module is not completed
 * @param missing     modules to complete before it, by code
 */
public record ModuleStanding(boolean known, LocalDate completedOn, List<ModuleRow> missing) implements Serializable {
    static final ModuleStanding NOBODY = new ModuleStanding(false, null, List.of());

    public ModuleStanding {
        missing = List.copyOf(missing);
    }

    /** Whether the module is one of those missing. */
    public boolean lacks(long moduleId) {
        return missing.stream().anyMatch(module -> module.id() == moduleId);
    }
}
