package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.persistence.LockedRow;
import vn.camtay.shared.persistence.UniqueKey;

/** What pages read of cards, and the officials' own word on rows. */
@ApplicationScoped
class CardReadingRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String HEAD = """
            SELECT NEW vn.camtay.signoff.CardHead(
                c.id, o.id, o.fullName, u.id, u.name, u.nameEn, m.id, m.code, m.nameVi, m.nameEn,
                (SELECT COUNT(e) FROM CardEntry e WHERE e.cardId = c.id
                    AND NOT EXISTS (SELECT a.id FROM EntryAnswer a WHERE a.entryId = e.id)))
            FROM CoachingCard c JOIN Official o ON o.id = c.officialId JOIN Unit u ON u.id = o.unitId
            JOIN TrainingModule m ON m.id = c.moduleId
            """;

    Optional<CardHead> head(long cardId) {
        return entityManager
                .createQuery(HEAD + " WHERE c.id = :card", CardHead.class)
                .setParameter("card", cardId)
                .getResultStream()
                .findFirst();
    }

    /** Cards of the official, by module code. */
    List<CardHead> ofOfficial(long officialId) {
        return entityManager
                .createQuery(HEAD + " WHERE c.officialId = :official ORDER BY m.code, c.id", CardHead.class)
                .setParameter("official", officialId)
                .getResultList();
    }

    private static final String ENTRIES = """
            SELECT NEW vn.camtay.signoff.EntryRow(e.id, e.skillId, e.state, e.coachId, k.fullName, w.fullName, e.caseTail, e.doneOn,
                e.place, e.note, e.recordedAt, a.contested, a.word, a.answeredAt)
            FROM CardEntry e JOIN Official k ON k.id = e.coachId
            LEFT JOIN Official w ON w.id = e.witnessId
            LEFT JOIN EntryAnswer a ON a.entryId = e.id
            WHERE e.cardId = :card
            ORDER BY e.id DESC
            """;

    /** Rows of the card, the newest first. */
    List<EntryRow> entries(long cardId) {
        return entityManager
                .createQuery(ENTRIES, EntryRow.class)
                .setParameter("card", cardId)
                .getResultList();
    }

    private static final String FILES = """
            SELECT NEW vn.camtay.signoff.CardFileRow(c.id, c.entryId, c.name, f.type, f.bytes, c.attachedBy, c.attachedAt,
                c.removedBy, c.removedBecause)
            FROM CardFile c JOIN CardEntry e ON e.id = c.entryId LEFT JOIN KeptFile f ON f.id = c.fileId
            WHERE e.cardId = :card
            ORDER BY c.id
            """;

    /** Files of the card's rows, those that were taken away too, in the order in which they were attached. */
    List<CardFileRow> files(long cardId) {
        return entityManager
                .createQuery(FILES, CardFileRow.class)
                .setParameter("card", cardId)
                .getResultList();
    }

    private static final String COUNT_FILES = """
            SELECT COUNT(c) FROM CardFile c WHERE c.entryId = :entry AND c.fileId IS NOT NULL
            """;

    long countFiles(long entryId) {
        return entityManager
                .createQuery(COUNT_FILES, Long.class)
                .setParameter("entry", entryId)
                .getSingleResult();
    }

    Optional<CardFile> findFile(long id) {
        return Optional.ofNullable(entityManager.find(CardFile.class, id));
    }

    /** The file as it is now, its row locked. */
    Optional<CardFile> lockFile(long id) {
        return LockedRow.find(entityManager, CardFile.class, id);
    }

    /** Stores a file of a row; it has an id afterwards. */
    void add(CardFile file) {
        entityManager.persist(file);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    Optional<CardEntry> entry(long id) {
        return Optional.ofNullable(entityManager.find(CardEntry.class, id));
    }

    private static final String CHECKED = """
            SELECT COUNT(c) FROM TransferCheck c JOIN CardEntry e ON e.id = c.entryId
            WHERE e.cardId = :card AND c.checkerId = :checker
            """;

    /** Whether a check of a skill of the card is or was the person's to do. */
    boolean isChecker(long cardId, long officialId) {
        return entityManager
                        .createQuery(CHECKED, Long.class)
                        .setParameter("card", cardId)
                        .setParameter("checker", officialId)
                        .getSingleResult()
                > 0;
    }

    private static final String ENTRY = """
            SELECT e FROM CardEntry e WHERE e.id = :entry AND e.officialId = :official
            """;

    /** The row, if it stands on a card of the official. */
    Optional<CardEntry> entryOf(long entryId, long officialId) {
        return entityManager
                .createQuery(ENTRY, CardEntry.class)
                .setParameter("entry", entryId)
                .setParameter("official", officialId)
                .getResultStream()
                .findFirst();
    }

    private static final String ANSWER = """
            SELECT a FROM EntryAnswer a WHERE a.entryId = :entry
            """;

    Optional<EntryAnswer> answer(long entryId) {
        return entityManager
                .createQuery(ANSWER, EntryAnswer.class)
                .setParameter("entry", entryId)
                .getResultStream()
                .findFirst();
    }

    /** @throws SignOffRefusedException when there is an answer already */
    void add(EntryAnswer answer) {
        try {
            entityManager.persist(answer);
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (UniqueKey.isBroken(failure)) {
                throw new SignOffRefusedException("signoff.refused.answered");
            }
            throw failure;
        }
    }
}
