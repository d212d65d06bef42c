package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.camtay.enrolment.EnrolmentStatus;

/** What a sheet says of the people who sign it, and the scans of signed ones. */
@ApplicationScoped
class PaperSheetRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String POSTS = """
            SELECT o.id, p.nameVi, p.nameEn
            FROM Enrolment e JOIN Official o ON o.id = e.officialId JOIN o.posts h JOIN Post p ON p.id = h.postId
            WHERE e.sessionId = :session AND e.status IN :seated
            ORDER BY o.id, h.mainPost DESC, p.code
            """;

    /**
     * Names of the posts of everybody who holds a seat, the main one first; whoever has none is left out. One statement.
     *
     * @param english for English names where there are any
     */
    Map<Long, String> posts(long sessionId, boolean english) {
        return entityManager
                .createQuery(POSTS, Object[].class)
                .setParameter("session", sessionId)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(
                                row -> (String) (english && row[2] != null ? row[2] : row[1]),
                                Collectors.joining("; "))));
    }

    /** Writes it at once: it has an id afterwards. */
    void add(SheetScan scan) {
        entityManager.persist(scan);
        entityManager.flush();
    }

    Optional<SheetScan> findScan(long id) {
        return Optional.ofNullable(entityManager.find(SheetScan.class, id));
    }

    void remove(SheetScan scan) {
        entityManager.remove(scan);
        entityManager.flush();
    }

    private static final String SCANS = """
            SELECT NEW vn.camtay.attendance.ScanRow(s.id, f.name, f.type, f.bytes, f.keptAt, w.fullName)
            FROM SheetScan s JOIN KeptFile f ON f.id = s.fileId LEFT JOIN Official w ON w.id = s.attachedByOfficial
            WHERE s.meetingId = :meeting ORDER BY s.id
            """;

    /** In the order in which they were attached. One statement. */
    List<ScanRow> scans(long meetingId) {
        return entityManager
                .createQuery(SCANS, ScanRow.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }
}
