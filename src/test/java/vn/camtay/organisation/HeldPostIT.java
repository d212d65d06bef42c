package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.testkit.DatabaseExtension;

/** Posts of an official are stored as they are held, whatever they were before. */
@ExtendWith(DatabaseExtension.class)
class HeldPostIT {
    @Test
    void postsThatAreExchangedReplaceTheOldOnes(EntityManager entityManager) {
        List<Long> posts = List.of("P01", "P02", "P03").stream()
                .map(code -> {
                    Post post = new Post(new PostCommand(code, code, code, "x"));
                    entityManager.persist(post);
                    entityManager.flush();
                    return post.id();
                })
                .toList();
        Unit city = Unit.open(new UnitCommand(
                "HP", UnitKind.CITY, "HP", null, null, TravelZone.MAINLAND, false, LocalDate.of(2025, 7, 1), null));
        entityManager.persist(city);
        entityManager.flush();
        Official official = Official.register(facts(city.id(), List.of(posts.get(0))), Facts.FIRST_DAY);
        entityManager.persist(official);
        next(entityManager);

        for (List<Long> wanted : List.of(
                List.of(posts.get(1)),
                List.of(posts.get(1), posts.get(2)),
                List.of(posts.get(2), posts.get(1)),
                List.of(posts.get(0), posts.get(1), posts.get(2)),
                List.<Long>of(),
                List.of(posts.get(2)))) {
            entityManager
                    .find(Official.class, official.id())
                    .change(facts(city.id(), wanted), OfficialStatus.ACTIVE, Facts.FIRST_DAY);
            next(entityManager);
            OfficialRepository repository = new OfficialRepository();
            repository.entityManager = entityManager;
            assertThat(repository.postIds(official.id())).containsExactlyInAnyOrderElementsOf(wanted);
            if (!wanted.isEmpty()) {
                assertThat(repository.postIds(official.id()).get(0)).isEqualTo(wanted.get(0));
            }
        }
    }

    private static OfficialFacts facts(long unitId, List<Long> posts) {
        return OfficialFacts.of(new RegisterOfficialCommand("HP1", "Lê Văn An", null, unitId, posts, null, null, "vi"));
    }

    private static void next(EntityManager entityManager) {
        entityManager.getTransaction().commit();
        entityManager.clear();
        entityManager.getTransaction().begin();
    }
}
