package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.enrolment.NominationLine.Outcome;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.sheet.SheetReader;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class NominationServiceIT {
    private EnrolmentWorld world;
    private long session;
    private long an;
    private long huong;
    private long binh;
    private long head;

    @BeforeEach
    void aSession(EntityManager database) {
        world = new EnrolmentWorld(database);
        session = world.session(5, 7);
        an = world.official("Nguyễn Văn An");
        huong = world.official("Đặng Thị Hường");
        binh = world.official("Lê Văn Bình");
        head = world.official("Trần Văn Chủ");
    }

    @Nested
    class ABatch {
        @Test
        void isReportedPersonByPersonAndOneThatFailsStopsNoOther() {
            world.enrolAs(huong, world.session(5, 7));
            world.become(head, Role.HEAD);

            BatchReport<CandidateRow> report =
                    world.nominations.nominate(new NominateCommand(session, List.of(an, huong, binh), null));

            assertThat(report.ok()).isEqualTo(2);
            assertThat(report.failed()).singleElement().satisfies(failure -> {
                assertThat(failure.item().fullName()).isEqualTo("Đặng Thị Hường");
                assertThat(failure.reasons()).extracting("key").containsExactly("enrolment.refused.clash");
            });
            assertThat(world.mailsTo(an)).containsExactly("nominated");
        }

        @Test
        void fillsTheSeatsAndReportsTheRestInTheirOrder() {
            long small = world.session(2, 10);
            world.become(head, Role.HEAD);

            BatchReport<CandidateRow> report =
                    world.nominations.nominate(new NominateCommand(small, List.of(binh, an, huong, -1L), null));

            assertThat(report.ok()).isEqualTo(2);
            assertThat(world.taken(small)).isEqualTo(2);
            assertThat(report.failed())
                    .extracting(failure -> failure.reasons().get(0).key())
                    .containsExactly("session.refused.full", "general.refused.notFound");
        }

        @Test
        void keepsACounterThatTheFirstOfTwoEmptied() {
            long post = world.rows.post("P05", "Hộ tịch");
            long lan = world.rows.official("Trần Thị Lan", world.ward, post);
            long vinh = world.rows.official("Phạm Quang Vinh", world.ward, post);
            world.rows.counter(world.ward, "Hộ tịch", 1, post);
            world.become(head, Role.HEAD);

            BatchReport<CandidateRow> report =
                    world.nominations.nominate(new NominateCommand(session, List.of(lan, vinh), null));

            assertThat(report.failed()).singleElement().satisfies(failure -> {
                assertThat(failure.item().officialId()).isEqualTo(vinh);
                assertThat(failure.reasons()).extracting("key").containsExactly("enrolment.refused.cover");
            });
        }

        @Test
        void takesFewStatementsAPerson(StatementCounter statements) {
            long big = world.session(100, 10);
            List<Long> people = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                people.add(world.official("Người Thứ " + i));
            }
            world.become(head, Role.HEAD);
            statements.reset();

            BatchReport<CandidateRow> report = world.nominations.nominate(new NominateCommand(big, people, null));

            assertThat(report.ok()).isEqualTo(40);
            assertThat(statements.count()).isLessThanOrEqualTo(40 * 12);
        }

        @Test
        void takesNobodyOfAnotherUnit() {
            long stranger = world.rows.official(
                    "Trần Văn Cường", world.rows.unit("10532", "WARD", "Phường Lê Thanh Nghị", null));
            world.become(head, Role.HEAD);

            assertThat(world.nominations
                            .nominate(new NominateCommand(session, List.of(stranger), null))
                            .failed())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.reasons())
                            .extracting("key")
                            .containsExactly("enrolment.refused.notYourUnit"));
        }

        @Test
        void isTheHeadsApprovalWhereTheSessionAsksForIt() {
            long asking = world.approvalSession(5, 9);
            world.enrolAs(an, asking);
            world.become(head, Role.HEAD);

            world.nominations.nominate(new NominateCommand(asking, List.of(an, binh), null));

            assertThat(world.status(an, asking)).isEqualTo(EnrolmentStatus.ENROLLED);
            assertThat(world.status(binh, asking)).isEqualTo(EnrolmentStatus.ENROLLED);
        }
    }

    @Test
    void candidatesAreFoundByNameWithWhatStandsAgainstEach() {
        world.enrolAs(huong, world.session(5, 7));
        world.become(head, Role.HEAD);

        List<Candidate> found = world.nominations
                .candidates(session, new CandidateFilter("huong", null, true), PageQuery.page(1, 20))
                .rows();

        assertThat(found).singleElement().satisfies(candidate -> {
            assertThat(candidate.row().officialId()).isEqualTo(huong);
            assertThat(candidate.gap()).isTrue();
            assertThat(candidate.against()).extracting("key").containsExactly("enrolment.refused.clash");
        });
    }

    @Test
    void aListNamesUnknownPeopleDoublesAndTwoOfOneName() {
        world.official("Lê Văn Bình");
        world.become(head, Role.HEAD);
        String list = "STT;Họ và tên\n1;nguyen van an\n2;Người Lạ\n3;Nguyễn Văn An\n4;Lê Văn Bình\n";

        List<NominationLine> lines = world.nominations.read(
                SheetReader.open(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8))));

        assertThat(lines)
                .extracting(NominationLine::outcome)
                .containsExactly(Outcome.FOUND, Outcome.UNKNOWN, Outcome.TWICE, Outcome.SEVERAL);
        assertThat(lines.get(3).people()).hasSize(2);
        assertThat(lines.get(0).people()).extracting(CandidateRow::officialId).containsExactly(an);
    }
}
