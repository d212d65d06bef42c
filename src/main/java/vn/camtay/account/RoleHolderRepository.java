package vn.camtay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.camtay.shared.identity.Role;

/** Which officials have a role. */
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
}
