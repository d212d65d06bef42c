package vn.camtay.shared.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import vn.camtay.shared.settings.Settings;

/**
 * Brings the schema up to date before anything else starts, one node at a time; every other start-up bean depends on it. It works as
 * the schema's owner where one is named, so that the application itself needs no right to change tables or triggers.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseMigration {
    public static final String NAME = "DatabaseMigration";
    private static final Logger LOGGER = System.getLogger(DatabaseMigration.class.getName());

    @Resource(lookup = "java:app/jdbc/camtay")
    DataSource dataSource;

    /** Injected so that a wrong setting stops the start here, before the schema is touched. */
    @Inject
    Settings settings;

    @Inject
    StartLock startLock;

    private volatile boolean done;

    @PostConstruct
    void start() {
        startLock.alone(this::migrate);
    }

    private void migrate() {
        FluentConfiguration flyway = Flyway.configure(getClass().getClassLoader());
        settings.database()
                .flatMap(Settings.Database::owner)
                .ifPresentOrElse(
                        owner -> flyway.dataSource(
                                settings.database().orElseThrow().url(), owner.user(), owner.password()),
                        () -> flyway.dataSource(dataSource));
        MigrateResult result = flyway.locations("classpath:db/migration").load().migrate();
        done = result.success;
        LOGGER.log(
                Level.INFO,
                "database at {0}, {1} migrations run, zone {2}",
                result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                result.migrationsExecuted,
                settings.zone());
    }

    /** Whether the schema is the one this program needs. */
    public boolean isDone() {
        return done;
    }
}
