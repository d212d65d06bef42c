package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.camtay.session.Plans.at;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.organisation.TravelZone;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class VenueIT {
    private static final PageQuery FIRST = PageQuery.page(1, 20);
    private final VenueService service = new VenueService();
    private SessionWorld world;

    @BeforeEach
    void begin(EntityManager entityManager) {
        world = SessionWorld.in(entityManager);
        service.venues = world.service.venues;
        service.currentUser = world.service.currentUser;
        service.clock = world.clock;
        service.events = world.service.events;
    }

    private static VenueCommand venue(String name, Integer seats, boolean retired) {
        return new VenueCommand(
                name,
                "12 Trần Hưng Đạo",
                VenueKind.ROOM,
                null,
                seats,
                retired,
                null,
                null,
                null,
                TravelZone.MAINLAND,
                WeekHours.ALWAYS);
    }

    private static List<String> refusal(Runnable attempt) {
        VenueRefusedException refusal = catchThrowableOfType(VenueRefusedException.class, attempt::run);
        assertThat(refusal).isNotNull();
        return refusal.reasons().stream().map(Reason::key).toList();
    }

    @Test
    void isFoundByNameOrAddressWithoutMarksInTwoStatements(StatementCounter statements) {
        long id = service.add(venue("Phòng máy Đồ Sơn", 20, false));
        world.forget();
        statements.reset();

        assertThat(service.search("do son", FIRST).rows())
                .extracting(VenueRow::id)
                .containsExactly(id);
        assertThat(statements.count()).isEqualTo(2);
        assertThat(service.search("tran hung dao", FIRST).rows())
                .extracting(VenueRow::id)
                .containsExactly(id);
        assertThat(service.search(null, FIRST).total()).isEqualTo(4);
    }

    @Test
    void takesItsNameOnceWhateverTheCase() {
        assertThat(refusal(() -> service.add(venue(" hội trường A ", 20, false))))
                .containsExactly("session.refused.venueNameTaken");
        service.edit(SessionWorld.ROOM, venue("Hội trường A", 40, false));

        assertThat(service.require(SessionWorld.ROOM).seats()).isEqualTo(40);
    }

    @Test
    void refusesNoNameAndSeatsOutsideTheirBounds() {
        assertThat(refusal(() -> service.add(venue(" ", 0, false))))
                .containsExactly("session.refused.venueNameMissing", "session.refused.venueSeats");
        assertThat(refusal(() -> service.add(venue("Sân vận động", 5001, false))))
                .containsExactly("session.refused.venueSeats");
        assertThat(service.add(venue("Nhà thi đấu", 5000, false))).isPositive();
        assertThat(service.add(venue("Phòng một người", 1, false))).isPositive();
    }

    @Test
    void oneThatIsRetiredIsNotOfferedForNewMeetingsAndStaysWhereItWas() {
        long id = world.draft(SessionWorld.plan(SessionWorld.ROOM));
        world.entityManager
                .createNativeQuery("update venue set retired = true where id = 931")
                .executeUpdate();
        world.forget();

        assertThat(service.inUse()).extracting(VenueRow::id).doesNotContain(SessionWorld.ROOM);
        PlanRefusedException refusal = catchThrowableOfType(
                PlanRefusedException.class, () -> world.draft(SessionWorld.plan(SessionWorld.ROOM)));
        assertThat(refusal.reasons()).extracting(Reason::key).containsExactly("session.refused.venueUnknown");
        world.service.change(id, SessionWorld.plan(SessionWorld.ROOM).seats(12).command());
        assertThat(world.service.require(id).capacity()).isEqualTo(12);
    }

    @Test
    void oneThatComingSessionsBookIsNotRetiredAndTheyAreNamed() {
        long id = world.draft(SessionWorld.plan(SessionWorld.ROOM));
        String code = world.service.require(id).code();

        VenueRefusedException refusal = catchThrowableOfType(
                VenueRefusedException.class, () -> service.edit(SessionWorld.ROOM, venue("Hội trường A", 30, true)));
        world.service.cancel(id, "Không cần nữa");
        world.forget();
        service.edit(SessionWorld.ROOM, venue("Hội trường A", 30, true));

        assertThat(refusal.reasons()).containsExactly(Reason.of("session.refused.venueBooked", "Hội trường A", code));
        assertThat(service.require(SessionWorld.ROOM).retired()).isTrue();
    }

    @Test
    void onePastItsLastMeetingIsRetired() {
        world.draft(SessionWorld.plan(SessionWorld.ROOM));
        world.clock.advance(Duration.between(world.clock.instant(), at("2026-11-25T11:30")));

        service.edit(SessionWorld.ROOM, venue("Hội trường A", 30, true));

        assertThat(service.require(SessionWorld.ROOM).retired()).isTrue();
    }

    @Test
    void aRoomIsBookedApartFromTheOtherRoomsAndTheWholePlaceWithAll() {
        long one = service.add(room("Phòng 101"));
        long other = service.add(room("Phòng 102"));
        world.open(SessionWorld.plan().meeting("2026-11-25", "08:00", "11:30", one));
        long beside = world.draft(
                SessionWorld.plan().trainedBy(SessionWorld.LAN).meeting("2026-11-25", "08:00", "11:30", other));
        world.service.open(beside);
        long whole = world.draft(SessionWorld.plan()
                .trainedBy(SessionWorld.LAN)
                .meeting("2026-11-25", "08:00", "11:30", SessionWorld.ROOM));
        long again = world.draft(
                SessionWorld.plan().trainedBy(SessionWorld.VINH).meeting("2026-11-25", "08:00", "11:30", one));

        assertThat(world.service.clashesOf(whole).stream().filter(clash -> clash.kind() == ClashKind.VENUE_TAKEN))
                .hasSize(3);
        assertThat(world.service.clashesOf(again)).extracting(Clash::kind).contains(ClashKind.VENUE_TAKEN);
        assertThat(service.places()).extracting(VenueRow::id).doesNotContain(one, SessionWorld.ONLINE);
        assertThat(refusal(() -> service.add(new VenueCommand(
                        "Góc phòng 101",
                        null,
                        VenueKind.ROOM,
                        null,
                        2,
                        false,
                        one,
                        null,
                        null,
                        TravelZone.MAINLAND,
                        WeekHours.ALWAYS))))
                .containsExactly("session.refused.venueRoomOfRoom");
    }

    private static VenueCommand room(String name) {
        return new VenueCommand(
                name,
                null,
                VenueKind.ROOM,
                null,
                20,
                false,
                SessionWorld.ROOM,
                10,
                "Máy chiếu",
                TravelZone.MAINLAND,
                WeekHours.ALWAYS);
    }
}
