package vn.camtay.catalogue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * How long levels of competencies count. Other months hold for evidence from the day after the decision on: what was shown before
 * keeps the time it was given, so that nothing that is held is lost or reset by it. Another renewal window holds at once: it only says
 * when a level is shown as about to end.
 */
@Stateless
@DenyAll
public class ValidityService {
    @Inject
    ValidityRepository validities;

    @Inject
    CompetencyRepository competencies;

    @Inject
    PolicySettingService policies;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Of all competencies and days. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public ValiditySchedule schedule() {
        return validities.schedule();
    }

    /** All competencies with what holds for evidence of today, by code. Three statements. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<ValidityLine> list() {
        ValiditySchedule schedule = validities.schedule();
        LocalDate today = LocalDate.now(clock);
        int usual = policies.valueOn(PolicySetting.RENEWAL_WINDOW, today);
        return competencies.list().stream()
                .map(row -> new ValidityLine(
                        row, schedule.months(row.id(), today), row.renewalDays() == null ? usual : row.renewalDays()))
                .toList();
    }

    /** @throws NotFoundException when there is no such competency */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public ValidityDetail require(long competencyId) {
        LocalDate today = LocalDate.now(clock);
        CompetencyRow competency = competencies.list().stream()
                .filter(row -> row.id() == competencyId)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        ValiditySchedule schedule = validities.schedule();
        return new ValidityDetail(
                competency,
                new Validity(schedule.months(competencyId, today), competency.renewalDays()),
                new Validity(schedule.months(competencyId, today.plusDays(1)), competency.renewalDays()),
                policies.valueOn(PolicySetting.RENEWAL_WINDOW, today),
                today.plusDays(1),
                validities.trail(competencyId));
    }

    /**
     * Decides how long levels count, for evidence from tomorrow on, and how long before the end they are renewed, at once; the same
     * again changes nothing.
     *
     * @throws NotFoundException when there is no such competency
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void decide(long competencyId, Validity validity) {
        Competency competency = validities.lock(competencyId).orElseThrow(NotFoundException::new);
        if (require(competencyId).decided().equals(validity)) {
            return;
        }
        LocalDate from = LocalDate.now(clock).plusDays(1);
        CompetencyValidity row =
                validities.find(competencyId, from).orElseGet(() -> new CompetencyValidity(competencyId, from));
        row.decide(
                validity,
                currentUser.accountId(),
                currentUser.officialId().isPresent() ? currentUser.officialId().getAsLong() : null,
                clock.instant());
        validities.add(row);
        competency.renew(validity.renewalDays());
        events.fire(new CompetencyValidityChanged(
                currentUser.accountId(),
                clock.instant(),
                competencyId,
                from,
                validity.months(),
                validity.renewalDays()));
    }
}
