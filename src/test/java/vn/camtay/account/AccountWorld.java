package vn.camtay.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OrganisationWorld;

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

    /** What is told of units without a head goes to the list, each mail once by its key. */
    static HeadlessUnits headless(EntityManager entityManager, Clock clock, List<MailDraft> mails) {
        HeadlessUnits headless = new HeadlessUnits();
        headless.holders = new RoleHolderRepository();
        headless.holders.entityManager = entityManager;
        headless.units = OrganisationWorld.units(entityManager, clock);
        headless.mails = new MailService() {
            @Override
            public boolean enqueue(MailDraft draft) {
                return mails.stream().noneMatch(mail -> mail.key().equals(draft.key())) && mails.add(draft);
            }
        };
        return headless;
    }
}
