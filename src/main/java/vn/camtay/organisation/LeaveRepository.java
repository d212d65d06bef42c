package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Half-days on which people are not at work. */
@ApplicationScoped
class LeaveRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String OF = """
            SELECT NEW vn.camtay.organisation.OfficialLeave(l.officialId, l.day, l.half)
            FROM Leave l WHERE l.officialId IN :officials AND l.day BETWEEN :from AND :to
            ORDER BY l.officialId, l.day, l.half DESC
            """;

    /** Both bounds inclusive; by person and time. */
    List<OfficialLeave> of(Collection<Long> officialIds, LocalDate from, LocalDate to) {
        return officialIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(OF, OfficialLeave.class)
                        .setParameter("officials", officialIds)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList();
    }
}
