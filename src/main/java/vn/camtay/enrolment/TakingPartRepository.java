package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.camtay.session.BookedSlot;
import vn.camtay.session.TimeSlot;

/** At which meetings people have a seat, for those who plan others. */
@ApplicationScoped
class TakingPartRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String TAKING_PART = """
            SELECT NEW vn.camtay.session.BookedSlot(
                o.id, o.fullName, s.code, s.status, m.number, m.startsAt, m.endsAt, v.parentId, v.travelZone, v.kind)
            FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId JOIN Meeting m ON m.session = s
            JOIN Official o ON o.id = e.officialId JOIN Venue v ON v.id = m.venueId
            WHERE e.officialId IN :officials AND e.status = vn.camtay.enrolment.EnrolmentStatus.ENROLLED
                AND s.id <> :except AND s.status = vn.camtay.session.SessionStatus.OPEN
                AND m.startsAt < :to AND m.endsAt > :from
            ORDER BY m.startsAt, m.id
            """;

    /** Meetings of open sessions at which one of the people has a seat, at some time inside the slot. */
    List<BookedSlot> takingPart(Collection<Long> officialIds, TimeSlot within, long exceptSessionId) {
        return entityManager
                .createQuery(TAKING_PART, BookedSlot.class)
                .setParameter("officials", officialIds)
                .setParameter("except", exceptSessionId)
                .setParameter("from", within.startsAt())
                .setParameter("to", within.endsAt())
                .getResultList();
    }

    private static final String HOLDERS = """
            SELECT e.officialId FROM Enrolment e
            WHERE e.sessionId = :session AND e.status = vn.camtay.enrolment.EnrolmentStatus.ENROLLED
            """;

    /** Who has a seat in the session that is not settled. */
    Set<Long> holders(long sessionId) {
        return new HashSet<>(entityManager
                .createQuery(HOLDERS, Long.class)
                .setParameter("session", sessionId)
                .getResultList());
    }

    private static final String EXCUSED = HOLDERS + """
                AND EXISTS (SELECT b.id FROM EnrolmentBypass b WHERE b.enrolmentId = e.id
                    AND b.condition = vn.camtay.enrolment.EnrolmentCondition.COVER AND b.setAsideAt >= e.statusSince)
            """;

    /** Those of the {@link #holders} of whom somebody decided that their counter may be short for this seat. */
    Set<Long> excusedFromCover(long sessionId) {
        return new HashSet<>(entityManager
                .createQuery(EXCUSED, Long.class)
                .setParameter("session", sessionId)
                .getResultList());
    }

    private static final String ELSEWHERE = """
            SELECT NEW vn.camtay.session.BookedSlot(
                o.id, o.fullName, s.code, s.status, m.number, m.startsAt, m.endsAt, v.parentId, v.travelZone, v.kind)
            FROM Enrolment h JOIN Enrolment e ON e.officialId = h.officialId JOIN CoachingSession s ON s.id = e.sessionId
            JOIN Meeting m ON m.session = s JOIN Official o ON o.id = e.officialId JOIN Venue v ON v.id = m.venueId
            WHERE h.sessionId = :session AND h.status = vn.camtay.enrolment.EnrolmentStatus.ENROLLED
                AND e.status = vn.camtay.enrolment.EnrolmentStatus.ENROLLED
                AND s.id <> :session AND s.status = vn.camtay.session.SessionStatus.OPEN
                AND m.startsAt < :to AND m.endsAt > :from
                AND NOT EXISTS (SELECT b.id FROM EnrolmentBypass b WHERE (b.enrolmentId = h.id OR b.enrolmentId = e.id)
                    AND b.condition IN (vn.camtay.enrolment.EnrolmentCondition.CLASH,
                        vn.camtay.enrolment.EnrolmentCondition.TRAVEL))
            ORDER BY o.givenNameSort, o.fullNameSort, o.id, m.startsAt, m.id
            """;

    /**
     * Meetings of other open sessions at which those who have a seat in this one have a seat too, at some time inside the slot, by
     * given name; without those where somebody decided that both may be.
     */
    List<BookedSlot> elsewhere(long sessionId, TimeSlot within) {
        return entityManager
                .createQuery(ELSEWHERE, BookedSlot.class)
                .setParameter("session", sessionId)
                .setParameter("from", within.startsAt())
                .setParameter("to", within.endsAt())
                .getResultList();
    }
}
