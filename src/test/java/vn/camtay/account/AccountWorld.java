package vn.camtay.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Accounts as other features ask for them, wired by hand. */
public final class AccountWorld {
    private AccountWorld() {}

    /** A service that says who an account is. */
    public static AccountService identities(EntityManager entityManager, Clock clock) {
        AccountService service = new AccountService();
        service.accounts = new AccountRepository();
        service.accounts.entityManager = entityManager;
        service.admission = new Admission();
        service.admission.accounts = service.accounts;
        service.admission.clock = clock;
        return service;
    }
}
