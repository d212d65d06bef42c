package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Who opened whose record. */
@ApplicationScoped
class RecordViewRepository {
    private static final int MOST = 200;

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String KEEP = """
            insert ignore into record_view (official_id, viewed_on, account_id, viewer_official_id, first_at)
            values (?1, ?2, ?3, ?4, ?5)
            """;

    /**
     * One statement: many may do so at once, and the same reader again on that day adds nothing.
     *
     * @param viewerId the person behind the account; null if none
     */
    void keep(long officialId, LocalDate day, long accountId, Long viewerId, Instant now) {
        entityManager
                .createNativeQuery(KEEP)
                .setParameter(1, officialId)
                .setParameter(2, day)
                .setParameter(3, accountId)
                .setParameter(4, viewerId)
                .setParameter(5, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }

    private static final String LOOKED = """
            SELECT NEW vn.camtay.competency.RecordViewRow(v.viewedOn, o.fullName, u.name, u.nameEn)
            FROM RecordView v LEFT JOIN Official o ON o.id = v.viewerOfficialId LEFT JOIN Unit u ON u.id = o.unitId
            WHERE v.officialId = :official AND v.viewedOn > :after ORDER BY v.viewedOn DESC, v.id DESC
            """;

    /** Who opened the person's record after that day, the newest first, at most {@value #MOST}. One statement. */
    List<RecordViewRow> after(long officialId, LocalDate day) {
        return entityManager
                .createQuery(LOOKED, RecordViewRow.class)
                .setParameter("official", officialId)
                .setParameter("after", day)
                .setMaxResults(MOST)
                .getResultList();
    }
}
