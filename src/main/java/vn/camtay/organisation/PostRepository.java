package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.LockedRow;
import vn.camtay.shared.persistence.UniqueKey;

/** Posts. */
@ApplicationScoped
class PostRepository {

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** @throws PostRefusedException when somebody else has added a post of that code meanwhile */
    void add(Post post) {
        try {
            entityManager.persist(post);
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (UniqueKey.isBroken(failure)) {
                throw new PostRefusedException(List.of(Reason.of("organisation.refused.postCodeTaken", post.code())));
            }
            throw failure;
        }
    }

    Optional<Post> find(long id) {
        return Optional.ofNullable(entityManager.find(Post.class, id));
    }

    /** The post as it is now, its row locked until the end of the transaction. */
    Optional<Post> findLocked(long id) {
        return LockedRow.find(entityManager, Post.class, id);
    }

    private static final String LIST = """
            SELECT NEW vn.camtay.organisation.PostRow(p.id, p.code, p.nameVi, p.nameEn, p.postGroup, p.retired)
            FROM Post p ORDER BY p.code
            """;

    /** Retired ones too. */
    List<PostRow> list() {
        return entityManager.createQuery(LIST, PostRow.class).getResultList();
    }

    private static final String SUCCESSORS = "SELECT p.id, p.successorId FROM Post p WHERE p.retired = TRUE";

    /** Of retired posts. */
    Successors successors() {
        return Successors.of(
                entityManager.createQuery(SUCCESSORS, Object[].class).getResultList());
    }

    private static final String DETAILS = """
            SELECT NEW vn.camtay.organisation.PostDetail(
                p.id, p.version, p.code, p.nameVi, p.nameEn, p.postGroup, p.retired,
                (SELECT COUNT(h.postId) FROM HeldPost h
                    WHERE h.postId = p.id AND h.official.status = vn.camtay.organisation.OfficialStatus.ACTIVE))
            FROM Post p
            ORDER BY p.retired, p.code
            """;

    /** Those in use first, by code. */
    List<PostDetail> details() {
        return entityManager.createQuery(DETAILS, PostDetail.class).getResultList();
    }

    private static final String HOLDERS = """
            SELECT NEW vn.camtay.organisation.PostHolder(o.id, o.fullName, u.name, u.nameEn)
            FROM Official o JOIN o.posts h JOIN Unit u ON u.id = o.unitId
            WHERE h.postId = :post AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
            ORDER BY o.givenNameSort, o.fullNameSort, o.id
            """;

    /** Active people who hold the post, by given name. */
    List<PostHolder> holders(long postId, int most) {
        return entityManager
                .createQuery(HOLDERS, PostHolder.class)
                .setParameter("post", postId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Keeps the posts from being closed until the end of the transaction; call it before they are given, and after locking people. */
    void hold(Collection<Long> ids) {
        LockedRow.share(entityManager, "post", ids);
    }

    private static final String COUNT_OFFERED = """
            SELECT COUNT(p) FROM Post p WHERE p.id IN :ids AND p.retired = FALSE
            """;

    /** How many of them may be given to somebody. */
    long countOffered(Collection<Long> ids) {
        return ids.isEmpty()
                ? 0
                : entityManager
                        .createQuery(COUNT_OFFERED, Long.class)
                        .setParameter("ids", ids)
                        .getSingleResult();
    }

    /** Why some of them may not be given to somebody, or to a counter; none is closed until the end of the transaction. */
    List<Reason> faultsOfGiving(Collection<Long> ids) {
        hold(ids);
        if (countOffered(ids) == Set.copyOf(ids).size()) {
            return List.of();
        }
        Map<Long, PostRow> all = list().stream().collect(Collectors.toMap(PostRow::id, Function.identity()));
        Successors successors = successors();
        List<Reason> faults = new ArrayList<>();
        if (!all.keySet().containsAll(ids)) {
            faults.add(Reason.of("organisation.refused.postUnknown"));
        }
        ids.stream()
                .distinct()
                .map(all::get)
                .filter(post -> post != null && post.retired())
                .forEach(post -> faults.add(successors.today(Set.of(post.id())).stream()
                        .findFirst()
                        .map(next -> Reason.of(
                                "organisation.refused.postReplaced",
                                post.names(),
                                all.get(next).names()))
                        .orElseGet(() -> Reason.of("organisation.refused.postRetired", post.names()))));
        return faults;
    }
}
