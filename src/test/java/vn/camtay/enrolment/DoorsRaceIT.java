package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.report.ConsistencyProbe;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.RetriedTransactions;

/**
 * All doors at once: many threads enrol, wait, withdraw, approve, decline, nominate, keep, fill and give back seats, take out,
 * move, reorder and let in at random on one database; afterwards every invariant holds.
 */
@ExtendWith(DatabaseExtension.class)
class DoorsRaceIT {
    private static final int PEOPLE = 40;
    private static final int THREADS = 8;
    private static final int SEATS = 4;
    private static final long SEED = 20261125L;

    private final List<Long> people = new ArrayList<>();
    private final List<Long> sessions = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger retried = new AtomicInteger();
    private long ward;
    private long module;

    @Test
    void threeHundredAndTwentyRandomMovesLeaveNothingBroken(EntityManager database, EntityManagerFactory factory)
            throws Exception {
        race(database, factory, 320);
    }

    @Tag("race")
    @Test
    void twoThousandRandomMovesLeaveNothingBroken(EntityManager database, EntityManagerFactory factory)
            throws Exception {
        race(database, factory, 2_000);
    }

    private void race(EntityManager database, EntityManagerFactory factory, int moves) throws Exception {
        plant(database);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(SEED + thread);
            running.add(threads.submit(() -> act(factory, random, moves / THREADS)));
        }
        for (Future<?> future : running) {
            future.get();
        }
        threads.shutdown();
        database.clear();

        System.getLogger("race")
                .log(
                        System.Logger.Level.INFO,
                        "{0} moves: {1} done, {2} refused, {3} retried",
                        moves,
                        done.get(),
                        refused.get(),
                        retried.get());
        assertThat(done.get() + refused.get()).isEqualTo(moves);
        assertThat(done.get()).isGreaterThan(moves / 5);
        holds(database);
    }

    /** Three pairs of sessions at the same time, the second of each with approval. */
    private void plant(EntityManager database) {
        EnrolmentWorld world = new EnrolmentWorld(database);
        ward = world.ward;
        module = world.module;
        for (int i = 0; i < PEOPLE; i++) {
            people.add(world.official("Nguyễn Văn A" + i));
        }
        for (int day = 7; day <= 9; day++) {
            sessions.add(world.session(SEATS, day));
            sessions.add(world.approvalSession(SEATS, day));
        }
        database.getTransaction().commit();
        database.getTransaction().begin();
    }

    private void act(EntityManagerFactory factory, Random random, int moves) {
        for (int i = 0; i < moves; i++) {
            EntityManager database = factory.createEntityManager();
            try {
                EnrolmentWorld world =
                        new EnrolmentWorld(database, ward, module, new RetriedTransactions(database, retried));
                move(world, random);
                done.incrementAndGet();
            } catch (DomainException refusal) {
                refused.incrementAndGet();
            } finally {
                database.close();
            }
        }
    }

    private void move(EnrolmentWorld world, Random random) {
        long person = people.get(random.nextInt(PEOPLE));
        long session = sessions.get(random.nextInt(sessions.size()));
        int door = random.nextInt(15);
        if (door < 4) {
            world.enrolAs(person, session);
        } else if (door < 6) {
            world.waitAs(person, session);
        } else if (door < 8) {
            world.withdrawAs(person, session);
        } else {
            world.becomeEverybodysHead(people.get(0));
            asHead(world, random, door, person, session);
        }
    }

    private void asHead(EnrolmentWorld world, Random random, int door, long person, long session) {
        long other = sessions.get(random.nextInt(sessions.size()));
        switch (door) {
            case 8 -> world.approvals.approve(queue(world), null);
            case 9 -> world.approvals.decline(queue(world).stream().limit(1).toList(), "quầy thiếu người");
            case 10 ->
                world.nominations.nominate(
                        new NominateCommand(session, List.of(person, people.get(random.nextInt(PEOPLE))), null));
            case 11 -> {
                if (random.nextBoolean()) {
                    world.reservations.reserve(session, ward, 1 + random.nextInt(2));
                } else if (random.nextBoolean()) {
                    world.reservations.fill(new FillSeatCommand(session, ward, person, null));
                } else {
                    world.reservations.giveBack(session, ward);
                }
            }
            case 12 -> {
                if (random.nextBoolean()) {
                    world.roster.removeOfficial(new RemoveOfficialCommand(session, person, "trực"));
                } else {
                    world.roster.move(new MoveOfficialCommand(person, session, other, "đổi ca"));
                }
            }
            case 13 -> {
                world.clock.advance(Duration.between(world.clock.instant(), EnrolmentWorld.STARTS));
                world.letIn(person, session, null);
            }
            default -> {
                if (random.nextBoolean()) {
                    world.waitlists.reorder(session, person, 1 + random.nextInt(3), "ưu tiên");
                } else {
                    world.become(person, Role.OFFICIAL);
                    world.waitlists.joinModule(module);
                }
            }
        }
    }

    private static List<Long> queue(EnrolmentWorld world) {
        return world.approvals.requests(PageQuery.page(1, 3)).rows().stream()
                .map(detail -> detail.row().enrolmentId())
                .toList();
    }

    private static void holds(EntityManager database) {
        assertThat(ConsistencyProbe.violations(database)).isEmpty();
        none(
                database,
                "select e.id from enrolment e join coaching_session s on s.id = e.session_id"
                        + " join module_wait w on w.module_id = s.module_id and w.official_id = e.official_id"
                        + " where e.status = 'ENROLLED' and w.status = 'WAITING' and e.status_since > w.joined_at");
    }

    private static void none(EntityManager database, String query) {
        assertThat(database.createNativeQuery(query).getResultList()).as(query).isEmpty();
    }
}
