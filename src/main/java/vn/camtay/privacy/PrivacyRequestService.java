package vn.camtay.privacy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.privacy.PrivacyRequestRepository.Told;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** Takes requests about personal data, and sees to it that they are answered within two working days. */
@Stateless
@DenyAll
public class PrivacyRequestService {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    @Inject
    PrivacyRequestRepository requests;

    @Inject
    PrivacyMails mails;

    @Inject
    WorkingCalendarService calendars;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * Asks, for the person who is signed in, and tells everybody who may answer.
     *
     * @param text what exactly; may be empty for a request to see
     * @return the last day on which it is answered in time
     * @throws PrivacyRefusedException without a kind, or without words where the kind needs them
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public LocalDate make(RequestKind kind, String text) {
        Instant now = clock.instant();
        LocalDate due = calendars.plusWorkingDays(LocalDate.now(clock), PrivacyRequest.WORKING_DAYS);
        Long official = currentUser.officialId().isPresent() ? currentUser.requireOfficialId() : null;
        PrivacyRequest request = PrivacyRequest.of(currentUser.accountId(), official, kind, text, due, now);
        requests.add(request);
        events.fire(new PrivacyRequestMade(currentUser.accountId(), now, request.id(), kind, due));
        RequestRow row = requests.find(request.id()).orElseThrow();
        requests.answerers().stream()
                .filter(person -> person.accountId() != currentUser.accountId())
                .forEach(person -> mails.received(row, person));
        return due;
    }

    /** Requests of the person who asks, the newest first. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<RequestRow> mine() {
        return requests.of(currentUser.accountId());
    }

    /** @throws NotFoundException unless it is the actor's own */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void withdraw(long id) {
        PrivacyRequest request = requests.lock(id)
                .filter(found -> found.accountId() == currentUser.accountId())
                .orElseThrow(NotFoundException::new);
        request.withdraw(clock.instant());
        tell(request);
    }

    /** Open ones by the day they are due, then settled ones. Two statements. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Page<RequestRow> inbox(boolean openOnly, PageQuery query) {
        return requests.list(openOnly, query);
    }

    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public RequestRow require(long id) {
        return requests.find(id).orElseThrow(NotFoundException::new);
    }

    /** The actor looks after it from now on. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void take(long id) {
        PrivacyRequest request = requests.lock(id).orElseThrow(NotFoundException::new);
        request.take(currentUser.accountId(), clock.instant());
        tell(request);
    }

    /**
     * Answers it and tells whoever asked.
     *
     * @param granted false when it is not done; the words then say why
     * @throws PrivacyRefusedException without words, for one's own request, or when it is settled
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void answer(long id, boolean granted, String words) {
        PrivacyRequest request = requests.lock(id).orElseThrow(NotFoundException::new);
        request.answer(granted, words, currentUser.accountId(), clock.instant());
        tell(request);
        RequestRow row = requests.find(id).orElseThrow();
        requests.account(request.accountId()).ifPresent(person -> mails.settled(row, person));
    }

    private void tell(PrivacyRequest request) {
        events.fire(new PrivacyRequestMoved(currentUser.accountId(), clock.instant(), request.id(), request.status()));
    }

    /**
     * Reminds everybody who may answer of what is owed by the next working day, and again of what is late: on working days from seven
     * o'clock on, each once. Three statements, and one for each mail.
     *
     * @return how many requests are owed
     */
    @RolesAllowed(Roles.SYSTEM)
    public int remind() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        WorkingCalendar calendar = calendars.calendar();
        if (now.toLocalTime().isBefore(MORNING) || !calendar.isWorkingDay(today)) {
            return 0;
        }
        List<RequestRow> owed = requests.owedBy(calendar.nextWorkingDay(today));
        List<Told> answerers = owed.isEmpty() ? List.of() : requests.answerers();
        for (RequestRow request : owed) {
            for (Told person : answerers) {
                if (request.isLate(today)) {
                    mails.late(request, person);
                } else {
                    mails.due(request, person);
                }
            }
        }
        return owed.size();
    }
}
