package vn.camtay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;

/**
 * Tells that a unit has lost its last head, who moved or left: nobody approves its people's requests or confirms their levels
 * until another is appointed. Administrators appoint; coordinators know whom.
 */
@ApplicationScoped
class HeadlessUnits {
    @Inject
    RoleHolderRepository holders;

    @Inject
    UnitService units;

    @Inject
    MailService mails;

    /**
     * One mail for each unit and reader; none for a unit that somebody else heads, or that is no longer there.
     *
     * @param former who no longer heads the units
     */
    void tell(Account former, Collection<Long> unitIds) {
        if (unitIds.isEmpty()) {
            return;
        }
        holders.takeTurn();
        Set<Long> without = new HashSet<>(unitIds);
        holders.heads(unitIds).forEach(head -> without.remove(head[0]));
        without.removeIf(unit -> units.findEnd(unit).isPresent());
        if (without.isEmpty()) {
            return;
        }
        List<HeadAppointer> readers = holders.appointers();
        for (long unit : without.stream().sorted().toList()) {
            UnitRow row = units.require(unit);
            readers.forEach(reader -> mails.enqueue(mail(former, row, reader)));
        }
    }

    private static MailDraft mail(Account former, UnitRow unit, HeadAppointer reader) {
        String name = "en".equals(reader.language()) && unit.nameEn() != null ? unit.nameEn() : unit.name();
        return new MailDraft(
                "account/headless/" + unit.id() + "/" + former.id() + "/" + former.stamp() + "/" + reader.accountId(),
                reader.officialId() == null ? 0 : reader.officialId(),
                reader.name(),
                reader.mail(),
                reader.language(),
                "account/headless",
                Map.of(
                        "subject",
                        List.of(name),
                        "unit",
                        name,
                        "unitId",
                        unit.id(),
                        "former",
                        former.displayName(),
                        "appoints",
                        reader.appoints()),
                List.of());
    }
}
