package vn.camtay.organisation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.testkit.RecordedEvents;

/** The settings' service wired by hand, for the tests of every feature that asks it. */
public final class Policies {
    private Policies() {}

    public static PolicySettingService on(EntityManager database, Clock clock) {
        PolicyRepository repository = new PolicyRepository();
        repository.entityManager = database;
        PolicySettingService policies = new PolicySettingService();
        policies.policies = repository;
        policies.transaction = new PolicyTransaction();
        policies.currentUser = new CurrentUser();
        policies.changed = new RecordedEvents<>();
        policies.clock = clock;
        return policies;
    }
}
