package vn.camtay.organisation;

import jakarta.persistence.EntityManager;
import vn.camtay.shared.identity.CurrentUser;

/** The service of officials wired by hand over real rows, for the tests of features that ask it. */
public final class Officials {
    private Officials() {}

    public static OfficialService over(EntityManager database, CurrentUser currentUser) {
        OfficialService service = new OfficialService();
        service.officials = new OfficialRepository();
        service.officials.entityManager = database;
        service.currentUser = currentUser;
        return service;
    }
}
