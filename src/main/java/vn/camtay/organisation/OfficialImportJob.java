package vn.camtay.organisation;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import vn.camtay.shared.batch.ScheduledRun;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.DatabaseMigration;

/**
 * Takes over accepted files of officials, looked for every two seconds on every node; a lease keeps two from working on one
 * file. Chunks of {@value #CHUNK} rows are one transaction each; one that fails is split in halves until the row that fails
 * stands alone and is refused.
 */
@Startup
@Singleton
@DependsOn(DatabaseMigration.NAME)
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(ScheduledRun.class)
public class OfficialImportJob {
    static final int CHUNK = 200;
    private static final Logger LOGGER = System.getLogger(OfficialImportJob.class.getName());

    @Inject
    OfficialImportService imports;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void run() {
        imports.claim().ifPresent(this::takeOver);
    }

    @Schedule(hour = "3", minute = "20", persistent = false)
    void forgetOld() {
        int deleted = imports.forgetOld();
        LOGGER.log(Level.INFO, "{0} old files of officials deleted", deleted);
    }

    void takeOver(long importId) {
        for (List<Long> rows = imports.openRows(importId, CHUNK);
                !rows.isEmpty();
                rows = imports.openRows(importId, CHUNK)) {
            chunk(importId, rows);
        }
        imports.finish(importId);
        LOGGER.log(Level.INFO, "import {0} of officials is done", importId);
    }

    private void chunk(long importId, List<Long> rows) {
        try {
            imports.takeOver(importId, rows);
        } catch (DomainException | EJBException | PersistenceException failed) {
            if (rows.size() == 1) {
                LOGGER.log(Level.WARNING, "a row of import " + importId + " was refused by the database", failed);
                imports.refuse(importId, rows.get(0));
            } else {
                int middle = rows.size() / 2;
                chunk(importId, rows.subList(0, middle));
                chunk(importId, rows.subList(middle, rows.size()));
            }
        }
    }
}
