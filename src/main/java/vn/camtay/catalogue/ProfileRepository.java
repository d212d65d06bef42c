package vn.camtay.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** What posts ask for, in versions. */
@ApplicationScoped
class ProfileRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(PostRequirement requirement) {
        entityManager.persist(requirement);
    }

    private static final String SCHEDULE = """
            SELECT NEW vn.camtay.catalogue.ProfileRow(r.postId, r.validFrom, r.competencyId, r.level, r.weight)
            FROM PostRequirement r ORDER BY r.postId, r.validFrom, r.competencyId
            """;

    /** Every version of every post. */
    List<ProfileRow> schedule() {
        return entityManager.createQuery(SCHEDULE, ProfileRow.class).getResultList();
    }

    /** Locks the post's row, so that two people do not begin versions on one day. */
    void lock(long postId) {
        entityManager
                .createNativeQuery("select id from post where id = ?1 for update")
                .setParameter(1, postId)
                .getResultList();
    }

    /** @return how many rows of the version there were */
    int remove(long postId, LocalDate validFrom) {
        return entityManager
                .createQuery("DELETE FROM PostRequirement r WHERE r.postId = :post AND r.validFrom = :from")
                .setParameter("post", postId)
                .setParameter("from", validFrom)
                .executeUpdate();
    }
}
