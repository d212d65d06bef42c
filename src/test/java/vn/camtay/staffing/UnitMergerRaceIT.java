package vn.camtay.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.enrolment.RosterWorld;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.organisation.RegisterOfficialCommand;
import vn.camtay.report.ConsistencyProbe;
import vn.camtay.shared.identity.Role;
import vn.camtay.standing.StandingWorld;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.Race;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.RetriedTransactions;

/**
 * A ward is merged into another while its people enrol, withdraw, are nominated, are moved in and out and are newly registered, each
 * on a thread and a connection of its own. Whoever has a seat keeps it, nobody is left in a unit that is no longer there, and who was
 * moved away before is not fetched back.
 */
@ExtendWith(DatabaseExtension.class)
class UnitMergerRaceIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final int PEOPLE = 24;
    private static final int PLACE_THREADS = 3;
    private static final int MOVE_THREADS = 3;
    private static final int ACTS = 12;
    private static final long SEED = 20261127L;

    /** Whether the person has the seat, by what their thread did last. */
    private final Map<String, Boolean> seats = new ConcurrentHashMap<>();
    /** Where the person was last moved to. */
    private final Map<Long, Long> places = new ConcurrentHashMap<>();

    private EntityManagerFactory factory;
    private Race race;
    private RosterWorld planting;
    private long ward;
    private long module;
    private long office;
    private long other;
    private long otherOffice;
    private long third;
    private long coordinator;
    private List<Long> people;
    private List<Long> sessions;

    @BeforeEach
    void open(EntityManagerFactory given) {
        factory = given;
    }

    @Test
    void aMergerAmongEnrolmentsAndMovesLosesNobody(EntityManager database) throws Exception {
        for (int round = 0; round < 3; round++) {
            race(database, round);
        }
    }

    @Tag("race")
    @Test
    void fiftyMergersAmongEnrolmentsAndMovesLoseNobody(EntityManager database) throws Exception {
        for (int round = 0; round < 50; round++) {
            race(database, round);
        }
    }

    private void race(EntityManager database, int round) throws Exception {
        plant(database, round);
        race = new Race().with(1, number -> merge());
        for (int thread = 0; thread < PLACE_THREADS; thread++) {
            int own = thread;
            Random random = new Random(SEED + 100L * round + thread);
            race.with(ACTS, number -> places(own, random));
        }
        for (int thread = 0; thread < MOVE_THREADS; thread++) {
            int own = thread;
            Random random = new Random(SEED + 100L * round + 50 + thread);
            race.with(ACTS, number -> move(own, random));
        }
        Random random = new Random(SEED + round);
        race.with(ACTS, number -> register(random));
        race.run();
        database.clear();
        holds(database);
        System.getLogger("race").log(System.Logger.Level.INFO, "round {0}: {1}", round, race);
    }

    private void plant(EntityManager database, int round) {
        seats.clear();
        places.clear();
        people = new ArrayList<>();
        sessions = new ArrayList<>();
        if (round == 0) {
            planting = new RosterWorld(database);
            module = planting.module();
            coordinator = planting.rows().official("Trần Văn Cường", planting.ward());
        }
        CityRows rows = planting.rows();
        ward = rows.unit("W" + round, "WARD", "Phường " + round, null);
        office = rows.unit("W" + round + "-VP", "DIVISION", "Văn phòng", ward);
        other = rows.unit("X" + round, "WARD", "Phường kia " + round, null);
        otherOffice = rows.unit("X" + round + "-VP", "DIVISION", "Văn phòng", other);
        third = rows.unit("Y" + round, "WARD", "Phường thứ ba " + round, null);
        List<Long> units = List.of(ward, office, third);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(rows.official("Nguyễn Văn A" + i, units.get(i % units.size())));
            places.put(people.get(i), units.get(i % units.size()));
        }
        RosterWorld world = new RosterWorld(database, ward, module, StaffingWorld.AT_ONCE);
        for (int day = 7; day <= 9; day++) {
            long session = planting.session(PEOPLE, day);
            rows.run("update coaching_session set lead_unit_id = ?1 where id = ?2", ward, session);
            sessions.add(session);
        }
        world.become(coordinator, Role.HEAD, Role.COORDINATOR);
        world.reservations().reserve(sessions.get(0), ward, 2);
        database.getTransaction().commit();
        database.getTransaction().begin();
    }

    private static long one(List<Long> all, int own, int of, Random random) {
        int mine = (all.size() - own + of - 1) / of;
        return all.get(own + of * random.nextInt(mine));
    }

    private void places(int own, Random random) {
        long person = one(people, own, PLACE_THREADS, random);
        long session = sessions.get(random.nextInt(sessions.size()));
        String seat = person + " " + session;
        inWorld((database, world) -> {
            switch (random.nextInt(3)) {
                case 0 -> {
                    world.enrol(person, session);
                    seats.put(seat, true);
                }
                case 1 -> {
                    world.withdraw(person, session);
                    seats.put(seat, false);
                }
                default -> {
                    if (world.nominate(coordinator, person, session)) {
                        seats.put(seat, true);
                    }
                }
            }
        });
    }

    private void move(int own, Random random) {
        long person = one(people, own, MOVE_THREADS, random);
        long unit = List.of(ward, office, third).get(random.nextInt(3));
        inWorld((database, world) -> {
            world.become(coordinator, Role.COORDINATOR);
            StaffingWorld.over(
                            database,
                            world,
                            StandingWorld.over(database, world.clock(), new RecordedEvents<>())
                                    .service(),
                            new RecordedEvents<>(),
                            new RetriedTransactions(database, race.retried()))
                    .plan(new ChangeCommand(person, ChangeKind.MOVE, TODAY, unit, null, "Quyết định 12"));
            places.put(person, unit);
        });
    }

    private void register(Random random) {
        long unit = List.of(ward, office).get(random.nextInt(2));
        inWorld((database, world) -> {
            world.become(coordinator, Role.COORDINATOR);
            OfficialService officials = OrganisationWorld.officials(database, world.clock());
            new RetriedTransactions(database, race.retried())
                    .inTransaction(() -> officials.register(new RegisterOfficialCommand(
                            null, "Phạm Văn Mới", null, unit, List.of(), null, null, "vi")));
        });
    }

    private void merge() {
        inWorld((database, world) -> {
            world.become(coordinator, Role.COORDINATOR);
            OfficialService officials = OrganisationWorld.officials(database, world.clock());
            StaffingWorld.units(
                            database,
                            world,
                            officials,
                            new RecordedEvents<>(),
                            new RetriedTransactions(database, race.retried()))
                    .plan(new UnitChangeCommand(ward, UnitChangeKind.MERGE, TODAY, other, null, null, "Nghị quyết 1"));
        });
    }

    private interface Act {
        void in(EntityManager database, RosterWorld world);
    }

    private void inWorld(Act act) {
        EntityManager database = factory.createEntityManager();
        try {
            act.in(
                    database,
                    new RosterWorld(database, ward, module, new RetriedTransactions(database, race.retried())));
        } finally {
            database.close();
        }
    }

    private void holds(EntityManager database) {
        assertThat(CityRows.lines(
                        database,
                        "select merged_into_id from unit where id in (" + ward + "," + office + ") order by id"))
                .as("merged")
                .containsExactly(String.valueOf(other), String.valueOf(otherOffice));
        assertThat(CityRows.lines(
                        database,
                        "select o.id from official o join unit u on u.id = o.unit_id"
                                + " where o.status = 'ACTIVE' and u.valid_to is not null"))
                .as("in a unit that is no longer there")
                .isEmpty();
        Map<Long, Long> followed = Map.of(ward, other, office, otherOffice);
        for (long person : people) {
            long last = places.get(person);
            assertThat(CityRows.lines(database, "select unit_id from official where id = " + person))
                    .as("where %s was last moved to, or what it became", person)
                    .containsExactly(String.valueOf(followed.getOrDefault(last, last)));
        }
        new TreeMap<>(seats).forEach((seat, has) -> {
            String[] key = seat.split(" ");
            assertThat(CityRows.lines(
                            database,
                            "select status from enrolment where official_id = " + key[0] + " and session_id = "
                                    + key[1]))
                    .as("the seat of %s", seat)
                    .containsExactly(has ? "ENROLLED" : "WITHDRAWN");
        });
        assertThat(ConsistencyProbe.violations(database)).isEmpty();
        assertThat(race.done()).isPositive();
    }
}
