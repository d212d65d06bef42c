package vn.camtay.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.mail.MailDraft;
import vn.camtay.paper.Paper;
import vn.camtay.paper.Printers;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.standing.CompletedBy;
import vn.camtay.standing.CompletionWithdrawn;
import vn.camtay.standing.ModuleCompleted;
import vn.camtay.standing.SessionCompletions;
import vn.camtay.standing.StandingService;
import vn.camtay.standing.StandingWorld;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** A session of a module with one required skill, and an official of a ward's division who completes it. */
@ExtendWith(DatabaseExtension.class)
class CertificateServiceIT {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

    private final MovingClock clock = MovingClock.at("2026-12-10T08:00");
    private final CurrentUser actor = new CurrentUser();
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private final List<MailDraft> sent = new ArrayList<>();
    private final CertificateCheckService checks = new CertificateCheckService();
    private final CertificateObserver observer = new CertificateObserver();
    private CertificateService service;
    private EntityManager entityManager;
    private StandingService standings;
    private CityRows city;
    private long an;
    private long binh;
    private long module;
    private long session;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        city = new CityRows(given);
        service = CertificateWorld.over(given, clock, actor, events, sent);
        checks.certificates = service.certificates;
        checks.wrongChecks = new WrongChecks();
        checks.wrongChecks.clock = clock;
        observer.certificates = service;
        standings = StandingWorld.over(given, clock, new RecordedEvents<>(this::observe))
                .service();

