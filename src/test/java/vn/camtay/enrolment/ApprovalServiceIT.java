package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class ApprovalServiceIT {
    private EnrolmentWorld world;
    private long session;
    private long an;
    private long huong;
    private long binh;
    private long head;

    @BeforeEach
    void aSessionWithApproval(EntityManager database) {
        world = new EnrolmentWorld(database);
        session = world.approvalSession(2, 7);
        an = world.official("Nguyễn Văn An");
        huong = world.official("Đặng Thị Hường");
        binh = world.official("Lê Văn Bình");
        head = world.official("Trần Văn Chủ");
    }

    private List<Long> queue() {
        return world.approvals.requests(PageQuery.page(1, 20)).rows().stream()
                .map(detail -> detail.row().enrolmentId())
                .toList();
    }

    @Test
    void enrollingAsksAndTakesNoSeatAndSendsNoMail() {
        world.enrolAs(an, session);

        assertThat(world.status(an, session)).isEqualTo(EnrolmentStatus.REQUESTED);
        assertThat(world.taken(session)).isZero();
        assertThat(world.mails).isEmpty();
    }

    @Test
    void theHeadSeesClashAndGapBesideEachNameAndCountsThem() {
        long other = world.session(5, 7);
        world.enrolAs(an, session);
        world.enrolAs(an, other);
        world.enrolAs(huong, session);
        world.become(head, Role.HEAD);

        List<RequestDetail> queue =
                world.approvals.requests(PageQuery.page(1, 20)).rows();

        assertThat(world.approvals.countRequests()).isEqualTo(2);
        assertThat(queue).extracting(detail -> detail.row().officialId()).containsExactly(an, huong);
        assertThat(queue.get(0).clashes()).extracting("key").containsExactly("enrolment.refused.clash");
        assertThat(queue.get(0).gap()).isTrue();
        assertThat(queue.get(1).blocked()).isFalse();
    }

    @Test
    void aPageTakesTheSameStatementsWhateverTheNumberOfRequestsAndSessions(StatementCounter statements) {
        world.rows.run("update coaching_session set capacity = 100 where id = ?1", session);
        world.rows.counter(world.ward, "Hộ tịch", 1, world.rows.post("P05", "Hộ tịch"));
        world.enrolAs(an, session);
        world.enrolAs(huong, session);
        world.become(head, Role.HEAD);
        statements.reset();
        world.approvals.requests(PageQuery.page(1, 20));
        int two = statements.count();
        for (int i = 0; i < 15; i++) {
            world.enrolAs(world.official("Người Thứ " + i), i % 3 == 0 ? world.approvalSession(2, 14 + i) : session);
        }
        world.become(head, Role.HEAD);
        statements.reset();

        assertThat(world.approvals.requests(PageQuery.page(1, 20)).rows()).hasSize(17);

        assertThat(statements.count()).isEqualTo(two);
    }

    @Test
    void theHeadsDailyMailKnowsEveryOpenRequestAndWhatWasToldOfIt() {
        long later = world.approvalSession(2, 14);
        world.rows.run(
                "update coaching_session set sign_up_closes_at = sign_up_closes_at + interval 1 day where id = ?1",
                later);
        world.enrolAs(huong, later);
        world.enrolAs(an, session);
        world.enrolAs(binh, session);
        world.become(head, Role.HEAD);
        List<RequestRow> open = world.approvals.open();
        assertThat(open).extracting(RequestRow::officialId).containsExactly(an, binh, huong);
        assertThat(open).extracting(RequestRow::headTold).containsOnly(0);
        List<Long> ids = open.stream().map(RequestRow::enrolmentId).toList();

        world.approvals.told(ids.subList(0, 2), 1);
        world.approvals.told(ids.subList(1, 2), 2);
        world.approvals.told(ids.subList(1, 2), 1); // of an older run that comes late
        world.approvals.told(List.of(), 2);

        assertThat(world.approvals.open()).extracting(RequestRow::headTold).containsExactly(1, 2, 0);
        world.approvals.approve(ids.subList(0, 1), null);
        assertThat(world.approvals.open()).extracting(RequestRow::officialId).containsExactly(binh, huong);
    }

    @Test
    void manyAtOnceAreReportedOneByOneAndOneThatFailsStopsNoOther() {
        long other = world.session(5, 7);
        world.enrolAs(an, session);
        world.enrolAs(huong, session);
        world.enrolAs(huong, other);
        world.enrolAs(binh, session);
        world.become(head, Role.HEAD);

        BatchReport<RequestRow> report = world.approvals.approve(queue(), null);

        assertThat(report.ok()).isEqualTo(2);
        assertThat(report.failed()).singleElement().satisfies(failure -> {
            assertThat(failure.item().officialId()).isEqualTo(huong);
            assertThat(failure.reasons()).extracting("key").containsExactly("enrolment.refused.clash");
        });
        assertThat(world.mailsTo(an)).containsExactly("approved");
        assertThat(world.taken(session)).isEqualTo(2);
    }

    @Test
    void whoIsApprovedWhenNoSeatIsFreeGoesToTheWaitlist() {
        world.rows.run("update coaching_session set capacity = 1 where id = ?1", session);
        world.enrolAs(an, session);
        world.enrolAs(huong, session);
        world.become(head, Role.HEAD);

        assertThat(world.approvals.approve(queue(), null).ok()).isEqualTo(2);

        assertThat(List.of(world.status(an, session), world.status(huong, session)))
                .containsExactlyInAnyOrder(EnrolmentStatus.ENROLLED, EnrolmentStatus.WAITLISTED);
        assertThat(world.mailsTo(huong)).containsExactly("waitlisted");
    }

    @Test
    void decliningNeedsAReasonWhichThePersonReads() {
        world.enrolAs(an, session);
        world.become(head, Role.HEAD);

        assertThatThrownBy(() -> world.approvals.decline(queue(), " ")).isInstanceOf(DomainException.class);
        world.approvals.decline(queue(), "quầy thiếu người");

        assertThat(world.status(an, session)).isEqualTo(EnrolmentStatus.DECLINED);
        assertThat(world.mails.get(0).model()).containsEntry("note", "quầy thiếu người");
    }

    @Test
    void anotherUnitsHeadNeitherSeesNorAnswers() {
        long elsewhere =
                world.rows.official("Trần Văn Cường", world.rows.unit("10532", "WARD", "Phường Lê Thanh Nghị", null));
        world.enrolAs(elsewhere, session);
        world.become(head, Role.HEAD);
        assertThat(queue()).isEmpty();
        world.become(head, Role.COORDINATOR);
        List<Long> foreign = queue();
        world.become(head, Role.HEAD);

        assertThat(world.approvals.approve(foreign, null).failed())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reasons())
                        .extracting("key")
                        .containsExactly("enrolment.refused.notYourUnit"));
    }

    @Test
    void aRequestThatWasWithdrawnMeanwhileIsRefusedInWords() {
        world.enrolAs(an, session);
        world.become(head, Role.HEAD);
        List<Long> seen = queue();
        RequestRow row =
                world.approvals.requests(PageQuery.page(1, 20)).rows().get(0).row();
        world.withdrawAs(an, session);
        world.become(head, Role.HEAD);

        assertThat(world.approvals.approve(seen, null).ok()).isZero();
        assertThat(row.officialId()).isEqualTo(an);
        assertThat(world.status(an, session)).isEqualTo(EnrolmentStatus.WITHDRAWN);
    }

    @Test
    void anUnansweredRequestExpiresWhenSignUpClosesAndSaysSoOnce() {
        world.enrolAs(an, session);
        world.becomeTheSystem();
        assertThat(world.approvals.findClosed()).isEmpty();
        world.clock.advance(Duration.ofDays(5));

        List<Expiring> due = world.approvals.findClosed();
        due.forEach(world.approvals::expire);
        due.forEach(world.approvals::expire);

        assertThat(world.status(an, session)).isEqualTo(EnrolmentStatus.EXPIRED);
        assertThat(world.mailsTo(an)).containsExactly("expired");
        assertThat(world.approvals.findClosed()).isEmpty();
    }
}
