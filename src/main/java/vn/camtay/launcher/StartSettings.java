package vn.camtay.launcher;

import java.util.function.UnaryOperator;
import vn.camtay.shared.settings.Settings;

/**
 * The settings of this start. {@code CAMTAY_DEMO}, when not set, is true for a new embedded database and stays what it was for an
 * old one.
 */
final class StartSettings {
    private static final String DEMO = "camtay.demo";

    private StartSettings() {}

    static Settings read(UnaryOperator<String> environment) {
        UnaryOperator<String> named = name -> environment.apply(Settings.variable(name));
        String given = named.apply(DEMO);
        if (given != null && !given.isBlank()) {
            return Settings.read(named);
        }
        Settings asDemo = Settings.read(name -> name.equals(DEMO) ? "true" : named.apply(name));
        DataFolder folder = new DataFolder(asDemo.data());
        boolean demo = asDemo.database().isEmpty() && (!folder.hasDatabase() || folder.isDemo());
        return demo ? asDemo : Settings.read(named);
    }
}
