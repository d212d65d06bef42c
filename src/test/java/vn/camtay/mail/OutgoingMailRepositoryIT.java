package vn.camtay.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class OutgoingMailRepositoryIT {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private final OutgoingMailRepository mails = new OutgoingMailRepository();

    @BeforeEach
    void wire(EntityManager entityManager) {
        mails.entityManager = entityManager;
    }

    @Test
    void theSameKeyIsTheSameMailAndTheTransactionGoesOn(EntityManager entityManager) {
        assertThat(add("k/1", MailStatus.QUEUED)).isTrue();

        assertThat(add("k/1", MailStatus.QUEUED)).isFalse();

        assertThat(add("k/2", MailStatus.QUEUED)).isTrue();
        entityManager.getTransaction().commit();
        assertThat(mails.counts()).containsExactly(new StatusCount(MailStatus.QUEUED, 2));
    }

    @Test
    void keysThatDifferInCaseAreTwoMails() {
        assertThat(add("k/a", MailStatus.QUEUED)).isTrue();
        assertThat(add("k/A", MailStatus.QUEUED)).isTrue();
    }

    @Test
    void aMailRolledBackWithItsFactWasNeverThere(EntityManager entityManager) {
        add("k/1", MailStatus.QUEUED);
        entityManager.getTransaction().rollback();
        entityManager.getTransaction().begin();

        assertThat(mails.counts()).isEmpty();
    }

    @Test
    void theSecondDispatcherStepsOverWhatTheFirstHolds(EntityManager first, EntityManagerFactory factory) {
        IntStream.range(0, 30).forEach(i -> add("k/" + i, MailStatus.QUEUED));
        first.getTransaction().commit();
        first.getTransaction().begin();
        List<Long> mine = mails.lockDue(NOW, 20).stream().map(OutgoingMail::id).toList();

        try (EntityManager second = factory.createEntityManager()) {
            second.getTransaction().begin();
            OutgoingMailRepository others = new OutgoingMailRepository();
            others.entityManager = second;
            List<Long> theirs =
                    others.lockDue(NOW, 20).stream().map(OutgoingMail::id).toList();
            second.getTransaction().rollback();

            assertThat(mine).hasSize(20);
            assertThat(theirs).hasSize(10).doesNotContainAnyElementsOf(mine);
        }
    }

    @Test
    void onlyMailsWhoseTimeHasComeAreTakenOldestFirst() {
        add("k/later", MailStatus.QUEUED, NOW.plusMillis(1));
        add("k/now", MailStatus.QUEUED, NOW);
        add("k/before", MailStatus.QUEUED, NOW.minus(Duration.ofHours(1)));
        add("k/demo", MailStatus.SUPPRESSED, NOW);
        add("k/paper", MailStatus.PAPER, NOW);

        assertThat(mails.lockDue(NOW, 20))
                .extracting(mail -> mail.claimed().key())
                .containsExactly("k/before", "k/now");
    }

    @Test
    void aLeaseIsExpiredFromItsEndOn(EntityManager entityManager) {
        add("k/1", MailStatus.QUEUED);
        mails.lockDue(NOW, 20).get(0).claim("a", NOW);
        entityManager.flush();
        Instant end = NOW.plus(OutgoingMail.LEASE);

        assertThat(mails.lockExpired(end.minusMillis(1), 20)).isEmpty();
        assertThat(mails.lockExpired(end, 20)).hasSize(1);
    }

    @Test
    void theListIsFilteredAndTakesTwoStatements(StatementCounter statements) {
        add("k/1", MailStatus.QUEUED);
        add("k/2", MailStatus.SUPPRESSED);
        statements.reset();

        Page<MailRow> all = mails.search(new OutboxFilter(null, null, null), PageQuery.page(1, 50));
        int needed = statements.count();

        assertThat(needed).isEqualTo(2);
        assertThat(all.total()).isEqualTo(2);
        assertThat(search(new OutboxFilter(MailStatus.QUEUED, "", ""))).isEqualTo(1);
        assertThat(search(new OutboxFilter(null, "dang thi huong", null))).isEqualTo(2);
        assertThat(search(new OutboxFilter(null, "k-1@example", null))).isEqualTo(1);
        assertThat(search(new OutboxFilter(null, "%", null))).isZero();
        assertThat(search(new OutboxFilter(null, null, "mail/test"))).isEqualTo(2);
        assertThat(search(new OutboxFilter(null, null, "mail/other"))).isZero();
        assertThat(mails.templates()).containsExactly("mail/test");
        assertThat(mails.counts())
                .containsExactly(new StatusCount(MailStatus.QUEUED, 1), new StatusCount(MailStatus.SUPPRESSED, 1));
    }

    @Test
    void paperNoticesAreFoundByUnitInTheOrderOfGivenNames(EntityManager entityManager) {
        CityRows city = new CityRows(entityManager);
        long ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        long other = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
        long dung = city.official("Trần Thị Dung", ward);
        long dat = city.official("Nguyễn Văn Đạt", ward);
        long an = city.official("Lê Văn An", other);
        paper("k/dat", dat);
        paper("k/dung", dung);
        paper("k/an", an);

        assertThat(mails.waitingOnPaper(Set.of(ward), 200))
                .extracting(OutgoingMail::officialId)
                .containsExactly(dung, dat);
        assertThat(mails.waitingOnPaper(null, 200)).hasSize(3);
        assertThat(mails.waitingOnPaper(Set.of(), 200)).isEmpty();
        long ofOther = mails.waitingOnPaper(Set.of(other), 200).get(0).id();
        assertThat(mails.isOnPaperWithin(ofOther, Set.of(other))).isTrue();
        assertThat(mails.isOnPaperWithin(ofOther, Set.of(ward))).isFalse();
    }

    @Test
    void everybodyFindsTheirOwnMailsOnly(EntityManager entityManager) {
        paper("k/1", 7);
        paper("k/2", 8);

        assertThat(mails.mine(7, PageQuery.page(1, 20)).rows())
                .extracting(mail -> mail.claimed().key())
                .containsExactly("k/1");
    }

    private long search(OutboxFilter filter) {
        Page<MailRow> page = mails.search(filter, PageQuery.page(1, 50));
        assertThat(page.rows()).hasSize((int) page.total());
        return page.total();
    }

    private void paper(String key, long officialId) {
        mails.addIfAbsent(
                new MailDraft(key, officialId, "An", null, "vi", "mail/test", Map.of(), List.of()),
                "Chào",
                MailStatus.PAPER,
                NOW);
    }

    private boolean add(String key, MailStatus status) {
        return add(key, status, NOW);
    }

    private boolean add(String key, MailStatus status, Instant now) {
        String address = key.replace('/', '-') + "@example.org";
        return mails.addIfAbsent(
                new MailDraft(key, 7, "Đặng Thị Hường", address, "vi", "mail/test", Map.of(), List.of()),
                "Chào",
                status,
                now);
    }
}
