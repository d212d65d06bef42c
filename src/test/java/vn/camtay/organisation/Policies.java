package vn.camtay.organisation;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.persistence.EditionWorld;
import vn.camtay.testkit.RecordedEvents;

/** The settings' service wired by hand, for the tests of every feature that asks it. */
public final class Policies {
    private Policies() {}

    public static PolicySettingService on(EntityManager database, Clock clock) {
        PolicyRepository repository = new PolicyRepository();
        repository.entityManager = database;
        PolicyTransaction transaction = new PolicyTransaction();
        transaction.policies = repository;
        transaction.editions = EditionWorld.over(database);
        transaction.transaction = new OneTransaction();
        PolicySettingService policies = new PolicySettingService();
        policies.policies = repository;
        policies.transaction = transaction;
        policies.currentUser = new CurrentUser();
        policies.changed = new RecordedEvents<>();
        policies.clock = clock;
        transaction.schedule(); // read once and kept, as in an application that runs
        transaction.forget();
        return policies;
    }

    /** The one transaction of a test, as far as it keeps things. */
    private static final class OneTransaction implements TransactionSynchronizationRegistry {
        private final Map<Object, Object> resources = new HashMap<>();

        @Override
        public Object getResource(Object key) {
            return resources.get(key);
        }

        @Override
        public void putResource(Object key, Object value) {
            resources.put(key, value);
        }

        @Override
        public Object getTransactionKey() {
            return this;
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getTransactionStatus() {
            return Status.STATUS_ACTIVE;
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }
}
