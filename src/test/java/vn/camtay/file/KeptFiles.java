package vn.camtay.file;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.camtay.shared.identity.CurrentUser;

/** The file service on a test's database, wired by hand, for features that keep files. */
public final class KeptFiles {
    private KeptFiles() {}

    public static FileService on(EntityManager entityManager, Clock clock) {
        FileService service = new FileService();
        service.files = new KeptFileRepository();
        service.files.entityManager = entityManager;
        service.currentUser = new CurrentUser();
        service.clock = clock;
        return service;
    }
}
