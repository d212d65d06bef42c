package vn.camtay.attendance;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.camtay.organisation.PolicySettingService;

/** The service of time spent in training wired by hand over real rows, for the tests of features that ask it. */
public final class TrainingTimes {
    private TrainingTimes() {}

    public static TrainingTimeService over(EntityManager database, Clock clock, PolicySettingService policies) {
        TrainingTimeService service = new TrainingTimeService();
        service.times = new TrainingTimeRepository();
        service.times.entityManager = database;
        service.policies = policies;
        service.clock = clock;
        return service;
    }
}
