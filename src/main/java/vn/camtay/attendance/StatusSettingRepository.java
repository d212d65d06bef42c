package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What modules say of their marks, by the day from which on it holds. */
@ApplicationScoped
class StatusSettingRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    @Inject
    Clock clock;

    private static final String OF_MODULES = """
            SELECT s FROM StatusSetting s WHERE s.moduleId IN :modules ORDER BY s.validFrom, s.id
            """;

    /** Every set of the module. One statement. */
    StatusSets of(long moduleId) {
        return of(Set.of(moduleId)).get(moduleId);
    }

    /** Every set of these modules, by module. One statement. */
    Map<Long, StatusSets> of(Set<Long> moduleIds) {
        if (moduleIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<StatusSetting>> said = entityManager
                .createQuery(OF_MODULES, StatusSetting.class)
                .setParameter("modules", moduleIds)
                .getResultStream()
                .collect(Collectors.groupingBy(StatusSetting::moduleId));
        return moduleIds.stream().collect(Collectors.toMap(id -> id, id -> sets(said.getOrDefault(id, List.of()))));
    }

    private StatusSets sets(List<StatusSetting> settings) {
        Map<LocalDate, List<StatusRule>> byDay = settings.stream()
                .collect(Collectors.groupingBy(
                        StatusSetting::validFrom, Collectors.mapping(StatusSetting::rule, Collectors.toList())));
        return new StatusSets(
                byDay.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> new StatusSet(entry.getValue()))),
                clock.getZone());
    }

    private static final String OF_DAY = """
            SELECT s FROM StatusSetting s WHERE s.moduleId = :module AND s.validFrom = :day
            """;

    /** The rows that begin on that day, by mark. */
    Map<AttendanceStatus, StatusSetting> ofDay(long moduleId, LocalDate day) {
        return entityManager
                .createQuery(OF_DAY, StatusSetting.class)
                .setParameter("module", moduleId)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(StatusSetting::status, setting -> setting));
    }

    void add(StatusSetting setting) {
        entityManager.persist(setting);
    }
}
