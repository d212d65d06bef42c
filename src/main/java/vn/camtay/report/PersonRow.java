package vn.camtay.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.camtay.attendance.YearlyDuty;

/**
 * One person of a unit record with the modules of the period.
 *
 * @param duty    what they have done of this year's duty to be trained, whatever the period asked for
 * @param modules one entry a module, by its code, with the best that any session of it says
 */
public record PersonRow(PersonLine person, List<ModuleStanding> modules, Tally tally, YearlyDuty duty)
        implements Serializable {
    /** A module and the best state a person reached in it. */
    public record ModuleStanding(String code, String nameVi, String nameEn, RecordState state)
            implements Serializable {}

    public PersonRow {
        modules = List.copyOf(modules);
    }

    static List<PersonRow> of(List<PersonLine> people, Collection<RecordRow> rows, Map<Long, YearlyDuty> duties) {
        Map<Long, List<RecordRow>> byPerson =
                rows.stream().collect(Collectors.groupingBy(row -> row.line().officialId()));
        List<PersonRow> found = new ArrayList<>();
        for (PersonLine person : people) {
            List<RecordRow> own = byPerson.getOrDefault(person.officialId(), List.of());
            Map<String, ModuleStanding> modules = new LinkedHashMap<>();
            for (RecordRow row : own) {
                RecordLine line = row.line();
                modules.merge(
                        line.moduleCode(),
                        new ModuleStanding(line.moduleCode(), line.moduleNameVi(), line.moduleNameEn(), row.state()),
                        (one, other) -> one.state().compareTo(other.state()) <= 0 ? one : other);
            }
            Tally sum = own.stream().map(RecordRow::tally).reduce(Tally.NOTHING, Tally::plus);
            found.add(new PersonRow(
                    person,
                    modules.values().stream()
                            .sorted((one, other) -> one.code().compareTo(other.code()))
                            .toList(),
                    sum,
                    duties.get(person.officialId())));
        }
        return found;
    }

    public long attended() {
        return modules.stream()
                .filter(module -> module.state() == RecordState.ATTENDED)
                .count();
    }
}
