package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
        return new VenueCommand(name, "12 Trần Hưng Đạo", VenueKind.ROOM, null, seats, retired);
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
        service.edit(SessionWorld.ROOM, venue("Hội trường A", 30, true));
        world.forget();

        assertThat(service.inUse()).extracting(VenueRow::id).doesNotContain(SessionWorld.ROOM);
        PlanRefusedException refusal = catchThrowableOfType(
                PlanRefusedException.class, () -> world.draft(SessionWorld.plan(SessionWorld.ROOM)));
        assertThat(refusal.reasons()).extracting(Reason::key).containsExactly("session.refused.venueUnknown");
        world.service.change(id, SessionWorld.plan(SessionWorld.ROOM).seats(12).command());
        assertThat(world.service.require(id).capacity()).isEqualTo(12);
    }
}
