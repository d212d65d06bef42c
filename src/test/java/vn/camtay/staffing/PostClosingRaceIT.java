package vn.camtay.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.enrolment.RosterWorld;
import vn.camtay.organisation.CounterCommand;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.organisation.RegisterOfficialCommand;
import vn.camtay.organisation.TransferCommand;
import vn.camtay.shared.identity.Role;
import vn.camtay.standing.StandingWorld;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.Race;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.RetriedTransactions;

/**
 * A post is closed in favour of another while people are registered with it, others are moved to it and counters name it, each on a
 * thread and a connection of its own. Whoever got it before has its successor afterwards, who came later is refused: nobody holds what
 * is no longer in use.
 */
@ExtendWith(DatabaseExtension.class)
class PostClosingRaceIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final int THREADS = 2;
    private static final int ACTS = 8;

    private EntityManagerFactory factory;
    private Race race;
    private long ward;
    private long module;
    private long coordinator;
    private long closed;
    private long successor;
    private List<Long> people;

    private interface Act {
        void in(EntityManager database, RosterWorld world, RetriedTransactions transactions);
    }

    @BeforeEach
    void open(EntityManagerFactory given) {
        factory = given;
    }

    @Test
    void nobodyHoldsAPostThatWasClosedMeanwhile(EntityManager database) throws Exception {
        for (int round = 0; round < 3; round++) {
            race(database, round);
        }
    }

    @Tag("race")
    @Test
    void nobodyHoldsAnyOfFiftyPostsThatWereClosedMeanwhile(EntityManager database) throws Exception {
        for (int round = 0; round < 50; round++) {
            race(database, round);
        }
    }

    private void race(EntityManager database, int round) throws Exception {
        plant(database, round);
        race = new Race().with(1, number -> closePost());
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread * ACTS;
            race.with(ACTS, number -> register(first + number))
                    .with(ACTS, number -> move(first + number))
                    .with(ACTS, number -> open(first + number));
        }
        race.run();
        database.clear();
        assertThat(CityRows.lines(database, "select retired from post where id = " + closed))
                .containsExactly("true");
        assertThat(CityRows.lines(
                        database,
                        "select o.full_name from official o join official_post h on h.official_id = o.id where h.post_id = "
                                + closed))
                .as("who holds it, %s", race)
                .isEmpty();
        assertThat(CityRows.lines(
                        database,
                        "select c.name from counter c join counter_post p on p.counter_id = c.id where p.post_id = "
                                + closed + " and (c.valid_to is null or c.valid_to >= '2026-12-01')"))
                .as("counters that name it")
                .isEmpty();
        assertThat(race.done()).isPositive();
    }

    private void plant(EntityManager database, int round) {
        if (round == 0) {
            RosterWorld planting = new RosterWorld(database);
            ward = planting.ward();
            module = planting.module();
            coordinator = planting.rows().official("Trần Văn Cường", ward);
        }
        CityRows rows = new CityRows(database);
        closed = rows.post("A" + round, "Văn thư " + round);
        successor = rows.post("B" + round, "Tư pháp " + round);
        people = new ArrayList<>();
        for (int i = 0; i < THREADS * ACTS; i++) {
            people.add(rows.official("Nguyễn Văn A" + i, ward, successor));
        }
        rows.official("Lê Thị Bình", ward, closed);
        database.getTransaction().commit();
        database.getTransaction().begin();
    }

    private void register(int number) {
        inWorld((database, world, transactions) ->
                transactions.inTransaction(() -> OrganisationWorld.officials(database, world.clock())
                        .register(new RegisterOfficialCommand(
                                null, "Phạm Văn Mới " + number, null, ward, List.of(closed), null, null, "vi"))));
    }

    private void move(int number) {
        inWorld((database, world, transactions) -> transactions.inTransaction(() -> {
            OrganisationWorld.officials(database, world.clock())
                    .transfer(new TransferCommand(people.get(number), ward, closed, TODAY));
            return null;
        }));
    }

    private void open(int number) {
        inWorld((database, world, transactions) -> transactions.inTransaction(() -> OrganisationWorld.counters(
                        database, world.clock(), world.currentUser())
                .open(ward, new CounterCommand("Quầy " + closed + "/" + number, 1, List.of(closed), TODAY, null))));
    }

    private void closePost() {
        inWorld((database, world, transactions) -> StaffingWorld.posts(
                        database,
                        world,
                        StandingWorld.over(database, world.clock(), new RecordedEvents<>())
                                .service(),
                        new RecordedEvents<>(),
                        transactions)
                .plan(new ClosePostCommand(closed, successor, TODAY, "Quyết định 5")));
    }

    private void inWorld(Act act) {
        EntityManager database = factory.createEntityManager();
        try {
            RetriedTransactions transactions = new RetriedTransactions(database, race.retried());
            RosterWorld world = new RosterWorld(database, ward, module, transactions);
            world.become(coordinator, Role.COORDINATOR);
            act.in(database, world, transactions);
        } finally {
            database.close();
        }
    }
}
