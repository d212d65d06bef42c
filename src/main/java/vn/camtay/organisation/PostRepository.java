package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Posts. */
@ApplicationScoped
class PostRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(Post post) {
        entityManager.persist(post);
    }

    private static final String LIST = """
            SELECT NEW vn.camtay.organisation.PostRow(p.id, p.code, p.nameVi, p.nameEn, p.postGroup)
            FROM Post p ORDER BY p.code
            """;

    List<PostRow> list() {
        return entityManager.createQuery(LIST, PostRow.class).getResultList();
    }

    private static final String COUNT = """
            SELECT COUNT(p) FROM Post p WHERE p.id IN :ids
            """;

    long count(Collection<Long> ids) {
        return ids.isEmpty()
                ? 0
                : entityManager
                        .createQuery(COUNT, Long.class)
                        .setParameter("ids", ids)
                        .getSingleResult();
    }
}
