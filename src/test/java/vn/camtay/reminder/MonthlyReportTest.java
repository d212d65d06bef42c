package vn.camtay.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.camtay.account.AccountService;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.testkit.MovingClock;

/** The first of November 2026 is a Sunday. */
class MonthlyReportTest {
    private static final long HEAD = 3;
    private static final long DEPUTY = 4;

    private final MonthlyReportService reports = new MonthlyReportService();
    private final List<MailDraft> mails = new ArrayList<>();
    private MovingClock clock;

    @BeforeEach
    void wire() {
        at("2026-11-02T06:59");
        reports.accounts = new AccountService() {
            @Override
            public Map<Long, Set<Long>> headsOn(LocalDate day) {
                return Map.of(HEAD, Set.of(10L), DEPUTY, Set.of(10L));
            }
        };
        reports.officials = new OfficialService() {
            @Override
            public List<OfficialContact> contacts(Collection<Long> ids) {
                return ids.stream()
                        .map(id -> new OfficialContact(id, "Lãnh đạo " + id, "a@b.vn", "vi", 10, "Phường", null))
                        .toList();
            }
        };
        reports.calendars = new WorkingCalendarService() {
            @Override
            public WorkingCalendar calendar() {
                return new WorkingCalendar(Set.of(), Set.of(), List.of());
            }
        };
        reports.mail = new MailService() {
            @Override
            public boolean enqueue(MailDraft draft) {
                return mails.stream().noneMatch(sent -> sent.key().equals(draft.key())) && mails.add(draft);
            }
        };
    }

    private void at(String local) {
        clock = MovingClock.at(local);
        reports.clock = clock;
    }

    private void run() {
        reports.findDue().forEach(reports::tell);
    }

    @Test
    void onTheFirstWorkingMorningEachHeadIsToldOnceOfTheMonthBefore() {
        run();
        assertThat(mails).as("a minute before seven").isEmpty();

        clock.advance(Duration.ofMinutes(1));
        run();
        clock.advance(Duration.ofDays(1));
        run();

        assertThat(mails).extracting(MailDraft::officialId).containsExactlyInAnyOrder(HEAD, DEPUTY);
        assertThat(mails.get(0).key()).startsWith("reminder/monthly/2026-10/");
        assertThat(mails.get(0).model())
                .containsEntry("month", "10/2026")
                .containsEntry("record", "/report/unit/unit-record.xhtml?from=2026-10-01&to=2026-10-31")
                .containsEntry("levels", "/competency/unit/unit-levels.xhtml?day=2026-10-31");
    }

    @Test
    void theMailHoldsLinksAndNobodysData() {
        at("2026-11-02T08:00");
        run();

        assertThat(mails.get(0).model()).containsOnlyKeys("subject", "month", "record", "levels", "review");
        assertThat(mails.get(0).calendar()).isEmpty();
    }

    @Test
    void nobodyIsToldOnTheSundayBeforeNorAfterTheTenth() {
        at("2026-11-01T09:00");
        run();
        assertThat(mails).isEmpty();

        at("2026-11-11T09:00");
        run();
        assertThat(mails).isEmpty();

        at("2026-11-10T09:00");
        run();
        assertThat(mails).hasSize(2);
    }

    @Test
    void theNextMonthIsAnotherMail() {
        at("2026-11-02T09:00");
        run();
        at("2026-12-01T09:00");
        run();

        assertThat(mails).hasSize(4);
        assertThat(mails.get(3).model()).containsEntry("month", "11/2026");
    }
}
