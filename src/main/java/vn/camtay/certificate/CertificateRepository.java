package vn.camtay.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camtay.shared.persistence.LockedRow;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.Nfc;

/** Certificates, their numbers, and what a completion says that they confirm. */
@ApplicationScoped
class CertificateRepository {
    /** A number as people say it, whole or its first part. */
    private static final Pattern NUMBER = Pattern.compile("0*([0-9]{1,9})(?:/([0-9]{4})(?:/GXN)?)?");

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Writes it at once: it has an id afterwards. */
    void add(Certificate certificate) {
        entityManager.persist(certificate);
        entityManager.flush();
    }

    // Whoever comes second waits for the row until the first has ended: no number is given twice, none is left out.
    private static final String COUNT = """
            insert into certificate_number (issue_year, last_number) values (?1, 1)
            on duplicate key update last_number = last_number + 1
            """;

    private static final String COUNTED = """
            select last_number from certificate_number where issue_year = ?1
            """;

    /** The next number of the year, given to nobody else; taken back with the transaction. Two statements. */
    int nextNumber(int year) {
        entityManager.createNativeQuery(COUNT).setParameter(1, year).executeUpdate();
        return ((Number) entityManager
                        .createNativeQuery(COUNTED)
                        .setParameter(1, year)
                        .getSingleResult())
                .intValue();
    }

    private static final String NEWEST = """
            SELECT MAX(c.id) FROM Certificate c WHERE c.officialId = :official AND c.sessionId = :session
            """;

    /** The last one issued for a completion as it is now, its row locked until the end of the transaction. */
    Optional<Certificate> lockNewest(long officialId, long sessionId) {
        return Optional.ofNullable(entityManager
                        .createQuery(NEWEST, Long.class)
                        .setParameter("official", officialId)
                        .setParameter("session", sessionId)
                        .getSingleResult())
                .flatMap(this::lock);
    }

    /** As it is now, its row locked until the end of the transaction. */
    Optional<Certificate> lock(long id) {
        return LockedRow.find(entityManager, Certificate.class, id);
    }

    Optional<Certificate> find(long id) {
        return Optional.ofNullable(entityManager.find(Certificate.class, id));
    }

    private static final String BY_CODE = """
            SELECT c FROM Certificate c WHERE c.code = :code
            """;

    Optional<Certificate> findByCode(CertificateCode code) {
        return entityManager
                .createQuery(BY_CODE, Certificate.class)
                .setParameter("code", code.text())
                .getResultStream()
                .findFirst();
    }

    private static final String GROUNDS = """
            SELECT NEW vn.camtay.certificate.Grounds(c.officialId, c.moduleId, c.sessionId, o.fullName,
                u.kind, u.name, u.nameEn, p.name, p.nameEn, m.code, m.nameVi, m.nameEn, s.code, s.startsAt, s.endsAt,
                c.completedOn, c.minutes, c.countedMinutes, i.name, i.nameEn, a.kind, a.name)
            FROM ModuleCompletion c LEFT JOIN Official o ON o.id = c.officialId LEFT JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit p ON p.id = u.parentId LEFT JOIN TrainingModule m ON m.id = c.moduleId
            LEFT JOIN CoachingSession s ON s.id = c.sessionId LEFT JOIN Unit i ON i.id = s.leadUnitId
            LEFT JOIN Unit a ON a.id = i.parentId
            WHERE c.officialId = :official AND c.sessionId = :session
            """;

    /** What is to be confirmed; empty when the person did not complete the module in that session. One statement. */
    Optional<Grounds> grounds(long officialId, long sessionId) {
        return entityManager
                .createQuery(GROUNDS, Grounds.class)
                .setParameter("official", officialId)
                .setParameter("session", sessionId)
                .getResultStream()
                .findFirst();
    }

    private static final String POSTS = """
            SELECT p.nameVi, p.nameEn FROM Official o JOIN o.posts h JOIN Post p ON p.id = h.postId
            WHERE o.id = :official ORDER BY h.mainPost DESC, p.code
            """;

