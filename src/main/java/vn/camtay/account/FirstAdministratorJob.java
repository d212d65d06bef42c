package vn.camtay.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.DatabaseMigration;
import vn.camtay.shared.persistence.StartLock;
import vn.camtay.shared.settings.Settings;

/**
 * While nobody can administer a production installation, prints a one-time link for the first administrator at each start.
 * With demo data there is nothing to do: the demo accounts are made with it.
 */
@Startup
@Singleton
@DependsOn(DatabaseMigration.NAME)
@RunAs(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdministratorJob {
    private static final Logger LOGGER = System.getLogger(FirstAdministratorJob.class.getName());

    @Inject
    PasswordLinkService links;

    @Inject
    Settings settings;

    @Inject
    StartLock startLock;

    @PostConstruct
    void start() {
        startLock.inTransaction(this::invite);
    }

    private void invite() {
        if (!settings.demo()) {
            links.firstAdministrator()
                    .ifPresent(token -> LOGGER.log(
                            Level.INFO,
                            "no administrator yet; set the first one''s password within 7 days: {0}",
                            settings.baseUrl() + "/account/set-password.xhtml?token=" + token));
        }
    }
}
