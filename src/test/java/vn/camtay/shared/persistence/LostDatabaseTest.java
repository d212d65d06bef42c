package vn.camtay.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class LostDatabaseTest {
    @Test
    void aConnectionThatBrokeIsBehindIt() {
        SQLException broken = new SQLException("Communications link failure", "08S01");

        assertThat(LostDatabase.isBehind(new EJBException(new IllegalStateException(broken))))
                .isTrue();
    }

    @Test
    void aConnectionThatCannotBeHadIsBehindIt() {
        SQLException none = new SQLException("Error in allocating a connection", new ResourceAllocationException("x"));

        assertThat(LostDatabase.isBehind(new IllegalStateException(none))).isTrue();
    }

    @Test
    void aCommitThatTheConnectionBrokeUnderIsBehindIt() {
        Exception outcome = new SystemException();
        outcome.initCause(
                new XAException("jakarta.resource.spi.LocalTransactionException: Communications link failure"));

        assertThat(LostDatabase.isBehind(new EJBException(outcome))).isTrue();
    }

    @Test
    void aFaultOfTheProgramIsNot() {
        assertThat(LostDatabase.isBehind(new NullPointerException())).isFalse();
        assertThat(LostDatabase.isBehind(new IllegalStateException(new SQLException("no state"))))
                .isFalse();
        assertThat(LostDatabase.isBehind(new EJBException(new SQLIntegrityConstraintViolationException("", "23000"))))
                .isFalse();
        assertThat(LostDatabase.isBehind(new IllegalStateException(new SQLException("deadlock", "40001"))))
                .isFalse();
    }
}
