package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.enrolment.Enrolment.Step;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionStatus;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class EnrolmentRepositoryIT {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");
    private static final Instant ENDS = STARTS.plus(Duration.ofHours(3));
    private static final Step STEP = new Step(NOW, 1, null);

    private final EnrolmentRepository enrolments = new EnrolmentRepository();
    private CityRows city;
    private long ward;
    private long otherWard;
    private long module;
    private long session;
    private long an;
    private long huong;

    @BeforeEach
    void city(EntityManager entityManager) {
        enrolments.entityManager = entityManager;
        city = new CityRows(entityManager);
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        otherWard = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
        module = city.module("M01", "Chứng thực");
        session = city.session(module, "OPEN", ward, STARTS, ENDS);
        huong = city.official("Đặng Thị Hường", ward);
        an = city.official("Nguyễn Văn An", otherWard);
    }

    @Test
    void aPersonHasOneRowASessionAndTheSecondIsRefusedInWords() {
        enrolments.add(Enrolment.of(session, an, STEP));

        assertThatThrownBy(() -> enrolments.add(Enrolment.of(session, an, STEP)))
                .isInstanceOfSatisfying(EnrolmentRefusedException.class, refusal -> assertThat(refusal.reasons())
                        .extracting("key")
                        .containsExactly("enrolment.refused.alreadyEnrolled"));
    }

    @Test
    void whatIsReadUnderTheLockIsAsItIsNow(EntityManager entityManager, EntityManagerFactory factory) {
        enrolments.add(Enrolment.of(session, an, STEP));
        entityManager.getTransaction().commit();
        entityManager.getTransaction().begin();
        enrolments.find(session, an).orElseThrow();
        inAnother(factory, other -> other.find(session, an).orElseThrow().withdraw(STEP));

        assertThat(enrolments.find(session, an).orElseThrow().status()).isEqualTo(EnrolmentStatus.WITHDRAWN);
    }

    @Test
    void whoComesBackKeepsTheRow(EntityManager entityManager) {
        Enrolment enrolment = Enrolment.of(session, an, STEP);
        enrolments.add(enrolment);
        enrolment.takeSequence();
        enrolment.withdraw(STEP);
        entityManager.flush();
        entityManager.clear();

        Enrolment again = enrolments.find(session, an).orElseThrow();
        again.enrol(STEP);
        entityManager.flush();

        assertThat(again.id()).isEqualTo(enrolment.id());
        assertThat(again.takeSequence()).isEqualTo(1);
    }

    @Test
    void aPersonIsBusyWhereTheyAreEnrolledAndWhereTheyTrain() {
        long enrolled = city.session(module, "OPEN", ward, STARTS, ENDS);
        city.meeting(enrolled, 2, STARTS.plus(Duration.ofDays(1)), ENDS.plus(Duration.ofDays(1)));
        city.enrolment(enrolled, an, "ENROLLED");
        long trained = city.session(module, "OPEN", ward, STARTS.plusSeconds(60), ENDS);
        city.trainer(trained, an);
        long left = city.session(module, "OPEN", ward, STARTS, ENDS);
        city.enrolment(left, an, "WITHDRAWN");
        long off = city.session(module, "CANCELLED", ward, STARTS, ENDS);
        city.enrolment(off, an, "ENROLLED");
        city.enrolment(session, an, "ENROLLED");
        city.enrolment(city.session(module, "OPEN", ward, STARTS, ENDS), huong, "ENROLLED");

        PersonRepository people = new PersonRepository();
        people.entityManager = enrolments.entityManager;
        SessionDetail asked = new SessionDetail(
                EnrolmentPolicyTest.head(session, SessionStatus.OPEN, 0, NOW, STARTS, ENDS),
                List.of(),
                List.of(),
                List.of());
        assertThat(people.people(Map.of(asked, List.of(an)))
                        .get(session)
                        .get(an)
                        .commitments())
                .extracting(Person.Commitment::starts)
                .containsExactly(STARTS, STARTS.plusSeconds(60), STARTS.plus(Duration.ofDays(1)));
    }

    @Test
    void theRosterIsInVietnameseOrderOfGivenNamesAndOneStatement(StatementCounter statements) {
        city.enrolment(session, huong, "ENROLLED");
        city.enrolment(session, an, "WITHDRAWN");
        city.enrolment(session, city.official("Lê Thị Ánh", ward), "ENROLLED");
        statements.reset();

        List<RosterRow> rows = enrolments.roster(session, null);

        assertThat(rows)
                .extracting(RosterRow::fullName)
                .containsExactly("Nguyễn Văn An", "Lê Thị Ánh", "Đặng Thị Hường");
        assertThat(statements.count()).isEqualTo(1);
    }

    @Test
    void aHeadReadsThePeopleOfTheirUnitsOnly() {
        long division = city.unit("10525-TT", "DIVISION", "Trung tâm Phục vụ hành chính công", ward);
        city.enrolment(session, city.official("Lê Thị Bình", division), "ENROLLED");
        city.enrolment(session, an, "ENROLLED");

        assertThat(enrolments.roster(session, Set.of(ward, division)))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.unit()).isEqualTo("Trung tâm Phục vụ hành chính công, Phường Hải Dương"));
        assertThat(enrolments.roster(session, Set.of())).isEmpty();
    }

    @Test
    void mySessionsAreMineOnlyByStart(StatementCounter statements) {
        long later = city.session(module, "OPEN", ward, STARTS.plus(Duration.ofDays(7)), ENDS.plus(Duration.ofDays(7)));
        city.enrolment(later, an, "ENROLLED");
        city.enrolment(session, an, "WITHDRAWN");
        city.enrolment(session, huong, "ENROLLED");
        statements.reset();

        List<MySessionRow> mine = enrolments.ofOfficial(an);

        assertThat(mine).extracting(MySessionRow::sessionId).containsExactly(session, later);
        assertThat(mine).extracting(row -> row.isAhead(NOW)).containsExactly(false, true);
        assertThat(statements.count()).isEqualTo(1);
    }

    private static void inAnother(EntityManagerFactory factory, Consumer<EnrolmentRepository> work) {
        EntityManager entityManager = factory.createEntityManager();
        try {
            entityManager.getTransaction().begin();
            EnrolmentRepository repository = new EnrolmentRepository();
            repository.entityManager = entityManager;
            work.accept(repository);
            entityManager.getTransaction().commit();
        } finally {
            entityManager.close();
        }
    }
}
