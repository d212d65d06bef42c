package vn.camtay.shared.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives the application its {@link Settings}, read once through MicroProfile Config. */
@ApplicationScoped
public class SettingsProducer {
    @Produces
    @Singleton
    public Settings settings() {
        Config config = ConfigProvider.getConfig();
        return Settings.read(name -> config.getOptionalValue(name, String.class).orElse(null));
    }
}
