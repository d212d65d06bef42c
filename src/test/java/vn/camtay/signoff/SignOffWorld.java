package vn.camtay.signoff;

import jakarta.persistence.EntityManager;

/** Sign-offs as other features ask for them, wired by hand. */
public final class SignOffWorld {
    private SignOffWorld() {}

    /** A service that reads cards. */
    public static SignOffService reading(EntityManager entityManager) {
        SignOffService service = new SignOffService();
        service.cards = new CardRepository();
        service.cards.entityManager = entityManager;
        service.standings = new Standings();
        service.standings.cards = service.cards;
        service.standings.checks = new CheckRepository();
        service.standings.checks.entityManager = entityManager;
        return service;
    }
}
