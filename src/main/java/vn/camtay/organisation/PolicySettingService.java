package vn.camtay.organisation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * The numbers that the office decides, each with the day from which it holds. Reading is for everyone and costs one statement
 * a transaction, one more when somebody has changed one since, changing is for coordinators and administrators.
 */
@Stateless
@DenyAll
public class PolicySettingService {
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    @Inject
    PolicyRepository policies;

    @Inject
    PolicyTransaction transaction;

    @Inject
    CurrentUser currentUser;

    @Inject
    Event<PolicySettingChanged> changed;

    @Inject
    Clock clock;

    /** The setting's value on a day of the office. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR, Roles.SYSTEM})
    public int valueOn(PolicySetting setting, LocalDate day) {
        return read().valueOn(setting, day);
    }

    /** Every setting's value on a day of the office. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR, Roles.SYSTEM})
    public PolicySettings on(LocalDate day) {
        return read().on(day);
    }

    /** Every value of every setting, for questions about many days. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR, Roles.SYSTEM})
    public PolicySchedule schedule() {
        return read();
    }

    /** Every setting with what holds today, what is to come and what was, in the order of the enum. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PolicySettingDetail> list() {
        PolicySchedule schedule = read();
        LocalDate today = LocalDate.now(clock);
        return Arrays.stream(PolicySetting.values())
                .map(setting -> PolicySettingDetail.of(setting, schedule, today))
                .toList();
    }

    /** @throws NotFoundException when no setting has that name */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public PolicySettingDetail require(String name) {
        return list().stream()
                .filter(detail -> detail.setting().name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Gives a setting a value from a day on; one that somebody gave it from the same day is replaced.
     *
     * @return id of the value
     * @throws PolicyRefusedException outside the bounds, before today, or when nothing would change
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public long set(SetPolicyCommand command) {
        PolicySetting setting = command.setting();
        Optional<PolicyValue> replaced = policies.find(setting, command.validFrom());
        int before = read().valueOn(setting, command.validFrom());
        refuse(faults(command, before));
        PolicyValue value = replaced.orElseGet(() -> new PolicyValue(command));
        if (replaced.isPresent()) {
            value.correct(command);
            policies.flush();
        } else {
            policies.add(value);
        }
        transaction.forget();
        tell(value, before, false);
        return value.id();
    }

    private List<Reason> faults(SetPolicyCommand command, int before) {
        PolicySetting setting = command.setting();
        LocalDate today = LocalDate.now(clock);
        List<Reason> faults = new ArrayList<>();
        if (!setting.allows(command.value())) {
            faults.add(Reason.of("organisation.refused.settingBounds", setting.least(), setting.most()));
        }
        if (command.validFrom().isBefore(today) || command.validFrom().isAfter(LAST)) {
            faults.add(PolicyRefusedException.reason("organisation.refused.settingDay", today));
        }
        if (command.note() != null && command.note().length() > PolicyValue.NOTE_MAX) {
            faults.add(Reason.of("organisation.refused.settingNote", PolicyValue.NOTE_MAX));
        }
        if (faults.isEmpty() && command.value() == before) {
            faults.add(PolicyRefusedException.reason(
                    "organisation.refused.settingSame", command.validFrom(), command.value()));
        }
        return faults;
    }

    private static void refuse(List<Reason> faults) {
        if (!faults.isEmpty()) {
            throw new PolicyRefusedException(faults);
        }
    }

    /**
     * Takes back a value that has not begun.
     *
     * @throws NotFoundException when there is no such value
     * @throws PolicyRefusedException when it has begun
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void withdraw(long id) {
        PolicyValue value = policies.find(id).orElseThrow(NotFoundException::new);
        if (!value.isComing(LocalDate.now(clock))) {
            throw new PolicyRefusedException("organisation.refused.settingBegun", value.validFrom());
        }
        int before = read().valueOn(value.setting(), value.validFrom().minusDays(1));
        policies.remove(value);
        transaction.forget();
        tell(value, before, true);
    }

    private PolicySchedule read() {
        return transaction.schedule();
    }

    private void tell(PolicyValue value, int before, boolean withdrawn) {
        changed.fire(new PolicySettingChanged(
                currentUser.accountId(),
                clock.instant(),
                value.id(),
                value.setting(),
                value.validFrom(),
                before,
                value.amount(),
                withdrawn));
    }
}
