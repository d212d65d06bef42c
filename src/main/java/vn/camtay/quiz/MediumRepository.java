package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.camtay.file.KeptFileRow;
import vn.camtay.shared.persistence.InstantConverter;
import vn.camtay.shared.persistence.ManyRows;

/** Pictures and sounds of questions, by their content, and the wordings that show them. */
@ApplicationScoped
class MediumRepository {
    private static final InstantConverter INSTANTS = new InstantConverter();

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(KeptMedium medium) {
        entityManager.persist(medium);
    }

    private static final String BY_CONTENT = """
            SELECT m FROM KeptMedium m WHERE m.sha256 IN :contents ORDER BY m.id DESC
            """;

    /** By content; of the same one kept twice at one moment, the first. */
    Map<String, KeptMedium> find(Collection<String> contents) {
        Map<String, KeptMedium> found = new HashMap<>();
        if (!contents.isEmpty()) {
            entityManager
                    .createQuery(BY_CONTENT, KeptMedium.class)
                    .setParameter("contents", contents)
                    .getResultList()
                    .forEach(medium -> found.put(medium.sha256(), medium));
        }
        return found;
    }

    private static final String FILES = """
            SELECT NEW vn.camtay.file.KeptFileRow(f.id, f.name, f.type, f.bytes, f.sha256, f.keptAt)
            FROM KeptMedium m JOIN KeptFile f ON f.id = m.fileId WHERE m.sha256 IN :contents ORDER BY m.id DESC
            """;

    /** By content. One statement. */
    Map<String, KeptFileRow> files(Collection<String> contents) {
        Map<String, KeptFileRow> found = new HashMap<>();
        if (!contents.isEmpty()) {
            entityManager
                    .createQuery(FILES, KeptFileRow.class)
                    .setParameter("contents", contents)
                    .getResultList()
                    .forEach(file -> found.put(file.sha256(), file));
        }
        return found;
    }

    private static final String GIVEN = """
            select min(m.file_id) from quiz_medium m
            join question_version_medium s on s.medium_id = m.id
            join quiz_attempt_question g on g.question_version_id = s.question_version_id
            join quiz_attempt a on a.id = g.attempt_id
            where m.sha256 = ?1 and a.official_id = ?2
            """;

    /** The file of this content, when a question that was given to this person shows it. */
    Optional<Long> findGiven(String content, long officialId) {
        return Optional.ofNullable((Number) entityManager
                        .createNativeQuery(GIVEN)
                        .setParameter(1, content)
                        .setParameter(2, officialId)
                        .getSingleResult())
                .map(Number::longValue);
    }

    /** The wording shows these. */
    void show(QuestionVersion version, Collection<KeptMedium> media) {
        entityManager.flush();
        ManyRows.insert(
                entityManager,
                "question_version_medium",
                List.of("question_version_id", "medium_id"),
                media.stream()
                        .map(medium -> List.<Object>of(version.id(), medium.id()))
                        .toList());
    }

    private static final String UNUSED = """
            select m.id from quiz_medium m
            where m.added_at < ?1 and not exists (select 1 from question_version_medium s where s.medium_id = m.id)
            order by m.added_at limit 20
            """;

    /** Some of those added before this moment that no wording shows. */
    List<KeptMedium> unused(Instant before) {
        @SuppressWarnings("unchecked") // a native query gives rows of columns
        List<Number> ids = entityManager
                .createNativeQuery(UNUSED)
                .setParameter(1, INSTANTS.convertToDatabaseColumn(before))
                .getResultList();
        return ids.stream()
                .map(id -> entityManager.find(KeptMedium.class, id.longValue()))
                .toList();
    }

    /** Its row at once, so that its file may go after it. */
    void remove(KeptMedium medium) {
        entityManager.remove(medium);
        entityManager.flush();
    }
}
