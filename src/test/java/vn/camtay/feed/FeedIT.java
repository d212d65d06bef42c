package vn.camtay.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.account.AccountWorld;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.session.VenueRow;
import vn.camtay.session.VenueService;
import vn.camtay.shared.error.ForbiddenException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** Huong of a ward has a seat in a session that Vinh trains; Dung is the ward's head. */
@ExtendWith(DatabaseExtension.class)
class FeedIT {
    private static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");

    private final FeedService service = new FeedService();
    private final FeedFetchService fetching = new FeedFetchService();
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private final MovingClock clock = MovingClock.at("2026-12-01T08:00");
    private EntityManager entityManager;
    private CityRows city;
    private long ward;
    private long session;
    private long huong;
    private long vinh;
    private long headAccount;
    private long huongAccount;
    private long vinhAccount;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        city = new CityRows(given);
        service.feeds = new FeedRepository();
        service.feeds.entityManager = given;
        service.units = OrganisationWorld.units(given);
        service.currentUser = new CurrentUser();
        service.clock = clock;
        service.events = events;
        fetching.feeds = service.feeds;
        fetching.accounts = AccountWorld.identities(given, clock);
        fetching.units = service.units;
        fetching.clock = clock;
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        session =
                city.session(city.module("M01", "Chứng thực"), "OPEN", ward, STARTS, STARTS.plus(Duration.ofHours(3)));
        huong = city.official("Đặng Thị Hường", ward);
        vinh = city.official("Phạm Quang Vinh", city.unit("STP", "DEPARTMENT", "Sở Tư pháp", null));
        city.enrolment(session, huong, "ENROLLED");
        city.trainer(session, vinh);
        city.run("update enrolment set next_sequence = 3");
        huongAccount = account("huong", huong, "OFFICIAL", null);
        vinhAccount = account("vinh", vinh, "TRAINER", null);
        headAccount = account("dung", city.official("Lê Văn Dũng", ward), "HEAD", ward);
    }

    private long account(String name, long official, String role, Long unit) {
        city.run(
                "insert into account (user_name, display_name, official_id, status, password_hash, created_at)"
                        + " values (?1, ?1, ?2, 'ACTIVE', 'x', '2026-01-01')",
                name,
                official);
        long id = ((Number) entityManager
                        .createNativeQuery("select id from account where user_name = '" + name + "'")
                        .getSingleResult())
                .longValue();
        city.run("insert into account_role (account_id, role, unit_id) values (?1, ?2, ?3)", id, role, unit);
        return id;
    }

    private void become(long account, Long official, Role role, Long... units) {
        service.currentUser.become(
                new SignedIn(account, "x", "x", official, Set.of(role), Set.of(units), "vi", Instant.EPOCH, 0));
    }

    private String mine() {
        become(huongAccount, huong, Role.OFFICIAL);
        return make(FeedKind.MINE, 0);
    }

    private String ofWard() {
        become(headAccount, null, Role.HEAD, ward);
        return make(FeedKind.UNIT, ward);
    }

    private String make(FeedKind kind, long subject) {
        String token = service.make(kind, subject);
        forget();
        return token;
    }

    private void forget() {
        entityManager.flush();
        entityManager.clear();
    }

    private List<VEvent> events(String token) throws Exception {
        Calendar calendar = calendar(token);
        return calendar.getComponents(Component.VEVENT);
    }

    private Calendar calendar(String token) throws Exception {
        String text = fetching.fetch(token).orElseThrow().calendar();
        forget();
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        ValidationResult result = calendar.validate(true);
        assertThat(result.hasErrors()).as("%s", result.getEntries()).isFalse();
        return calendar;
    }

    @Test
    void aPersonsCalendarHoldsTheirMeetingsUnderTheNamesOfTheMails() throws Exception {
        Calendar calendar = calendar(mine());

        VEvent event = (VEvent) calendar.getComponents(Component.VEVENT).get(0);
        long meeting = ((Number) entityManager
                        .createNativeQuery("select id from meeting")
                        .getSingleResult())
                .longValue();
        assertThat(event.getUid().orElseThrow().getValue())
                .isEqualTo("s" + session + "-m" + meeting + "-o" + huong + "@camtay");
        assertThat(event.getSequence().getSequenceNo()).isEqualTo(2);
        assertThat(calendar.toString())
                .contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20261207T080000")
                .contains("BEGIN:VTIMEZONE")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        assertThat(calendar.getProperty(Property.METHOD))
                .as("a message, not a calendar")
                .isEmpty();
    }

    @Test
    void aTrainersCalendarHoldsWhatTheyTrainAlsoAmongTheirOwn() throws Exception {
        become(vinhAccount, vinh, Role.TRAINER);
        String taught = make(FeedKind.TRAINER, 0);
        String own = make(FeedKind.MINE, 0);

        assertThat(events(taught)).singleElement().satisfies(event -> assertThat(
                        event.getUid().orElseThrow().getValue())
                .isEqualTo("session-" + session + "-trainer-" + vinh + "-meeting-1@camtay"));
        assertThat(events(own)).hasSize(1);
    }

    @Test
    void aUnitsCalendarNamesItsPeople() throws Exception {
        assertThat(events(ofWard()))
                .singleElement()
                .satisfies(event -> assertThat(event.getSummary().getValue()).startsWith("Đặng Thị Hường: "));
    }

    @Test
    void aVenuesCalendarHoldsItsMeetings() throws Exception {
        long venue = ((Number) entityManager
                        .createNativeQuery("select venue_id from meeting")
                        .getSingleResult())
                .longValue();
        service.venues = new VenueService() {
            @Override
            public VenueRow require(long id) {
                return null;
            }
        };
        become(vinhAccount, vinh, Role.TRAINER);

        assertThat(events(make(FeedKind.VENUE, venue))).hasSize(1);
    }

    @Test
    void cancelledMeetingsAndThoseOutsideTheWindowLeave() throws Exception {
        String token = mine();
        city.run("update coaching_session set status = 'CANCELLED'");
        assertThat(events(token)).isEmpty();

        city.run("update coaching_session set status = 'LOCKED'");
        clock.advance(Duration.ofDays(6).plus(FeedFetchService.BACK));
        assertThat(events(token)).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(events(token)).isEmpty();
    }

    @Test
    void nobodyMayHaveWhatTheyMayNotSee() {
        become(huongAccount, huong, Role.OFFICIAL);

        assertThatThrownBy(() -> service.make(FeedKind.UNIT, ward)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> service.make(FeedKind.VENUE, 1)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> service.make(FeedKind.TRAINER, 0)).isInstanceOf(ForbiddenException.class);
        become(headAccount, null, Role.HEAD, ward);
        assertThatThrownBy(() -> service.make(FeedKind.UNIT, ward + 99)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void aHeadWhoMovedGetsNothingMore() {
        String token = ofWard();
        assertThat(fetching.fetch(token)).isPresent();

        city.run("delete from account_role where account_id = ?1", headAccount);
        forget();

        assertThat(fetching.fetch(token)).isEmpty();
    }

    @Test
    void aDisabledAccountGetsNothingMore() {
        String token = mine();
        city.run("update account set status = 'DISABLED' where id = ?1", huongAccount);
        forget();

        assertThat(fetching.fetch(token)).isEmpty();
    }

    @Test
    void aRenewedAddressReplacesTheOldOneAndARevokedOneLeadsNowhere() {
        String old = mine();
        long id = service.mine().get(0).id();

        String renewed = service.renew(id);
        forget();
        assertThat(fetching.fetch(old)).isEmpty();
        assertThat(fetching.fetch(renewed)).isPresent();

        service.revoke(id);
        forget();
        assertThat(fetching.fetch(renewed)).isEmpty();
        assertThat(service.mine()).isEmpty();
    }

    @Test
    void somebodyElsesAddressIsNotFound() {
        mine();
        long id = service.mine().get(0).id();
        become(vinhAccount, vinh, Role.TRAINER);

        assertThatThrownBy(() -> service.renew(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.revoke(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theSameCalendarTwiceIsRefused() {
        mine();

        assertThatThrownBy(() -> service.make(FeedKind.MINE, 0)).isInstanceOf(FeedRefusedException.class);
    }

    @Test
    void theSecretIsKeptAsAHashOnly() {
        String token = mine();

        assertThat(token).hasSize(FeedToken.LENGTH);
        assertThat(entityManager
                        .createNativeQuery("select count(*) from calendar_feed where token_hash = ?1")
                        .setParameter(1, token)
                        .getSingleResult())
                .isEqualTo(0L);
        assertThat(fetching.fetch(null)).isEmpty();
        assertThat(fetching.fetch("x".repeat(FeedToken.LENGTH))).isEmpty();
        assertThat(fetching.fetch("x".repeat(100_000))).isEmpty();
    }

    @Test
    void theSameContentIsTheSameTextWithItsTagAndMoment() {
        String token = mine();
        FeedContent first = fetching.fetch(token).orElseThrow();
        forget();
        clock.advance(Duration.ofHours(5));

        FeedContent second = fetching.fetch(token).orElseThrow();
        assertThat(second).isEqualTo(first);
        assertThat(service.mine().get(0).fetchedAt()).isEqualTo(clock.instant());

        city.run("update meeting set starts_at = '2026-12-07 02:00:00'");
        forget();
        FeedContent moved = fetching.fetch(token).orElseThrow();
        assertThat(moved.tag()).isNotEqualTo(first.tag());
        assertThat(moved.since()).isEqualTo(clock.instant());
    }

    @Test
    void aFetchCostsEightStatementsAndOneFewerWhenItNeedNotBeNoted(StatementCounter statements) {
        String token = mine();
        statements.reset();
        fetching.fetch(token);
        int first = statements.count();
        forget();

        statements.reset();
        fetching.fetch(token);

        assertThat(first).isLessThanOrEqualTo(8);
        assertThat(statements.count()).isEqualTo(first - 1);
    }
}
