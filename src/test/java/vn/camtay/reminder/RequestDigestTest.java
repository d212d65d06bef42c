package vn.camtay.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import vn.camtay.testkit.MovingClock;

/** One mail a working day to a head, not one a request; 24/11/2026 is a Tuesday. */
class RequestDigestTest {
    private static final long HEAD = 3;
    private static final long DEPUTY = 4;
    private static final long WARD = 10;

    private final RequestDigestService digests = new RequestDigestService();
    private final MovingClock clock = MovingClock.at("2026-11-24T06:59");
    private final Map<Long, RequestRow> open = new LinkedHashMap<>();
    private final List<MailDraft> mails = new ArrayList<>();

    @BeforeEach
    void wire() {
        digests.clock = clock;
        digests.approvals = new ApprovalService() {
            @Override
            public List<RequestRow> open() {
                return List.copyOf(open.values());
            }

            @Override
            public void told(Collection<Long> ids, int times) {
                ids.forEach(id -> open.put(id, request(id, WARD, open.get(id).since(), times)));
            }
        };
        digests.accounts = new AccountService() {
            @Override
            public Map<Long, Set<Long>> headsOn(LocalDate day) {
                return Map.of(HEAD, Set.of(WARD), DEPUTY, Set.of(WARD), 5L, Set.of(99L));
            }
        };
        digests.officials = new OfficialService() {
            @Override
            public List<OfficialContact> contacts(Collection<Long> ids) {
                return ids.stream()
                        .map(id -> new OfficialContact(id, "Lãnh đạo " + id, "a@b.vn", "vi", WARD, "Phường", null))
                        .toList();
            }
        };
        digests.calendars = new WorkingCalendarService() {
            @Override
            public WorkingCalendar calendar() {
                return new WorkingCalendar(Set.of(), Set.of(), List.of());
            }
        };
        digests.policies = new PolicySettingService() {
            @Override
            public int valueOn(PolicySetting setting, LocalDate day) {
                return setting.usual();
            }
        };
        digests.mail = new MailService() {
            @Override
            public boolean enqueue(MailDraft draft) {
                return mails.stream().noneMatch(sent -> sent.key().equals(draft.key())) && mails.add(draft);
            }
        };
    }

    private static RequestRow request(long id, long unit, Instant since, int told) {
        Instant starts = Instant.parse("2026-12-07T01:00:00Z");
        return new RequestRow(
                id,
                1,
                "CC-01",
                2,
                "Chứng thực",
                "Certification",
                starts,
                starts,
                starts,
                id,
                "Người " + id,
                unit,
                "Phường",
                null,
                null,
                null,
                since,
                told);
    }

    private void asks(long id) {
        open.put(id, request(id, WARD, clock.instant(), 0));
    }

    private void run() {
        digests.findDue().forEach(digests::tell);
    }

    @Test
    void nothingGoesOutBeforeSeven() {
        asks(1);
        run();
        assertThat(mails).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        run();
        assertThat(mails).extracting(MailDraft::officialId).containsExactlyInAnyOrder(HEAD, DEPUTY);
    }

    @Test
    void manyRequestsAreOneMailAndThoseOfTheSameDayWaitForTheNext() {
        clock.advance(Duration.ofHours(2));
        asks(1);
        asks(2);
        run();
        asks(3);
        run();
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).model()).containsEntry("total", 2);

        clock.advance(Duration.ofDays(1));
        run();
        assertThat(mails).hasSize(4);
        assertThat(mails.get(2).model()).containsEntry("total", 3);
    }

    @Test
    void anUnansweredRequestIsRemindedOfOnceAfterTwoWorkingDays() {
        clock.advance(Duration.ofHours(2));
        asks(1);
        run();
        clock.advance(Duration.ofDays(1));
        run();
        assertThat(mails).hasSize(2);

        clock.advance(Duration.ofDays(1));
        run();
        clock.advance(Duration.ofDays(1));
        run();

        assertThat(mails).hasSize(4);
        assertThat(mails.get(2).model()).containsEntry("late", 1);
    }

    @Test
    void nobodyIsToldOnADayOff() {
        clock.advance(Duration.ofDays(4).plusHours(2));
        asks(1);

        run();

        assertThat(mails).isEmpty();
    }
}