    /** Posts of the person, the main one first. One statement. */
    Names posts(long officialId) {
        return Names.of(
                entityManager
                        .createQuery(POSTS, Object[].class)
                        .setParameter("official", officialId)
                        .getResultList(),
                "; ");
    }

    private static final String SKILLS = """
            SELECT s.nameVi, s.nameEn FROM Skill s
            WHERE s.module.id = :module AND s.required = TRUE AND s.retired = FALSE ORDER BY s.number
            """;

    /** Skills that the module asks for. One statement. */
    Names skills(long moduleId) {
        return Names.of(
                entityManager
                        .createQuery(SKILLS, Object[].class)
                        .setParameter("module", moduleId)
                        .getResultList(),
                "\n");
    }

    private static final String ROW = """
            SELECT NEW vn.camtay.certificate.CertificateRow(c.id, c.number, c.issueYear, c.fullName, c.unitVi, c.unitEn,
                c.moduleCode, c.moduleVi, c.moduleEn, c.sessionCode, c.completedOn, c.issuedOn, c.status, c.revokedAt,
                c.cause, c.reason)
            FROM Certificate c
            """;

    /** Those of one person, the newest first. One statement. */
    List<CertificateRow> of(long officialId) {
        return entityManager
                .createQuery(
                        ROW + " WHERE c.officialId = :official ORDER BY c.issuedAt DESC, c.id DESC",
                        CertificateRow.class)
                .setParameter("official", officialId)
                .getResultList();
    }

    /** The newest first. Two statements. */
    Page<CertificateRow> search(CertificateFilter filter, PageQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        text(filter.text(), where, values);
        if (filter.moduleId() != null) {
            where.append(" AND c.moduleId = :module");
            values.put("module", filter.moduleId());
        }
        if (filter.status() != null) {
            where.append(" AND c.status = :status");
            values.put("status", filter.status());
        }
        TypedQuery<Long> count = entityManager.createQuery("SELECT COUNT(c) FROM Certificate c" + where, Long.class);
        TypedQuery<CertificateRow> rows =
                entityManager.createQuery(ROW + where + " ORDER BY c.id DESC", CertificateRow.class);
        values.forEach((name, value) -> {
            count.setParameter(name, value);
            rows.setParameter(name, value);
        });
        return new Page<>(
                rows.setFirstResult(query.first()).setMaxResults(query.size()).getResultList(),
                count.getSingleResult(),
                query);
    }

    private static void text(String text, StringBuilder where, Map<String, Object> values) {
        String words = text == null ? "" : Nfc.clean(text);
        Matcher number = NUMBER.matcher(words);
        if (number.matches()) {
            where.append(" AND c.number = :number");
            values.put("number", Integer.valueOf(number.group(1)));
            if (number.group(2) != null) {
                where.append(" AND c.issueYear = :year");
                values.put("year", Integer.valueOf(number.group(2)));
            }
        } else if (!words.isEmpty()) {
            // the column's collation finds Nguyễn by nguyen
            where.append(" AND c.fullName LIKE :name ESCAPE '!'");
            values.put("name", "%" + words.replaceAll("[!%_]", "!$0") + "%");
        }
    }

    private static final String MISSING = """
            FROM ModuleCompletion c
            WHERE NOT EXISTS (SELECT x.id FROM Certificate x WHERE x.officialId = c.officialId AND x.sessionId = c.sessionId)
            """;

    /** Completions for which none was ever issued. */
    long countMissing() {
        return entityManager
                .createQuery("SELECT COUNT(c) " + MISSING, Long.class)
                .getSingleResult();
    }

    /** Official and session of completions for which none was ever issued, the oldest first. */
    List<Object[]> missing(int most) {
        return entityManager
                .createQuery("SELECT c.officialId, c.sessionId " + MISSING + " ORDER BY c.id", Object[].class)
                .setMaxResults(most)
                .getResultList();
    }
}
