package vn.camtay.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Supplier;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.time.OfficeClock;

/** Lets a person of the demo city act at a moment of its past, as if they had signed in then. */
@ApplicationScoped
public class DemoStage {
    @Inject
    OfficeClock clock;

    @Inject
    CurrentUser currentUser;

    /** Acts as the person, or as the system where the person is null. */
    <T> T as(SignedIn person, Instant moment, Supplier<T> action) {
        currentUser.become(person);
        try {
            return clock.at(moment, action);
        } finally {
            currentUser.become(null);
        }
    }

    void as(SignedIn person, Instant moment, Runnable action) {
        as(person, moment, () -> {
            action.run();
            return null;
        });
    }
}
