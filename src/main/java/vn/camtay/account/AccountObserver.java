package vn.camtay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import vn.camtay.organisation.OfficialChanged;
import vn.camtay.organisation.OfficialRegistered;
import vn.camtay.organisation.OfficialTransferred;
import vn.camtay.organisation.UnitEnded;
import vn.camtay.shared.event.DomainEvents;
import vn.camtay.shared.web.LanguageFilter.LanguageChosen;

/** Whoever is registered as an official gets an account to be invited to; the account follows the person's record. */
@ApplicationScoped
public class AccountObserver {
    @Inject
    AccountService accounts;

    void register(@Observes OfficialRegistered event) {
        accounts.createForOfficial(event.officialId());
    }

    void change(@Observes OfficialChanged event) {
        accounts.followOfficial(event.officialId(), event.status());
    }

    void transfer(@Observes OfficialTransferred event) {
        accounts.followTransfer(event.officialId(), event.around());
    }

    void end(@Observes UnitEnded event) {
        accounts.followUnitEnd(event.unitId());
    }

    void follow(@Observes DomainEvents events) {
        List<OfficialRegistered> registered = events.of(OfficialRegistered.class);
        if (!registered.isEmpty()) {
            accounts.createForOfficials(
                    registered.stream().map(OfficialRegistered::officialId).toList());
        }
        List<OfficialChanged> changed = events.of(OfficialChanged.class);
        if (!changed.isEmpty()) {
            accounts.followOfficials(
                    changed.stream().collect(Collectors.toMap(OfficialChanged::officialId, OfficialChanged::status)));
        }
    }

    void speak(@Observes LanguageChosen event) {
        accounts.speak(event.accountId(), event.language());
    }
}
