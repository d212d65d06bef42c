package vn.camtay.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;

/** The moment for which a first page is made. */
@Named
@RequestScoped
public class HomeClock {
    @Inject
    Clock clock;

    public Instant getNow() {
        return clock.instant();
    }
}
