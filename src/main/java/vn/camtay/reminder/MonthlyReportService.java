package vn.camtay.reminder;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.account.AccountService;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.shared.identity.Roles;

/**
 * Tells heads, and whoever acts for one, once a month where the figures of the month before are: links to pages that ask who
 * reads them, and nothing about anybody in the mail itself.
 */
@Stateless
@DenyAll
public class MonthlyReportService {
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    /** Later in the month nobody is told any more: as when Camtay is set up in the middle of one. */
    private static final int LAST_DAY = 10;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    @Inject
    AccountService accounts;

    @Inject
    OfficialService officials;

    @Inject
    WorkingCalendarService calendars;

    @Inject
    MailService mail;

    @Inject
    Clock clock;

    /**
     * Mails that are due now: from seven o'clock of the month's first working day until its tenth day. Who has had theirs is found
     * too, and gets no second one.
     */
    @RolesAllowed(Roles.SYSTEM)
    public List<DueMonthly> findDue() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        if (today.getDayOfMonth() > LAST_DAY || now.isBefore(firstMorning(today).atZone(now.getZone()))) {
            return List.of();
        }
        YearMonth month = YearMonth.from(today).minusMonths(1);
        return accounts.headsOn(today).keySet().stream()
                .map(official -> new DueMonthly(official, month))
                .toList();
    }

    private LocalDateTime firstMorning(LocalDate today) {
        WorkingCalendar calendar = calendars.calendar();
        LocalDate day = today.withDayOfMonth(1);
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(MORNING);
    }

    /** Writes the mail, unless the head has had that of the month. */
    @RolesAllowed(Roles.SYSTEM)
    public void tell(DueMonthly due) {
        officials.contacts(List.of(due.officialId())).forEach(head -> mail.enqueue(draft(due, head)));
    }

    private static MailDraft draft(DueMonthly due, OfficialContact head) {
        String time = "from=" + due.month().atDay(1) + "&to=" + due.month().atEndOfMonth();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("subject", List.of(MONTH.format(due.month())));
        model.put("month", MONTH.format(due.month()));
        model.put("record", "/report/unit/unit-record.xhtml?" + time);
        model.put(
                "levels",
                "/competency/unit/unit-levels.xhtml?day=" + due.month().atEndOfMonth());
        model.put("review", "/competency/unit/review.xhtml");
        return new MailDraft(
                "reminder/monthly/" + due.month() + "/" + due.officialId(),
                head.id(),
                head.fullName(),
                head.mail(),
                head.language(),
                "reminder/monthly",
                model,
                List.of());
    }
}
