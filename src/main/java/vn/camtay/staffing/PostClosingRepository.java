package vn.camtay.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Closings of posts, planned and settled, and what hangs on a post: one statement for each kind of thing. */
@ApplicationScoped
class PostClosingRepository extends PlannedRepository<PlannedPostClosing> {
    PostClosingRepository() {
        super(PlannedPostClosing.class);
    }

    private static final String OPEN = """
            SELECT COUNT(c) FROM PlannedPostClosing c
            WHERE (c.postId IN :posts OR c.successorId IN :posts) AND c.status = vn.camtay.staffing.ChangeStatus.PLANNED
            """;

    /** Whether a closing of one of the posts, or into one of them, is planned. */
    boolean isPlanned(Collection<Long> postIds) {
        return entityManager
                        .createQuery(OPEN, Long.class)
                        .setParameter("posts", postIds)
                        .getSingleResult()
                > 0;
    }

    private static final String ROWS = """
            SELECT NEW vn.camtay.staffing.PostClosingRow(c.id, p.id, p.nameVi, p.nameEn, c.effectiveOn, s.nameVi, s.nameEn,
                c.reason, c.status, c.outcome)
            FROM PlannedPostClosing c JOIN Post p ON p.id = c.postId LEFT JOIN Post s ON s.id = c.successorId
            ORDER BY CASE WHEN c.status = vn.camtay.staffing.ChangeStatus.PLANNED THEN 0 ELSE 1 END, c.settledAt DESC,
                c.effectiveOn, c.id
            """;

    /** Planned ones by their day, then settled ones, the newest first. One statement. */
    List<PostClosingRow> list(int most) {
        return entityManager
                .createQuery(ROWS, PostClosingRow.class)
                .setMaxResults(most)
                .getResultList();
    }

    private <T> TypedQuery<T> of(long postId, String query, Class<T> type) {
        return entityManager.createQuery(query, type).setParameter("post", postId);
    }

    private static final String HOLDERS = """
            SELECT o.id, o.fullName, u.name, u.nameEn, w.name, w.nameEn
            FROM Official o JOIN o.posts h LEFT JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit w ON w.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            WHERE h.postId = :post AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
            ORDER BY o.givenNameSort, o.fullNameSort, o.id
            """;

    /** Rows (official, name, unit, that in English, ward of a division, that in English) of who holds the post, by given name. */
    List<Object[]> holders(long postId) {
        return of(postId, HOLDERS, Object[].class).getResultList();
    }

    private static final String COUNTERS = """
            SELECT c.name, u.name, u.nameEn, w.name, w.nameEn FROM Counter c JOIN c.postIds p JOIN Unit u ON u.id = c.unitId
            LEFT JOIN Unit w ON w.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            WHERE p = :post AND (c.validTo IS NULL OR c.validTo >= :day) ORDER BY w.nameSort, u.nameSort, c.name, c.id
            """;

    /** Rows (counter, unit, that in English, ward of a division, that in English) of counters not over that the post may staff. */
    List<Object[]> counters(long postId, LocalDate day) {
        return of(postId, COUNTERS, Object[].class).setParameter("day", day).getResultList();
    }

    private static final String COMING = """
            SELECT o.fullName FROM PlannedChange c JOIN Official o ON o.id = c.officialId
            WHERE c.postId = :post AND c.status = vn.camtay.staffing.ChangeStatus.PLANNED AND c.effectiveOn >= :day
            ORDER BY o.fullName
            """;

    /** People whose move onto the post is planned for that day or later. */
    List<String> coming(long postId, LocalDate day) {
        return of(postId, COMING, String.class).setParameter("day", day).getResultList();
    }

    private static final String SESSIONS = """
            SELECT s.code FROM CoachingSession s JOIN s.audiencePostIds a
            WHERE a = :post AND s.endsAt > :since
              AND s.status IN (vn.camtay.session.SessionStatus.DRAFT, vn.camtay.session.SessionStatus.OPEN)
            ORDER BY s.startsAt, s.id
            """;

    /** Sessions not over by then that are offered to the post. */
    List<String> sessions(long postId, Instant since) {
        return of(postId, SESSIONS, String.class).setParameter("since", since).getResultList();
    }
}
