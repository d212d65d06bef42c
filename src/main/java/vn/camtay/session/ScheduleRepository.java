package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.camtay.session.ScheduleChoices.TrainerName;
import vn.camtay.shared.error.NotFoundException;

/** Meetings as calendars read them: whatever the number of meetings, one statement. */
@ApplicationScoped
class ScheduleRepository {
    /** More than a month of the largest city; a calendar that asks for years is cut off. */
    static final int ROWS_MAX = 3_000;

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String ROWS = """
            SELECT NEW vn.camtay.session.ScheduleRow(
                m.id, m.number, m.startsAt, m.endsAt, v.id, v.name, s.id, s.code, c.nameVi, c.nameEn, s.status,
                s.startsAt, s.endsAt, s.signUpClosesAt, s.capacity, s.seatsTaken, s.calendarSequence,
                (SELECT COUNT(x) FROM Meeting x WHERE x.session.id = s.id),
                (SELECT FUNCTION('GROUP_CONCAT', o.fullName) FROM Official o
                    WHERE o.id IN (SELECT t FROM CoachingSession g JOIN g.trainerIds t WHERE g.id = s.id)),
                (SELECT COUNT(g) FROM CoachingSession g JOIN g.trainerIds t WHERE g.id = s.id AND t = :me))
            FROM Meeting m
            JOIN m.session s
            JOIN TrainingModule c ON c.id = s.moduleId
            JOIN Venue v ON v.id = m.venueId
            WHERE m.startsAt > :earliest AND m.startsAt < :to AND m.endsAt > :from
            """;

    /**
     * Meetings by start, then id, {@value #ROWS_MAX} at most. No meeting is longer than {@link CoachingSession#MEETING_MAX}, so
     * that those of the past are not read: ix_meeting_starts.
     *
     * @param everything whether unopened sessions of others are seen too
     * @param me         the reader, whose own sessions are always seen; empty for none
     */
    List<ScheduleRow> meetings(ScheduleFilter filter, boolean everything, OptionalLong me, Instant now) {
        StringBuilder where = new StringBuilder();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("me", me.orElse(0));
        values.put("earliest", filter.from().minus(CoachingSession.MEETING_MAX));
        values.put("from", filter.from());
        values.put("to", filter.to());
        if (!everything) {
            where.append(" AND (s.openedAt IS NOT NULL OR s.id IN (" + SessionRepository.TRAINED_BY + ":me))");
        }
        if (filter.moduleId() != null) {
            where.append(" AND s.moduleId = :module");
            values.put("module", filter.moduleId());
        }
        if (filter.trainerId() != null) {
            where.append(" AND s.id IN (" + SessionRepository.TRAINED_BY + ":trainer)");
            values.put("trainer", filter.trainerId());
        }
        if (filter.venueId() != null) {
            where.append(" AND m.venueId = :venue");
            values.put("venue", filter.venueId());
        }
        if (filter.unitId() != null) {
            where.append(" AND (s.leadUnitId = :unit OR s.id IN (" + SessionRepository.HELPED_BY + ":unit)"
                    + " OR v.unitId IN (SELECT u.id FROM Unit u WHERE u.id = :unit OR u.parentId = :unit))");
            values.put("unit", filter.unitId());
        }
        if (filter.state() == null) {
            where.append(" AND s.status <> vn.camtay.session.SessionStatus.CANCELLED");
        } else {
            String condition = SessionRepository.condition(filter.state());
            where.append(" AND ").append(condition);
            values.put("status", SessionRepository.stored(filter.state()));
            if (condition.contains(":now")) {
                values.put("now", now);
            }
        }
        TypedQuery<ScheduleRow> query =
                entityManager.createQuery(ROWS + where + " ORDER BY m.startsAt, m.id", ScheduleRow.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(ROWS_MAX).getResultList();
    }

    /** The session, not locked: to ask it, not to change it. */
    CoachingSession find(long sessionId) {
        CoachingSession session = entityManager.find(CoachingSession.class, sessionId);
        if (session == null) {
            throw new NotFoundException();
        }
        return session;
    }

    private static final String TRAINERS = """
            SELECT NEW vn.camtay.session.ScheduleChoices.TrainerName(o.id, o.fullName) FROM Official o
            WHERE o.id IN (SELECT t FROM CoachingSession s JOIN s.trainerIds t)
            ORDER BY o.givenNameSort, o.fullNameSort, o.id
            """;

    private static final String VENUES = """
            SELECT NEW vn.camtay.session.UnitName(v.id, v.name, v.name) FROM Venue v WHERE v.retired = FALSE ORDER BY v.name, v.id
            """;

    private static final String UNITS = """
            SELECT NEW vn.camtay.session.UnitName(u.id, u.name, u.nameEn) FROM Unit u
            WHERE u.kind <> vn.camtay.organisation.UnitKind.DIVISION
            AND (u.id IN (SELECT s.leadUnitId FROM CoachingSession s)
                OR u.id IN (SELECT c FROM CoachingSession s JOIN s.coUnitIds c)
                OR u.id IN (SELECT v.unitId FROM Venue v WHERE v.unitId IS NOT NULL))
            ORDER BY u.kind, u.name, u.id
            """;

    /** Everyone who trains a session, venues in use, and units that organise one or own a venue: three statements. */
    ScheduleChoices choices() {
        return new ScheduleChoices(
                entityManager.createQuery(TRAINERS, TrainerName.class).getResultList(),
                entityManager.createQuery(VENUES, UnitName.class).getResultList(),
                entityManager.createQuery(UNITS, UnitName.class).getResultList());
    }
}
