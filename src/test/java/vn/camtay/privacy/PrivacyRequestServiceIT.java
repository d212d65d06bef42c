package vn.camtay.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** An official who asks on Thursday, a coordinator and an administrator who owe the answer. */
@ExtendWith(DatabaseExtension.class)
class PrivacyRequestServiceIT {
    private static final long AN = 1;
    private static final long COORDINATOR = 2;
    private static final long ADMINISTRATOR = 3;

    private final MovingClock clock = MovingClock.at("2026-12-10T16:30");
    private final CurrentUser actor = new CurrentUser();
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final List<MailDraft> sent = new ArrayList<>();
    private final PrivacyRequestService service = new PrivacyRequestService();
    private EntityManager entityManager;
    private CityRows city;
    private long an;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        service.requests = new PrivacyRequestRepository();
        service.requests.entityManager = given;
        service.mails = new PrivacyMails();
        service.mails.mail = new MailService() {
            private final Set<String> keys = new HashSet<>();

            @Override
            public boolean enqueue(MailDraft draft) {
                return keys.add(draft.key()) && sent.add(draft);
            }
        };
        service.calendars = new WorkingCalendarService() {
            @Override
            public WorkingCalendar calendar() {
                return new WorkingCalendar(holidays, Set.of(), List.of());
            }
        };
        service.currentUser = actor;
        service.clock = clock;
        service.events = events;
        city = new CityRows(given);
        long ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        an = city.official("Nguyễn Văn An", ward);
        account(AN, "Nguyễn Văn An", an, "OFFICIAL");
        account(COORDINATOR, "Trần Thị Dung", null, "COORDINATOR");
        account(ADMINISTRATOR, "Quản trị viên", null, "ADMINISTRATOR");
        as(AN, an, Role.OFFICIAL);
    }

    private void account(long id, String name, Long official, String role) {
        city.run(
                "insert into account (id, user_name, mail, display_name, official_id, language, status, password_hash, created_at)"
                        + " values (?1, concat('p', ?1), concat('p', ?1, '@example.org'), ?2, ?3, 'vi', 'ACTIVE', 'x', '2026-01-02')",
                id,
                name,
                official);
        city.run("insert into account_role (account_id, role) values (?1, ?2)", id, role);
    }

    @Test
    void anAnswerIsOwedAfterTwoWorkingDaysWhichStepOverWeekendsAndHolidays() {
        assertThat(make()).as("Thursday").isEqualTo("2026-12-14");

        holidays.add(LocalDate.of(2026, 12, 14));
        clock.advance(Duration.ofDays(1));
        assertThat(make()).as("Friday before a Monday off").isEqualTo("2026-12-16");
        assertThat(events.fired()).first().isInstanceOfSatisfying(PrivacyRequestMade.class, made -> assertThat(
                        made.dueOn())
                .isEqualTo("2026-12-14"));
    }

    @Test
    void whoeverMayAnswerIsToldAndNobodyElse() {
        make();

        assertThat(sent)
                .extracting(mail -> mail.template() + " " + mail.address())
                .containsExactly("privacy/received p2@example.org", "privacy/received p3@example.org");
        assertThat(sent.get(0).model().toString()).contains("14/12/2026").doesNotContain("Tên sai", "Nguyễn");
    }

    @Test
    void aRequestIsTakenUpAnsweredAndTheAnswerReadByWhoeverAsked() {
        make();
        as(COORDINATOR, null, Role.COORDINATOR);
        RequestRow open = inbox().get(0);
        assertThat(open.name()).isEqualTo("Nguyễn Văn An");
        assertThat(open.unitName()).isEqualTo("Phường Hải Dương");
        service.take(open.id());
        entityManager.flush();
        assertThat(inbox().get(0).takenBy()).isEqualTo("Trần Thị Dung");
        sent.clear();

        service.answer(open.id(), true, "Đã sửa tên.");
        entityManager.flush();

        assertThat(inbox()).isEmpty();
        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo("privacy/settled");
            assertThat(mail.address()).isEqualTo("p1@example.org");
            assertThat(mail.officialId()).isEqualTo(an);
        });
        as(AN, an, Role.OFFICIAL);
        assertThat(service.mine()).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(RequestStatus.ANSWERED);
            assertThat(row.answer()).isEqualTo("Đã sửa tên.");
        });
        assertThat(events.fired().stream()
                        .filter(PrivacyRequestMoved.class::isInstance)
                        .map(event -> ((PrivacyRequestMoved) event).status()))
                .containsExactly(RequestStatus.TAKEN, RequestStatus.ANSWERED);
    }

    @Test
    void onlyWhoeverAskedMayWithdraw() {
        make();
        long id = service.mine().get(0).id();
        as(COORDINATOR, null, Role.COORDINATOR);
        assertThatThrownBy(() -> service.withdraw(id)).isInstanceOf(NotFoundException.class);
        assertThat(service.mine()).isEmpty();

        as(AN, an, Role.OFFICIAL);
        service.withdraw(id);
        entityManager.flush();

        assertThat(service.mine().get(0).status()).isEqualTo(RequestStatus.WITHDRAWN);
    }

    @Test
    void whoOwesAnAnswerIsRemindedOnTheWorkingDayBeforeAndAgainWhenItIsLateEachOnce() {
        make();
        sent.clear();

        assertThat(service.remind()).as("Thursday: due on Monday, not tomorrow").isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(service.remind()).as("Friday").isEqualTo(1);
        service.remind();
        assertThat(templates()).containsExactly("privacy/due 2", "privacy/due 3");
        clock.advance(Duration.ofDays(1));
        assertThat(service.remind()).as("Saturday").isZero();
        clock.advance(Duration.ofDays(2));
        service.remind();
        assertThat(templates()).as("Monday, in time").hasSize(2);
        clock.advance(Duration.ofDays(1));
        service.remind();
        service.remind();

        assertThat(templates()).containsExactly("privacy/due 2", "privacy/due 3", "privacy/late 2", "privacy/late 3");
    }

    @Test
    void nobodyIsRemindedBeforeSevenOrOfWhatIsSettled() {
        make();
        service.withdraw(service.mine().get(0).id());
        entityManager.flush();
        clock.advance(Duration.ofDays(1));
        assertThat(service.remind()).isZero();
        make();
        clock.advance(Duration.ofDays(3).minus(Duration.ofMinutes(9 * 60 + 31)));
        assertThat(service.remind()).as("Monday 06:59").isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(service.remind()).as("Monday 07:00").isEqualTo(1);
    }

    @Test
    void theInboxIsReadInTwoStatementsOpenOnesFirst(StatementCounter statements) {
        make();
        service.withdraw(service.mine().get(0).id());
        entityManager.flush();
        make();
        statements.reset();

        assertThat(service.inbox(false, PageQuery.page(1, 10)).rows())
                .extracting(RequestRow::status)
                .containsExactly(RequestStatus.RECEIVED, RequestStatus.WITHDRAWN);
        assertThat(statements.count()).isEqualTo(2);
    }

    private LocalDate make() {
        return service.make(RequestKind.CORRECT, "Tên sai: phải là Nguyễn Văn Ân.");
    }

    private List<RequestRow> inbox() {
        return service.inbox(true, PageQuery.page(1, 10)).rows();
    }

    private List<String> templates() {
        return sent.stream()
                .map(mail -> mail.template() + " " + mail.key().replaceFirst(".*/", ""))
                .toList();
    }

    private void as(long account, Long official, Role role) {
        actor.become(new SignedIn(account, "x", "x", official, Set.of(role), Set.of(), "vi", Instant.EPOCH, 0));
    }
}
