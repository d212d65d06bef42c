package vn.camtay.quiz;

import jakarta.annotation.Resource;
import jakarta.ejb.ApplicationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Answers of many people, written together by plain JDBC: two statements for a whole batch, on the connection of the caller's
 * transaction. Everything else of an attempt goes through {@link AttemptRepository}.
 */
@ApplicationScoped
class AnswerRepository {
    @Resource(lookup = "java:app/jdbc/camtay")
    DataSource dataSource;

    /** A row that the database does not take, such as an answer to a question that the attempt does not have. */
    @ApplicationException(rollback = true)
    static final class RowRefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RowRefusedException(SQLException cause) {
            super(cause);
        }
    }

    /** What decides whether an answer is taken. */
    record Gate(
            long officialId,
            String token,
            AttemptStatus status,
            int questions,
            Instant endsAt,
            Instant graceEndsAt,
            String openedIn) {}

    private static final String GATES =
            "select id, official_id, token, status, questions, ends_at, grace_ends_at, opened_in"
                    + " from quiz_attempt where id in (";

    /**
     * The attempts, held in share until the end of the transaction: none of them is handed in meanwhile.
     *
     * @param attemptIds in ascending order, which is the order of the locks
     */
    Map<Long, Gate> hold(Collection<Long> attemptIds) {
        String query = GATES + "?,".repeat(attemptIds.size() - 1) + "?) order by id lock in share mode";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            int next = 1;
            for (Long id : attemptIds) {
                select.setLong(next++, id);
            }
            Map<Long, Gate> gates = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    gates.put(
                            rows.getLong(1),
                            new Gate(
                                    rows.getLong(2),
                                    rows.getString(3),
                                    AttemptStatus.valueOf(rows.getString(4)),
                                    rows.getInt(5),
                                    rows.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                    rows.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                    rows.getString(8)));
                }
            }
            return gates;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String UPSERT =
            "insert into quiz_answer (attempt_id, position, sequence, content, saved_at) values ";
    /** Assignments run from left to right: the sequence is compared before it is raised. */
    private static final String NEWER_ONLY = " on duplicate key update"
            + " content = if(values(sequence) > sequence, values(content), content),"
            + " saved_at = if(values(sequence) > sequence, values(saved_at), saved_at),"
            + " sequence = greatest(values(sequence), sequence)";

    /**
     * Writes the answers in their order; of two to one question the one with the higher sequence stays.
     *
     * @throws RowRefusedException when the database does not take one of them; the transaction must end
     */
    void put(List<AnswerToSave> answers, Instant now) {
        List<AnswerToSave> ordered = new ArrayList<>(answers);
        ordered.sort((one, other) -> one.attemptId() != other.attemptId()
                ? Long.compare(one.attemptId(), other.attemptId())
                : Integer.compare(one.position(), other.position()));
        String statement = UPSERT + "(?,?,?,?,?),".repeat(ordered.size() - 1) + "(?,?,?,?,?)" + NEWER_ONLY;
        LocalDateTime savedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(statement)) {
            int next = 1;
            for (AnswerToSave answer : ordered) {
                upsert.setLong(next++, answer.attemptId());
                upsert.setInt(next++, answer.position());
                upsert.setLong(next++, answer.sequence());
                upsert.setString(next++, answer.content());
                upsert.setObject(next++, savedAt);
            }
            upsert.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            throw new RowRefusedException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
