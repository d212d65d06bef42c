package vn.camtay.organisation;

import jakarta.persistence.EntityManager;

/** Units as other features ask for them, wired by hand. */
public final class OrganisationWorld {
    private OrganisationWorld() {}

    /** A service that reads units. */
    public static UnitService units(EntityManager entityManager) {
        UnitService service = new UnitService();
        service.units = new UnitRepository();
        service.units.entityManager = entityManager;
        return service;
    }
}
