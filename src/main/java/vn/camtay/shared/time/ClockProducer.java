package vn.camtay.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.camtay.shared.settings.Settings;

/** The only reader of the system's clock. Inject {@link Clock}; its zone is the office's. */
@ApplicationScoped
public class ClockProducer {
    @Produces
    @Singleton
    @Typed({Clock.class, OfficeClock.class})
    public OfficeClock clock(Settings settings) {
        return new OfficeClock(Clock.system(settings.zone()), settings.clockOffset(), settings.demo());
    }
}
