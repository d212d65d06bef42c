package vn.camtay.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Files and their chunks. Chunks pass through one by one and are never held by the persistence context. */
@ApplicationScoped
class KeptFileRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Writes it at once: its chunks name its id. */
    void add(KeptFile file) {
        entityManager.persist(file);
        entityManager.flush();
    }

    void addChunk(long fileId, int number, byte[] content) {
        entityManager
                .createNativeQuery("insert into kept_file_chunk (file_id, number, content) values (?1, ?2, ?3)")
                .setParameter(1, fileId)
                .setParameter(2, number)
                .setParameter(3, content)
                .executeUpdate();
    }

    /** All chunks of a file for another one, inside the database. */
    void copyChunks(long fromId, long toId) {
        entityManager
                .createNativeQuery("insert into kept_file_chunk (file_id, number, content)"
                        + " select ?1, number, content from kept_file_chunk where file_id = ?2")
                .setParameter(1, toId)
                .setParameter(2, fromId)
                .executeUpdate();
    }

    private static final String BY_OWNER = """
            SELECT f FROM KeptFile f WHERE f.id = :id AND f.owner = :owner
            """;

    Optional<KeptFile> find(String owner, long id) {
        return entityManager
                .createQuery(BY_OWNER, KeptFile.class)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .getResultStream()
                .findFirst();
    }

    private static final String CHUNK = """
            select c.content from kept_file_chunk c join kept_file f on f.id = c.file_id
            where c.file_id = ?1 and c.number = ?2 and f.owner = ?3
            """;

    /** @param number from 0; past the last one there is none */
    Optional<byte[]> findChunk(String owner, long fileId, int number) {
        return entityManager
                .createNativeQuery(CHUNK)
                .setParameter(1, fileId)
                .setParameter(2, number)
                .setParameter(3, owner)
                .getResultStream()
                .map(byte[].class::cast)
                .findFirst();
    }

    void remove(KeptFile file) {
        entityManager
                .createNativeQuery("delete from kept_file_chunk where file_id = ?1")
                .setParameter(1, file.id())
                .executeUpdate();
        entityManager.remove(file);
    }
}
