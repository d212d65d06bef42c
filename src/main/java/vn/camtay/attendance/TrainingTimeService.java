package vn.camtay.attendance;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.camtay.organisation.PolicySchedule;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.shared.identity.Roles;

/** How long people were present at meetings of a year, against what the year asks; for pages that show it beside something else. */
@Stateless
@DenyAll
public class TrainingTimeService {
    @Inject
    TrainingTimeRepository times;

    @Inject
    PolicySettingService policies;

    @Inject
    Clock clock;

    /** This year, as the office counts it. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public int year() {
        return Year.now(clock).getValue();
    }

    /**
     * The duty of each of these people in a year, who was nowhere too. Whose it is may be seen, the caller has checked. What the year
     * asks is the setting on its last day. One statement, and one
     * for the settings where the transaction has not read them.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public Map<Long, YearlyDuty> duties(Collection<Long> officialIds, int year) {
        PolicySchedule schedule = policies.schedule();
        LocalDate next = LocalDate.ofYearDay(year + 1, 1);
        int asked = schedule.valueOn(PolicySetting.YEARLY_DUTY, next.minusDays(1));
        Map<Long, TimePresent> present = times.present(
                officialIds,
                start(LocalDate.ofYearDay(year, 1)),
                start(next),
                PeriodLength.of(schedule, clock.getZone()));
        Map<Long, YearlyDuty> duties = new HashMap<>();
        officialIds.forEach(id -> duties.put(id, YearlyDuty.of(asked, present.getOrDefault(id, TimePresent.NONE))));
        return duties;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
