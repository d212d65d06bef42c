package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.testkit.DatabaseExtension;

/** Two people open sessions at the same moment that want the same venue, or the same trainer. */
@ExtendWith(DatabaseExtension.class)
class BookingRaceIT {
    private static final List<String> WORKING_DAYS = IntStream.rangeClosed(1, 14)
            .mapToObj("2026-12-%02d"::formatted)
            .filter(day -> LocalDate.parse(day).getDayOfWeek().getValue() < 6)
            .toList();
    private static final int ROUNDS = WORKING_DAYS.size();

    @Test
    void ofTwoWhoWantOneVenueAtOnceExactlyOneGetsIt(EntityManagerFactory factory) throws Exception {
        prepare(factory);
        for (int round = 0; round < ROUNDS; round++) {
            String day = WORKING_DAYS.get(round);
            long one = draft(factory, SessionWorld.plan().meeting(day, "08:00", "11:30", SessionWorld.ROOM));
            long other = draft(
                    factory,
                    SessionWorld.plan().trainedBy(SessionWorld.LAN).meeting(day, "09:00", "10:00", SessionWorld.ROOM));

            assertThat(openTogether(factory, one, other))
                    .containsExactlyInAnyOrder("open", "session.refused.venueClash");
        }
    }

    @Test
    void ofTwoWhoWantOneTrainerAtOnceExactlyOneGetsThem(EntityManagerFactory factory) throws Exception {
        prepare(factory);
        for (int round = 0; round < ROUNDS; round++) {
            String day = WORKING_DAYS.get(round);
            long one = draft(factory, SessionWorld.plan().meeting(day, "08:00", "11:30", SessionWorld.ROOM));
            long other = draft(factory, SessionWorld.plan().meeting(day, "11:00", "12:00", SessionWorld.OTHER_ROOM));

            assertThat(openTogether(factory, one, other))
                    .containsExactlyInAnyOrder("open", "session.refused.trainerClash");
        }
    }

    private static void prepare(EntityManagerFactory factory) {
        inTransaction(factory, SessionWorld::in);
    }

    private static long draft(EntityManagerFactory factory, Plans plan) {
        List<Long> id = new ArrayList<>();
        inTransaction(
                factory,
                entityManager -> id.add(SessionWorld.over(entityManager).draft(plan)));
        return id.get(0);
    }

    private static void inTransaction(EntityManagerFactory factory, Consumer<EntityManager> work) {
        EntityManager entityManager = factory.createEntityManager();
        try {
            entityManager.getTransaction().begin();
            work.accept(entityManager);
            entityManager.getTransaction().commit();
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    private static List<String> openTogether(EntityManagerFactory factory, long... ids) throws Exception {
        CyclicBarrier start = new CyclicBarrier(ids.length);
        ExecutorService people = Executors.newFixedThreadPool(ids.length);
        try {
            List<Future<String>> attempts = new ArrayList<>();
            for (long id : ids) {
                Callable<String> attempt = () -> {
                    start.await(20, TimeUnit.SECONDS);
                    try {
                        inTransaction(factory, entityManager -> SessionWorld.over(entityManager)
                                .service
                                .open(id));
                        return "open";
                    } catch (PlanRefusedException refused) {
                        return refused.reasons().get(0).key();
                    }
                };
                attempts.add(people.submit(attempt));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> attempt : attempts) {
                outcomes.add(attempt.get(60, TimeUnit.SECONDS));
            }
            return outcomes;
        } finally {
            people.shutdownNow();
        }
    }
}
