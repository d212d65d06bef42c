package vn.camtay.catalogue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** The share of a session's minutes from which on somebody has attended it: the module's own, else what the office has set for all. */
@Stateless
@DenyAll
public class RequiredAttendanceService {
    @Inject
    ModuleAttendanceRepository attendances;

    @Inject
    PolicySettingService policies;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * What the module asks for, in percent, 1 to 100.
     *
     * @param day of the session's last meeting: what is decided later takes nothing back
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public int valueOn(long moduleId, LocalDate day) {
        return attendances
                .findPercent(moduleId, day)
                .orElseGet(() -> policies.valueOn(PolicySetting.REQUIRED_ATTENDANCE, day));
    }

    /** What the office has set for all modules, today, in percent. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public int usual() {
        return policies.valueOn(PolicySetting.REQUIRED_ATTENDANCE, LocalDate.now(clock));
    }

    /** What the module asks for today, by itself; empty while it has no share of its own. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Optional<Integer> own(long moduleId) {
        return attendances.findPercent(moduleId, LocalDate.now(clock));
    }

    /**
     * Asks for that share from today on; the same again changes nothing. In the transaction that edits the module.
     *
     * @param percent null for what the office has set for all modules
     * @throws ModuleRefusedException when it is no share
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void ask(long moduleId, Integer percent) {
        LocalDate today = LocalDate.now(clock);
        if (Objects.equals(own(moduleId).orElse(null), percent)) {
            return;
        }
        ModuleAttendance row = attendances.find(moduleId, today).orElseGet(() -> new ModuleAttendance(moduleId, today));
        row.ask(percent, currentUser.accountId(), clock.instant());
        attendances.add(row);
    }
}
