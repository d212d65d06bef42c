package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.persistence.UniqueKey;

/** Values of policy settings. */
@ApplicationScoped
class PolicyRepository {

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** @throws PolicyRefusedException when somebody else has set a value from the same day meanwhile */
    void add(PolicyValue value) {
        try {
            entityManager.persist(value);
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (UniqueKey.isBroken(failure)) {
                throw new PolicyRefusedException("organisation.refused.settingTwice", value.validFrom());
            }
            throw failure;
        }
    }

    void flush() {
        entityManager.flush();
    }

    void remove(PolicyValue value) {
        entityManager.remove(value);
        entityManager.flush();
    }

    Optional<PolicyValue> find(long id) {
        return Optional.ofNullable(entityManager.find(PolicyValue.class, id));
    }

    private static final String ONE = """
            SELECT v FROM PolicyValue v WHERE v.setting = :setting AND v.validFrom = :day
            """;

    Optional<PolicyValue> find(PolicySetting setting, LocalDate day) {
        return entityManager
                .createQuery(ONE, PolicyValue.class)
                .setParameter("setting", setting)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    private static final String SCHEDULE = """
            SELECT NEW vn.camtay.organisation.PolicyValueRow(v.id, v.setting, v.validFrom, v.amount, v.note)
            FROM PolicyValue v ORDER BY v.validFrom, v.id
            """;

    PolicySchedule schedule() {
        List<PolicyValueRow> rows =
                entityManager.createQuery(SCHEDULE, PolicyValueRow.class).getResultList();
        return new PolicySchedule(rows);
    }
}
