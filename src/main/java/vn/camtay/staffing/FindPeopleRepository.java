package vn.camtay.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** Active people by what they hold. */
@ApplicationScoped
class FindPeopleRepository {
    /** No unit has this id: keeps {@code IN} from being empty. */
    private static final Set<Long> NONE = Set.of(-1L);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Of each person the row with the highest level that fits, the first of equals: so that nobody is found twice. */
    private static final String FOUND = """
            FROM HeldLevel h JOIN Official o ON o.id = h.officialId JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit d ON d.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            WHERE h.competencyId = :competency AND h.level >= :level
              AND h.heldFrom <= :day AND (h.heldUntil IS NULL OR h.heldUntil >= :day)
              AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
              AND NOT EXISTS (SELECT 1 FROM HeldLevel b WHERE b.officialId = h.officialId
                AND b.competencyId = h.competencyId AND b.heldFrom <= :day
                AND (b.heldUntil IS NULL OR b.heldUntil >= :day)
                AND (b.level > h.level OR (b.level = h.level AND b.id < h.id)))
            """;

    private static final String ROW = """
            SELECT NEW vn.camtay.staffing.FoundPerson(o.id, o.fullName, u.id,
                CASE WHEN d.id IS NULL THEN u.name ELSE CONCAT(d.name, ' · ', u.name) END,
                CASE WHEN d.id IS NULL THEN u.nameEn ELSE CONCAT(d.nameEn, ' · ', u.nameEn) END, h.level, h.state)
            """;

    /**
     * One page, the highest level first, then by given name. Two statements whatever its size.
     *
     * @param unitIds in exactly these units; null for everywhere
     */
    Page<FoundPerson> search(PeopleFilter filter, Collection<Long> unitIds, LocalDate day, PageQuery query) {
        String where = FOUND
                + (unitIds == null ? "" : " AND o.unitId IN :units")
                + (filter.state() == null ? "" : " AND h.state = :state");
        long total = bind(entityManager.createQuery("SELECT COUNT(o) " + where, Long.class), filter, unitIds, day)
                .getSingleResult();
        List<FoundPerson> rows = total <= query.first()
                ? List.of()
                : bind(
                                entityManager.createQuery(
                                        ROW + where + " ORDER BY h.level DESC, o.givenNameSort, o.fullNameSort, o.id",
                                        FoundPerson.class),
                                filter,
                                unitIds,
                                day)
                        .setFirstResult(query.first())
                        .setMaxResults(query.size())
                        .getResultList();
        return new Page<>(rows, total, query);
    }

    private static <T> TypedQuery<T> bind(
            TypedQuery<T> query, PeopleFilter filter, Collection<Long> unitIds, LocalDate day) {
        query.setParameter("competency", filter.competencyId())
                .setParameter("level", filter.level())
                .setParameter("day", day);
        if (unitIds != null) {
            query.setParameter("units", unitIds.isEmpty() ? NONE : unitIds);
        }
        if (filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        return query;
    }

    private static final String PEOPLE = """
            SELECT NEW vn.camtay.staffing.WhatIfPerson(o.id, o.fullName, u.name, u.nameEn)
            FROM Official o JOIN Unit u ON u.id = o.unitId
            WHERE o.unitId IN :units AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
            ORDER BY o.givenNameSort, o.fullNameSort, o.id
            """;

    /** Active people of exactly these units, by given name. */
    List<WhatIfPerson> people(Collection<Long> unitIds) {
        return entityManager
                .createQuery(PEOPLE, WhatIfPerson.class)
                .setParameter("units", unitIds.isEmpty() ? NONE : unitIds)
                .getResultList();
    }
}
