package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.shared.persistence.LockedRow;
import vn.camtay.shared.persistence.ManyRows;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;

/** Uploaded files of officials, and what their rules must know, asked for many rows at once. */
@ApplicationScoped
class OfficialImportRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(OfficialImport file) {
        entityManager.persist(file);
        entityManager.flush();
    }

    /** Many rows a statement: their ids are not asked for, and one by one they would take most of an upload's time. */
    void addRows(long importId, List<PlannedOfficial> rows, Map<OfficialColumn, String> letters) {
        ManyRows.insert(
                entityManager,
                "official_import_row",
                List.of("import_id", "row_no", "outcome", "cells", "changes", "reasons"),
                rows.stream()
                        .map(row -> Arrays.<Object>asList(
                                importId,
                                row.row().number(),
                                row.outcome(),
                                ImportText.writeCells(row.row().cells()),
                                row.changes().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")),
                                ImportText.writeReasons(reasons(row, letters))))
                        .toList());
    }

    static List<CellReason> reasons(PlannedOfficial row, Map<OfficialColumn, String> letters) {
        return row.refusals().stream()
                .map(refusal -> new CellReason(
                        row.row().number(),
                        refusal.column() == null ? "" : letters.getOrDefault(refusal.column(), ""),
                        refusal.reason()))
                .toList();
    }

    Optional<OfficialImport> find(long id) {
        return Optional.ofNullable(entityManager.find(OfficialImport.class, id));
    }

    /** Reads it anew and keeps others from changing it until the end of the transaction. */
    Optional<OfficialImport> lock(long id) {
        return LockedRow.find(entityManager, OfficialImport.class, id);
    }

    private static final String DETAIL = """
            SELECT NEW vn.camtay.organisation.OfficialImportDetail(i.id, i.fileName, i.status, i.uploadedAt, i.acceptedAt,
              i.finishedAt, i.newRows, i.changedRows, i.unchangedRows, i.refusedRows, i.takenRows)
            FROM OfficialImport i
            """;

    /** @param owner null when the reader may see everybody's */
    Optional<OfficialImportDetail> findDetail(long id, Long owner) {
        TypedQuery<OfficialImportDetail> query = entityManager
                .createQuery(
                        DETAIL + "WHERE i.id = :id" + (owner == null ? "" : " AND i.accountId = :owner"),
                        OfficialImportDetail.class)
                .setParameter("id", id);
        if (owner != null) {
            query.setParameter("owner", owner);
        }
        return query.getResultStream().findFirst();
    }

    /** The newest first. */
    List<OfficialImportDetail> latest(Long owner, int count) {
        TypedQuery<OfficialImportDetail> query = entityManager.createQuery(
                DETAIL + (owner == null ? "" : "WHERE i.accountId = :owner ") + "ORDER BY i.id DESC",
                OfficialImportDetail.class);
        if (owner != null) {
            query.setParameter("owner", owner);
        }
        return query.setMaxResults(count).getResultList();
    }

    private static final String LINES = """
            SELECT NEW vn.camtay.organisation.OfficialImportLine(r.rowNo, r.outcome, r.taken, r.cells, r.changes, r.reasons)
            FROM OfficialImportRow r WHERE r.importId = :file
            """;
    private static final String COUNT = """
            SELECT COUNT(r) FROM OfficialImportRow r WHERE r.importId = :file
            """;

    /** In the order of the file. */
    Page<OfficialImportLine> lines(long importId, RowOutcome outcome, PageQuery query) {
        String where = outcome == null ? "" : " AND r.outcome = :outcome";
        TypedQuery<Long> count =
                entityManager.createQuery(COUNT + where, Long.class).setParameter("file", importId);
        TypedQuery<OfficialImportLine> lines = entityManager
                .createQuery(LINES + where + " ORDER BY r.rowNo, r.id", OfficialImportLine.class)
                .setParameter("file", importId);
        if (outcome != null) {
            count.setParameter("outcome", outcome);
            lines.setParameter("outcome", outcome);
        }
        return new Page<>(
                lines.setFirstResult(query.first()).setMaxResults(query.size()).getResultList(),
                count.getSingleResult(),
                query);
    }

    /** Every refused row, in the order of the file. */
    List<OfficialImportLine> refused(long importId) {
        return entityManager
                .createQuery(LINES + " AND r.outcome = :outcome ORDER BY r.rowNo, r.id", OfficialImportLine.class)
                .setParameter("file", importId)
                .setParameter("outcome", RowOutcome.REFUSED)
                .getResultList();
    }

    private static final String WAITING = """
            SELECT i.id FROM OfficialImport i
            WHERE i.status = vn.camtay.organisation.OfficialImportStatus.ACCEPTED
              AND (i.leasedUntil IS NULL OR i.leasedUntil < :now)
            ORDER BY i.id
            """;

    List<Long> waiting(Instant now) {
        return entityManager
                .createQuery(WAITING, Long.class)
                .setParameter("now", now)
                .getResultList();
    }

    private static final String OPEN_ROWS = """
            SELECT r.id FROM OfficialImportRow r
            WHERE r.importId = :file AND r.taken = FALSE AND r.outcome IN :good
            ORDER BY r.rowNo
            """;

    /** Ids of good rows that are not taken over yet, in the order of the file. */
    List<Long> openRows(long importId, int count) {
        return entityManager
                .createQuery(OPEN_ROWS, Long.class)
                .setParameter("file", importId)
                .setParameter("good", List.of(RowOutcome.NEW, RowOutcome.CHANGED))
                .setMaxResults(count)
                .getResultList();
    }

    private static final String ROWS = """
            SELECT r FROM OfficialImportRow r WHERE r.importId = :file AND r.id IN :ids AND r.taken = FALSE ORDER BY r.rowNo
            """;

    List<OfficialImportRow> rows(long importId, Collection<Long> ids) {
        return entityManager
                .createQuery(ROWS, OfficialImportRow.class)
                .setParameter("file", importId)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static final String TAKEN = """
            UPDATE OfficialImportRow r SET r.taken = TRUE WHERE r.id IN :ids
            """;

    void markTaken(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            entityManager.createQuery(TAKEN).setParameter("ids", ids).executeUpdate();
        }
    }

    private static final String UNITS = """
            SELECT u.code, u.id FROM Unit u WHERE u.validFrom <= :day AND (u.validTo IS NULL OR u.validTo >= :day)
            """;

    /** Ids of open units by code. */
    Map<String, Long> units(LocalDate day) {
        Map<String, Long> units = new HashMap<>();
        entityManager
                .createQuery(UNITS, Object[].class)
                .setParameter("day", day)
                .getResultList()
                .forEach(row -> units.put((String) row[0], (Long) row[1]));
        return units;
    }

    private static final String KNOWN = """
            SELECT o.id, o.staffCode, o.fullName, o.givenName, o.unitId, o.mail, o.mobile, o.language, o.status FROM Official o
            """;
    private static final String HELD = """
            SELECT o.id, h.postId, h.mainPost FROM Official o JOIN o.posts h WHERE o.id IN :ids
            """;

    /** Everybody with one of the staff codes, mails or names: four statements. */
    List<KnownOfficial> known(Collection<String> staffCodes, Collection<String> mails, Collection<String> names) {
        Map<Long, Object[]> found = new LinkedHashMap<>();
        gather(found, KNOWN + "WHERE o.staffCode IN :keys", staffCodes);
        gather(found, KNOWN + "WHERE o.mail IN :keys", mails);
        gather(found, KNOWN + "WHERE o.fullName IN :keys", names);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<Long>> posts = new HashMap<>();
        Map<Long, Long> mains = new HashMap<>();
        for (Object[] held : entityManager
                .createQuery(HELD, Object[].class)
                .setParameter("ids", found.keySet())
                .getResultList()) {
            posts.computeIfAbsent((Long) held[0], id -> new HashSet<>()).add((Long) held[1]);
            if ((Boolean) held[2]) {
                mains.put((Long) held[0], (Long) held[1]);
            }
        }
        return found.values().stream()
                .map(row -> new KnownOfficial(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Long) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (OfficialStatus) row[8],
                        mains.get((Long) row[0]),
                        posts.getOrDefault((Long) row[0], Set.of())))
                .toList();
    }

    private void gather(Map<Long, Object[]> found, String query, Collection<String> keys) {
        if (!keys.isEmpty()) {
            entityManager
                    .createQuery(query, Object[].class)
                    .setParameter("keys", keys)
                    .getResultList()
                    .forEach(row -> found.put((Long) row[0], row));
        }
    }

    private static final String OFFICIALS = """
            SELECT o FROM Official o WHERE o.id IN :ids
            """;

    /** By id, the posts of all read in one statement. (EclipseLink 4.0 loses the mapping of embeddables under JOIN FETCH.) */
    Map<Long, Official> officials(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(OFFICIALS, Official.class)
                        .setParameter("ids", ids)
                        .setHint("eclipselink.batch", "o.posts")
                        .setHint("eclipselink.batch.type", "IN")
                        .getResultStream()
                        .collect(Collectors.toMap(Official::id, official -> official));
    }

    void add(Collection<Official> officials) {
        officials.forEach(entityManager::persist);
        entityManager.flush();
    }

    /** Writes what is pending; every entity read so far is detached. */
    void writeAndLetGo() {
        entityManager.flush();
        entityManager.clear();
    }

    private static final String OLD = """
            DELETE FROM OfficialImport i WHERE i.uploadedAt < :before
              AND i.status <> vn.camtay.organisation.OfficialImportStatus.ACCEPTED
            """;

    /** With their rows. */
    int deleteOlderThan(Instant before) {
        return entityManager.createQuery(OLD).setParameter("before", before).executeUpdate();
    }
}
