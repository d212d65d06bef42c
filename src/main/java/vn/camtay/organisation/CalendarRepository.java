package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holidays, working Saturdays and office hours. */
@ApplicationScoped
class CalendarRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(Object row) {
        entityManager.persist(row);
        entityManager.flush();
    }

    void remove(Object row) {
        entityManager.remove(row);
    }

    <T> Optional<T> find(Class<T> type, long id) {
        return Optional.ofNullable(entityManager.find(type, id));
    }

    private static final String STAMP = """
            SELECT (SELECT COUNT(h) FROM Holiday h), (SELECT MAX(i.id) FROM Holiday i),
                (SELECT COUNT(w) FROM WorkingDay w), (SELECT MAX(x.id) FROM WorkingDay x),
                COUNT(s), SUM(s.id), SUM(s.version)
            FROM OfficeSeason s
            """;

    /**
     * Numbers that are the same only while the rows are: rows are numbered for good, and a changed one counts its version up. One
     * statement.
     */
    List<Object> stamp() {
        return Arrays.asList(entityManager.createQuery(STAMP, Object[].class).getSingleResult());
    }

    private static final String HOLIDAYS = """
            SELECT NEW vn.camtay.organisation.HolidayRow(h.id, h.day, h.nameVi, h.nameEn)
            FROM Holiday h WHERE h.day BETWEEN :from AND :to ORDER BY h.day
            """;

    /** Both bounds inclusive. */
    List<HolidayRow> holidays(LocalDate from, LocalDate to) {
        return entityManager
                .createQuery(HOLIDAYS, HolidayRow.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    private static final String COUNT_HOLIDAYS = """
            SELECT COUNT(h) FROM Holiday h
            """;

    boolean hasHolidays() {
        return entityManager.createQuery(COUNT_HOLIDAYS, Long.class).getSingleResult() > 0;
    }

    private static final String WORKING_DAYS = """
            SELECT NEW vn.camtay.organisation.WorkingDayRow(w.id, w.day, w.reason)
            FROM WorkingDay w WHERE w.day BETWEEN :from AND :to ORDER BY w.day
            """;

    /** Both bounds inclusive. */
    List<WorkingDayRow> workingDays(LocalDate from, LocalDate to) {
        return entityManager
                .createQuery(WORKING_DAYS, WorkingDayRow.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    private static final String SEASONS = """
            SELECT NEW vn.camtay.organisation.OfficeSeasonRow(s.id, s.seasonStart, s.validFrom, s.validTo,
              s.morningStart, s.morningEnd, s.afternoonStart, s.afternoonEnd)
            FROM OfficeSeason s ORDER BY s.validFrom, s.seasonStart
            """;

    List<OfficeSeasonRow> seasons() {
        return entityManager.createQuery(SEASONS, OfficeSeasonRow.class).getResultList();
    }
}
