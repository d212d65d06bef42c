package vn.camtay.shared.persistence;

import jakarta.persistence.EntityManager;

/** Editions wired by hand, for the tests of every feature that keeps something in memory. */
public final class EditionWorld {
    private EditionWorld() {}

    public static Editions over(EntityManager database) {
        Editions editions = new Editions();
        editions.editions = new EditionRepository();
        editions.editions.entityManager = database;
        return editions;
    }
}
