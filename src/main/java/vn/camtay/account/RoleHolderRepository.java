package vn.camtay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import vn.camtay.shared.identity.Role;

/** Which officials have a role, and which units they head. */
@ApplicationScoped
class RoleHolderRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String HOLDERS = """
            SELECT DISTINCT a.officialId FROM Account a JOIN a.roles r
            WHERE r.role = :role AND a.officialId IS NOT NULL
            AND a.status <> vn.camtay.account.AccountStatus.DISABLED
            """;

    /** Those who have not left. */
    List<Long> holders(Role role) {
        return entityManager
                .createQuery(HOLDERS, Long.class)
                .setParameter("role", role)
                .getResultList();
    }

    private static final String TURN = "select name from turn where name = 'HEADS' for update";

    /**
     * Heads stop heading one after another, each until the end of the transaction: of two who leave at the same moment neither would
     * see that the other one does.
     */
    void takeTurn() {
        entityManager.createNativeQuery(TURN).getSingleResult();
    }

    private static final String HEADS = """
            SELECT r.unitId, a.officialId FROM Account a JOIN a.roles r
            WHERE r.role = vn.camtay.shared.identity.Role.HEAD AND r.unitId IN :units AND a.officialId IS NOT NULL
            AND a.status <> vn.camtay.account.AccountStatus.DISABLED
            """;

    /** Pairs (unit, official) of those who head one of these units and have not left. */
    List<long[]> heads(Collection<Long> unitIds) {
        return unitIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(HEADS, Object[].class)
                        .setParameter("units", unitIds)
                        .getResultStream()
                        .map(row -> new long[] {(Long) row[0], (Long) row[1]})
                        .toList();
    }

    private static final String APPOINTERS = """
            SELECT a.id, a.officialId, a.displayName, a.mail, a.language,
                SUM(CASE WHEN r.role = vn.camtay.shared.identity.Role.ADMINISTRATOR THEN 1 ELSE 0 END)
            FROM Account a JOIN a.roles r
            WHERE r.role IN (vn.camtay.shared.identity.Role.COORDINATOR, vn.camtay.shared.identity.Role.ADMINISTRATOR)
            AND a.status <> vn.camtay.account.AccountStatus.DISABLED AND (a.officialId IS NOT NULL OR a.mail IS NOT NULL)
            GROUP BY a.id, a.officialId, a.displayName, a.mail, a.language ORDER BY a.id
            """;

    /** Coordinators and administrators who can be told something, one row each, by account. */
    List<HeadAppointer> appointers() {
        return entityManager
                .createQuery(APPOINTERS, Object[].class)
                .getResultStream()
                .map(row -> new HeadAppointer(
                        (Long) row[0],
                        (Long) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        ((Number) row[5]).intValue() > 0))
                .toList();
    }
}