        long haiPhong = city.unit("31", "CITY", "Thành phố Hải Phòng", null);
        long department = city.unit("SNV", "DEPARTMENT", "Sở Nội vụ", haiPhong);
        long ward = city.unit("10525", "WARD", "Phường Hải Dương", haiPhong);
        long centre = city.unit("10525-TT", "DIVISION", "Trung tâm Phục vụ hành chính công", ward);
        long clerk = city.post("P06", "Công chức tư pháp - hộ tịch");
        long counter = city.post("P04", "Công chức một cửa");
        an = city.official("Nguyễn Văn An", centre, clerk, counter);
        binh = city.official("Đặng Thị Bình", ward);
        module = city.module("M06", "Đăng ký hộ tịch có yếu tố nước ngoài");
        city.run(
                "insert into skill (module_id, code, number, name_vi, name_en, required, unaided_repetitions, witness)"
                        + " values (?1, 'M06-S1', 1, 'Đăng ký khai sinh', 'Register a birth', true, 3, false)",
                module);
        session = city.session(
                module,
                "LOCKED",
                department,
                Instant.parse("2026-12-07T01:00:00Z"),
                Instant.parse("2026-12-08T04:00:00Z"));
        as(null, Role.COORDINATOR);
    }

    private void observe(DomainEvent event) {
        if (event instanceof ModuleCompleted completed) {
            observer.onCompleted(completed);
        } else if (event instanceof CompletionWithdrawn withdrawn) {
            observer.onWithdrawn(withdrawn);
        }
    }

    @Nested
    class Issued {
        @Test
        void aCompletionIssuesOneCertificateThatSaysWhatWasSo() {
            complete(by(an, 390));

            CertificateDetail paper = only();
            assertThat(paper.label()).isEqualTo("00001/2026/GXN");
            assertThat(paper.fullName()).isEqualTo("Nguyễn Văn An");
            assertThat(paper.postsVi()).isEqualTo("Công chức tư pháp - hộ tịch; Công chức một cửa");
            assertThat(paper.unitVi()).isEqualTo("Trung tâm Phục vụ hành chính công, Phường Hải Dương");
            assertThat(paper.moduleVi()).isEqualTo("Đăng ký hộ tịch có yếu tố nước ngoài");
            assertThat(paper.skillsVi()).containsExactly("Đăng ký khai sinh");
            assertThat(paper.skillsEn()).containsExactly("Register a birth");
            assertThat(paper.firstDay()).isEqualTo("2026-12-07");
            assertThat(paper.lastDay()).isEqualTo("2026-12-08");
            assertThat(paper.completedOn()).isEqualTo(DAY);
            assertThat(paper.minutes()).isEqualTo(390);
            assertThat(paper.superior()).isEqualTo("UBND Thành phố Hải Phòng");
            assertThat(paper.issuer()).isEqualTo("Sở Nội vụ");
            assertThat(paper.place()).isEqualTo("Hải Phòng");
            assertThat(paper.issuedOn()).isEqualTo("2026-12-10");
            assertThat(events.fired()).singleElement().isInstanceOfSatisfying(CertificateIssued.class, issued -> {
                assertThat(issued.number()).isEqualTo("00001/2026/GXN");
                assertThat(issued.officialId()).isEqualTo(an);
            });
        }

        @Test
        void numbersCountOnWithoutGapsAndBeginAnewEachYear() {
            complete(by(an, 390), by(binh, 400));
            assertThat(labels()).containsExactly("00002/2026/GXN", "00001/2026/GXN");

            clock.advance(Duration.ofDays(30));
            complete(by(an, 380), by(binh, 400));

            assertThat(labels()).containsExactly("00001/2027/GXN", "00002/2026/GXN", "00001/2026/GXN");
        }

        @Test
        void theSameCompletionAgainIssuesNothing() {
            complete(by(an, 390));
            service.follow(an, session);

            assertThat(labels()).containsExactly("00001/2026/GXN");
        }

        @Test
        void aPersonWhoMovesChangesNoPaper() {
            complete(by(an, 390));
            city.run("update official set full_name = 'Nguyễn Văn Ân' where id = ?1", an);
            service.follow(an, session);

            assertThat(only().fullName()).isEqualTo("Nguyễn Văn An");
        }

        @Test
        void whatItRestsOnIsCorrectedAndAnotherReplacesIt() {
            complete(by(an, 390));
            complete(by(an, 360));

            assertThat(found(null, null).stream().map(row -> row.label() + " " + row.status() + " " + row.cause()))
                    .containsExactly("00002/2026/GXN VALID null", "00001/2026/GXN REVOKED REPLACED");
        }

        @Test
        void aCompletionThatIsWithdrawnTakesItsPaperWithItAndOneThatComesBackIssuesAnother() {
            complete(by(an, 390), by(binh, 400));
            complete(by(binh, 400));
            assertThat(found(null, CertificateStatus.REVOKED)).singleElement().satisfies(row -> assertThat(
                            row.fullName() + " " + row.cause())
                    .isEqualTo("Nguyễn Văn An WITHDRAWN"));

            complete(by(an, 390), by(binh, 400));
            assertThat(found("Nguyễn", CertificateStatus.VALID))
                    .extracting(CertificateRow::label)
                    .containsExactly("00003/2026/GXN");
        }

        @Test
        void atMostNineStatementsAreNeeded(StatementCounter statements) {
            complete(by(binh, 400));
            statements.reset();
            city.run(
                    "insert into module_completion (official_id, module_id, session_id, completed_on, minutes, counted_minutes,"
                            + " required_percent, recorded_at) values (?1, ?2, ?3, '2026-12-08', 390, 420, 80, '2026-12-10')",
                    an,
                    module,
                    session);
            statements.reset();

            service.follow(an, session);

            assertThat(statements.count()).isLessThanOrEqualTo(9);
        }

        @Test
        void theDatabaseRefusesASecondValidOne() {
            complete(by(an, 390));
            entityManager.flush();

            String columns =
                    "official_id, module_id, session_id, full_name, posts_vi, posts_en, unit_vi, unit_en, module_code,"
                            + " module_vi, module_en, skills_vi, skills_en, session_code, first_day, last_day, completed_on, minutes,"
                            + " counted_minutes, issuer, place, issued_on, issued_at, issued_by, status";
            assertThatThrownBy(() -> city.run("insert into certificate (issue_year, number, code, " + columns
                            + ") select issue_year, 99, 'ZZZZZZZZZZZZZZZZ', " + columns + " from certificate"))
                    .isInstanceOf(PersistenceException.class)
                    .hasStackTraceContaining("uq_certificate_valid");
        }
    }

    @Nested
    class TakenBack {
        @Test
        void aCoordinatorsReasonIsKeptAndTheHolderIsTold() {
            complete(by(an, 390));

            service.revoke(only().id(), "  Điểm danh hộ.  ");

            CertificateDetail paper = only();
            assertThat(paper.status()).isEqualTo(CertificateStatus.REVOKED);
            assertThat(paper.reason()).isEqualTo("Điểm danh hộ.");
            assertThat(paper.revokedAt()).isEqualTo(clock.instant());
            assertThat(sent).singleElement().satisfies(mail -> {
                assertThat(mail.officialId()).isEqualTo(an);
                assertThat(mail.template()).isEqualTo("certificate/revoked");
                assertThat(mail.model()).containsEntry("reason", "Điểm danh hộ.");
            });
            assertThat(events.fired()).last().isInstanceOfSatisfying(CertificateRevoked.class, revoked -> assertThat(
                            revoked.cause())
                    .isEqualTo(RevocationCause.COORDINATOR));
        }

        @Test
        void withoutAReasonOrTwiceItIsRefused() {
            complete(by(an, 390));
            long id = only().id();

            assertThatThrownBy(() -> service.revoke(id, " "))
                    .isInstanceOf(CertificateRefusedException.class)
                    .hasMessageContaining("certificate.refused.reason");
            assertThatThrownBy(() -> service.revoke(id, "x".repeat(501)))
                    .isInstanceOf(CertificateRefusedException.class);
            service.revoke(id, "x".repeat(500));
            assertThatThrownBy(() -> service.revoke(id, "again")).hasMessageContaining("certificate.refused.revoked");
        }

        @Test
        void noOtherIsIssuedButByACoordinator() {
            complete(by(an, 390));
            long id = only().id();
            service.revoke(id, "Điểm danh hộ.");

            complete(by(an, 360));
            assertThat(labels()).containsExactly("00001/2026/GXN");

            long again = service.issueAgain(id);
            assertThat(service.require(again).minutes()).isEqualTo(360);
            assertThatThrownBy(() -> service.issueAgain(id)).hasMessageContaining("certificate.refused.valid");
        }

        @Test
        void whoHasNoCompletionAnyLongerGetsNone() {
            complete(by(an, 390));
            long id = only().id();
            service.revoke(id, "Điểm danh hộ.");
            complete();

            assertThatThrownBy(() -> service.issueAgain(id)).hasMessageContaining("certificate.refused.noCompletion");
        }
    }

    @Nested
    class Printed {
        @Test
        void thePaperSaysAllAndItsCodeLeadsToTheCheckPage() {
            complete(by(an, 390));
            CertificateDetail paper = only();

            Paper printed = service.paper(paper.id(), "vi");
            byte[] pdf = Printers.print(printed, clock);

            assertThat(printed.address())
                    .isEqualTo("https://camtay.example.org/certificate/check.xhtml?code="
                            + paper.code().replace("-", ""));
            assertThat(Printers.pages(pdf)).isEqualTo(1);
            assertThat(Printers.words(pdf, 1).replaceAll("\\s+", " "))
                    .contains(
                            "UBND THÀNH PHỐ HẢI PHÒNG", "SỞ NỘI VỤ", "Số: 00001/2026/GXN", "ngày 10 tháng 12 năm 2026")
                    .contains("GIẤY XÁC NHẬN HOÀN THÀNH", "Nguyễn Văn An", "Công chức một cửa")
                    .contains("M06 – Đăng ký hộ tịch có yếu tố nước ngoài", "Đăng ký khai sinh")
                    .contains("từ ngày 07/12/2026 đến ngày 08/12/2026", "390 phút trên 420 phút")
                    .contains(paper.code(), "camtay.example.org/certificate/check.xhtml");
        }

        @Test
        void itIsForItsHolderAndCoordinatorsOnly() {
            complete(by(an, 390));
            long id = only().id();

            as(binh, Role.OFFICIAL);
            assertThatThrownBy(() -> service.paper(id, "vi")).isInstanceOf(NotFoundException.class);
            assertThat(service.mine()).isEmpty();

            as(an, Role.OFFICIAL);
            assertThat(service.paper(id, "en").title()).isEqualTo("00001/2026/GXN");
            assertThat(service.mine()).extracting(CertificateRow::label).containsExactly("00001/2026/GXN");
        }

        @Test
        void aRevokedOneIsNotPrinted() {
            complete(by(an, 390));
            long id = only().id();
            service.revoke(id, "Điểm danh hộ.");

            assertThatThrownBy(() -> service.paper(id, "vi")).hasMessageContaining("certificate.refused.revoked");
        }
    }

    @Nested
    class Checked {
        @Test
        void whoeverHoldsThePaperReadsWhatStandsOnItAndNothingElse(StatementCounter statements) {
            complete(by(an, 390));
            String code = only().code();
            statements.reset();

            CheckedCertificate found =
                    checks.check(code.toLowerCase(Locale.ROOT), "192.0.2.1").found();

            assertThat(statements.count()).isEqualTo(1);
            assertThat(found.isValid()).isTrue();
            assertThat(found.fullName()).isEqualTo("Nguyễn Văn An");
            String printed = Printers.words(Printers.print(service.paper(only().id(), "vi"), clock), 1)
                    .replaceAll("\\s+", " ");
            assertThat(printed)
                    .contains(found.label(), found.fullName(), found.postsVi(), found.moduleVi(), found.sessionCode())
                    .contains(found.minutes() + " phút trên " + found.countedMinutes())
                    .containsIgnoringCase(found.issuer());
            assertThat(printed).contains(found.unitVi());
        }

        @Test
        void whoConfirmsIsNamedInTheLanguageOfThePaper() {
            city.run("update unit set name_en = 'Department of Home Affairs' where code = 'SNV'");
            complete(by(an, 390));

            assertThat(checks.check(only().code(), "192.0.2.1").found().issuerEn())
                    .isEqualTo("Department of Home Affairs");
            assertThat(Printers.words(Printers.print(service.paper(only().id(), "en"), clock), 1))
                    .contains("Department of Home Affairs confirms:");
            assertThat(Printers.words(Printers.print(service.paper(only().id(), "vi"), clock), 1))
                    .doesNotContain("Department of Home Affairs");
        }

        @Test
        void aRevokedOneSaysSoWithoutTheReason() {
            complete(by(an, 390));
            service.revoke(only().id(), "Điểm danh hộ.");

            CheckedCertificate found = checks.check(only().code(), "192.0.2.1").found();

            assertThat(found.isValid()).isFalse();
            assertThat(found.revokedAt()).isEqualTo(clock.instant());
            assertThat(found.toString()).doesNotContain("Điểm danh hộ");
        }

        @Test
        void anUnknownCodeIsNoneAndManyOfThemMustWait() {
            complete(by(an, 390));
            String code = only().code();
            for (int i = 0; i < WrongChecks.MOST; i++) {
                assertThat(checks.check("0000-0000-0000-0000", "192.0.2.1"))
                        .isEqualTo(new CertificateCheckService.Answer(null, false));
            }

            assertThat(checks.check(code, "192.0.2.1").tooMany()).isTrue();
            assertThat(checks.check(code, "192.0.2.1").found()).isNull();
            assertThat(checks.check(code, "192.0.2.2").found()).isNotNull();
        }
    }

    @Nested
    class Listed {
        @Test
        void aListIsReadInTwoStatementsByNameNumberModuleAndState(StatementCounter statements) {
            complete(by(an, 390), by(binh, 400));
            statements.reset();

            assertThat(labels()).hasSize(2);
            assertThat(statements.count()).isEqualTo(2);
            assertThat(names("dang")).containsExactly("Đặng Thị Bình");
            assertThat(names("%")).isEmpty();
            assertThat(names("1/2026")).hasSize(1);
            assertThat(names("00001/2026/GXN")).isEqualTo(names("1"));
            assertThat(names("1/2025")).isEmpty();
            assertThat(service.search(new CertificateFilter(null, module + 1, null), PageQuery.page(1, 10))
                            .total())
                    .isZero();
        }

        @Test
        void completionsWithoutAnyCertificateAreFound() {
            city.run(
                    "insert into module_completion (official_id, module_id, session_id, completed_on, minutes, counted_minutes,"
                            + " required_percent, recorded_at) values (?1, ?2, ?3, '2026-12-08', 390, 420, 80, '2026-12-10')",
                    an,
                    module,
                    session);
            assertThat(service.countMissing()).isEqualTo(1);

            assertThat(service.certificates.missing(10)).singleElement().satisfies(pair -> {
                assertThat(pair).containsExactly(an, session);
                service.follow((Long) pair[0], (Long) pair[1]);
            });

            assertThat(service.countMissing()).isZero();
        }
    }

    private CompletedBy by(long official, int minutes) {
        return new CompletedBy(official, DAY, minutes, 420, 80);
    }

    private void complete(CompletedBy... completed) {
        standings.settle(new SessionCompletions(session, module, List.of(completed)));
        entityManager.flush();
    }

    private CertificateDetail only() {
        List<CertificateRow> rows = found(null, null);
        assertThat(rows).hasSize(1);
        return service.require(rows.get(0).id());
    }

    private List<String> labels() {
        return found(null, null).stream().map(CertificateRow::label).toList();
    }

    private List<String> names(String text) {
        return found(text, null).stream().map(CertificateRow::fullName).toList();
    }

    private List<CertificateRow> found(String text, CertificateStatus status) {
        return service.search(new CertificateFilter(text, null, status), PageQuery.page(1, 50))
                .rows();
    }

    private void as(Long official, Role role) {
        actor.become(new SignedIn(1, "x", "x", official, Set.of(role), Set.of(), "vi", Instant.EPOCH, 0));
    }
}
