package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.shared.text.SearchKey;

/** Who stands before a coach. */
@ApplicationScoped
class DeskRepository {
    /** How long before its start people of a session are shown, and for how long after its end. */
    private static final Duration AHEAD = Duration.ofDays(14);

    private static final Duration BACK = Duration.ofDays(SignOffPolicy.DAYS_BACK);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String PERSON = """
            SELECT NEW vn.camtay.signoff.DeskPerson(o.id, o.fullName, u.name, u.nameEn, x.name, x.nameEn, o.searchKey, c.id)
            FROM Official o JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit x ON x.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            LEFT JOIN CoachingCard c ON c.officialId = o.id AND c.moduleId = :module
            WHERE o.status = vn.camtay.organisation.OfficialStatus.ACTIVE AND o.id <> :me
            """;

    private static final String MINE = PERSON + """
            AND (o.id IN (SELECT e.officialId FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId
                    JOIN s.trainerIds t
                    WHERE t = :me AND s.moduleId = :module AND s.endsAt > :ended AND s.startsAt < :starts
                        AND e.status IN :seated)
                OR o.id IN (SELECT r.officialId FROM CardEntry r JOIN CoachingCard k ON k.id = r.cardId
                    WHERE k.moduleId = :module AND r.coachId = :me AND r.doneOn >= :since))
            """;

    private static final String BY_NAME = " ORDER BY o.givenNameSort, o.fullNameSort, o.id";

    /** People of the coach's sessions of the module, and those they signed off in it since that day. One statement. */
    List<DeskPerson> people(long me, long moduleId, LocalDate since, Instant now, int most) {
        return entityManager
                .createQuery(MINE + BY_NAME, DeskPerson.class)
                .setParameter("me", me)
                .setParameter("module", moduleId)
                .setParameter("ended", now.minus(BACK))
                .setParameter("starts", now.plus(AHEAD))
                .setParameter("seated", EnrolmentStatus.SEATED)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList();
    }

    /** Anybody active but the coach. One statement. */
    List<DeskPerson> find(long me, long moduleId, String name, int most) {
        return named(PERSON + " AND o.searchKey LIKE :name", me, moduleId, name, most)
                .getResultList();
    }

    private static final String COLLEAGUES = PERSON + """
            AND o.searchKey LIKE :name AND (CASE WHEN u.kind = vn.camtay.organisation.UnitKind.DIVISION
                THEN u.parentId ELSE u.id END) = (SELECT CASE WHEN v.kind = vn.camtay.organisation.UnitKind.DIVISION
                THEN v.parentId ELSE v.id END FROM Official p JOIN Unit v ON v.id = p.unitId WHERE p.id = :me)
            """;

    /** Active people of the coach's own unit, its divisions included. One statement. */
    List<DeskPerson> findColleagues(long me, long moduleId, String name, int most) {
        return named(COLLEAGUES, me, moduleId, name, most).getResultList();
    }

    private TypedQuery<DeskPerson> named(String query, long me, long moduleId, String name, int most) {
        return entityManager
                .createQuery(query + BY_NAME, DeskPerson.class)
                .setParameter("me", me)
                .setParameter("module", moduleId)
                .setParameter("name", SearchKey.containing(name))
                .setMaxResults(most);
    }

    private static final String LAST_SIGNED = """
            SELECT k.moduleId FROM CardEntry r JOIN CoachingCard k ON k.id = r.cardId WHERE r.coachId = :me
            ORDER BY r.id DESC
            """;

    private static final String LAST_TAUGHT = """
            SELECT s.moduleId FROM CoachingSession s JOIN s.trainerIds t WHERE t = :me AND s.startsAt <= :now
            ORDER BY s.startsAt DESC, s.id DESC
            """;

    /** The module in which the coach signed last, then those of the sessions they taught last. Two statements. */
    List<Long> lastModules(long me, Instant now) {
        List<Long> signed = entityManager
                .createQuery(LAST_SIGNED, Long.class)
                .setParameter("me", me)
                .setMaxResults(1)
                .getResultList();
        List<Long> taught = entityManager
                .createQuery(LAST_TAUGHT, Long.class)
                .setParameter("me", me)
                .setParameter("now", now)
                .setMaxResults(5)
                .getResultList();
        return Stream.concat(signed.stream(), taught.stream()).toList();
    }
}
