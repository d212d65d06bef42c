package vn.camtay.session;

import java.io.Serializable;
import java.util.List;

/** What a calendar can be narrowed to: trainers by name, venues by name, units that organise or own a venue by name. */
public record ScheduleChoices(List<TrainerName> trainers, List<UnitName> venues, List<UnitName> units)
        implements Serializable {
    /** A trainer to choose. */
    public record TrainerName(long id, String fullName) implements Serializable {}

    public ScheduleChoices {
        trainers = List.copyOf(trainers);
        venues = List.copyOf(venues);
        units = List.copyOf(units);
    }
}
