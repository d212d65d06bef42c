package vn.camtay.reminder;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.account.AccountService;
import vn.camtay.enrolment.ApprovalService;
import vn.camtay.enrolment.RequestRow;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.shared.identity.Roles;

/**
 * Tells heads, and whoever acts for one, of requests for seats: at most one mail a working day, not one a request. A request is
 * told of once, and once more when it stays unanswered for the working days that the office has set.
 */
@Stateless
@DenyAll
public class RequestDigestService {
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int SHOWN = 20;

    @Inject
    ApprovalService approvals;

    @Inject
    AccountService accounts;

    @Inject
    OfficialService officials;

    @Inject
    WorkingCalendarService calendars;

    @Inject
    PolicySettingService policies;

    @Inject
    MailService mail;

    @Inject
    Clock clock;

    /** Mails that are due now: on working days from seven o'clock on, to whoever has something new to answer or to be reminded of. */
    @RolesAllowed(Roles.SYSTEM)
    public List<DueDigest> findDue() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        WorkingCalendar calendar = calendars.calendar();
        List<RequestRow> open = approvals.open();
        if (open.isEmpty() || now.toLocalTime().isBefore(MORNING) || !calendar.isWorkingDay(today)) {
            return List.of();
        }
        Set<RequestRow> fresh = Set.copyOf(
                open.stream().filter(request -> request.headTold() == 0).toList());
        Set<RequestRow> late = Set.copyOf(open.stream()
                .filter(request -> request.headTold() == 1 && isLate(request, today, calendar))
                .toList());
        if (fresh.isEmpty() && late.isEmpty()) {
            return List.of();
        }
        List<DueDigest> due = new ArrayList<>();
        accounts.headsOn(today).forEach((official, units) -> {
            List<RequestRow> mine = open.stream()
                    .filter(request -> units.contains(request.unitId()))
                    .toList();
            List<RequestRow> newToMe = mine.stream().filter(fresh::contains).toList();
            List<RequestRow> lateForMe = mine.stream().filter(late::contains).toList();
            if (!newToMe.isEmpty() || !lateForMe.isEmpty()) {
                due.add(new DueDigest(official, today, mine, newToMe, lateForMe));
            }
        });
        return due;
    }

    private boolean isLate(RequestRow request, LocalDate today, WorkingCalendar calendar) {
        LocalDate asked = LocalDate.ofInstant(request.since(), clock.getZone());
        int days = policies.valueOn(PolicySetting.REQUEST_REMINDER, asked);
        return !today.isBefore(calendar.plusWorkingDays(asked, days));
    }

    /** Writes the mail, unless the head has had one today; then the rest waits for the next day. */
    @RolesAllowed(Roles.SYSTEM)
    public void tell(DueDigest due) {
        OfficialContact head = officials.contacts(List.of(due.officialId())).stream()
                .findFirst()
                .orElse(null);
        if (head != null && mail.enqueue(draft(due, head))) {
            approvals.told(ids(due.fresh()), 1);
            approvals.told(ids(due.late()), 2);
        }
    }

    private static List<Long> ids(List<RequestRow> requests) {
        return requests.stream().map(RequestRow::enrolmentId).toList();
    }

    private static MailDraft draft(DueDigest due, OfficialContact head) {
        boolean english = "en".equals(head.language());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("subject", List.of(due.requests().size()));
        model.put("total", due.requests().size());
        model.put("late", due.late().size());
        model.put("path", "/enrolment/unit/requests.xhtml");
        model.put(
                "requests",
                due.requests().stream()
                        .limit(SHOWN)
                        .map(request -> Map.of(
                                "name", request.fullName(),
                                "module",
                                        english && request.moduleNameEn() != null
                                                ? request.moduleNameEn()
                                                : request.moduleNameVi(),
                                "starts", request.startsAt(),
                                "closes", request.signUpClosesAt()))
                        .toList());
        return new MailDraft(
                "reminder/requests/" + due.day() + "/" + due.officialId(),
                head.id(),
                head.fullName(),
                head.mail(),
                head.language(),
                "reminder/requests",
                model,
                List.of());
    }
}
