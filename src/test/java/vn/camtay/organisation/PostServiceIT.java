package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class PostServiceIT {
    private final PostService service = new PostService();
    private final OfficialService officials = new OfficialService();
    private final RecordedEvents<PostChanged> changed = new RecordedEvents<>();
    private EntityManager entityManager;
    private CityRows city;
    private long ward;
    private long clerk;
    private long registrar;

    @BeforeEach
    void twoPostsInUse(EntityManager database) {
        entityManager = database;
        city = new CityRows(database);
        MovingClock clock = MovingClock.at("2026-11-23T08:00");
        service.posts = new PostRepository();
        service.posts.entityManager = database;
        service.currentUser = new CurrentUser();
        service.changed = changed;
        service.clock = clock;
        officials.officials = new OfficialRepository();
        officials.officials.entityManager = database;
        officials.units = new UnitRepository();
        officials.units.entityManager = database;
        officials.posts = service.posts;
        officials.currentUser = service.currentUser;
        officials.registered = new RecordedEvents<>();
        officials.changed = new RecordedEvents<>();
        officials.facts = new RecordedEvents<>();
        officials.clock = clock;
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        clerk = service.open(post("P04", "Văn thư, lưu trữ", "Records officer"));
        registrar = service.open(post("P06", "Tư pháp - hộ tịch", "Civil status officer"));
        forget();
    }

    @Test
    void eachPostIsListedWithHowManyAtWorkHoldItRetiredOnesLastInOneStatement(StatementCounter statements) {
        city.official("Nguyễn Thị Hương", ward, registrar, clerk);
        city.official("Đặng Văn Dũng", ward, registrar);
        long left = city.official("Lê Minh Quân", ward, registrar);
        city.run("update official set status = 'LEFT' where id = ?1", left);
        retire(clerk);
        long fresh = service.open(post("P25", "Chuyển đổi số", "Digital officer"));
        statements.reset();

        List<PostDetail> posts = service.details();

        assertThat(statements.count()).isEqualTo(1);
        assertThat(posts)
                .extracting(PostDetail::id, PostDetail::holders, PostDetail::retired)
                .containsExactly(tuple(registrar, 2L, false), tuple(fresh, 0L, false), tuple(clerk, 1L, true));
    }

    @Test
    void whoHoldsARetiredPostIsNamedWithTheirUnit(StatementCounter statements) {
        long huong = city.official("Nguyễn Thị Hương", ward, registrar, clerk);
        city.official("Đặng Văn Dũng", ward, registrar);
        long left = city.official("Lê Minh Quân", ward, clerk);
        city.run("update official set status = 'LEFT' where id = ?1", left);
        retire(clerk);
        statements.reset();

        assertThat(service.holders(clerk))
                .containsExactly(new PostHolder(huong, "Nguyễn Thị Hương", "Phường Hải Dương", null));
        assertThat(statements.count()).isEqualTo(1);
    }

    @Test
    void whatHappensToAPostIsToldOnceEach() {
        service.rename(clerk, version(clerk), post("P04", "Văn thư", "Clerk"));
        forget();
        retire(clerk);
        service.bringBack(clerk, version(clerk));

        assertThat(changed.fired())
                .filteredOn(event -> event.subjectId() == clerk)
                .extracting(PostChanged::nameVi, PostChanged::nameEn, PostChanged::retired)
                .containsExactly(
                        tuple("Văn thư, lưu trữ", "Records officer", false),
                        tuple("Văn thư", "Clerk", false),
                        tuple("Văn thư", "Clerk", true),
                        tuple("Văn thư", "Clerk", false));
    }

    @Nested
    class Renaming {
        @Test
        void givesBothNamesAndTheGroupAndKeepsTheCode() {
            service.rename(clerk, version(clerk), new PostCommand("P99", " Văn thư ", "Clerk", "Chuyên môn"));
            forget();

            assertThat(service.require(clerk))
                    .isEqualTo(new PostRow(clerk, "P04", "Văn thư", "Clerk", "Chuyên môn", false));
        }

        @Test
        void isRefusedWithANameThatAnotherPostHasMarksOrNot() {
            assertThat(refusals(() -> service.rename(clerk, version(clerk), post("P04", "TU PHAP - HO TICH", "Clerk"))))
                    .containsExactly("organisation.refused.postNameTaken");
            forget();
            assertThat(service.require(clerk).nameVi()).isEqualTo("Văn thư, lưu trữ");
        }

        @Test
        void isRefusedOfWhatSomebodyElseChangedMeanwhile() {
            long version = version(clerk);
            retire(clerk);

            assertThatThrownBy(() -> service.rename(clerk, version, post("P04", "Văn thư", "Clerk")))
                    .isInstanceOf(OptimisticLockException.class);
        }

        @Test
        void ofAnUnknownPostIsNotFound() {
            assertThatThrownBy(() -> service.rename(-1, 0, post("P04", "Văn thư", "Clerk")))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> service.requireDetail(-1)).isInstanceOf(NotFoundException.class);
        }
    }

    @Nested
    class Adding {
        @Test
        void takesWordsUpToTheirLengthAndRefusesLongerOnes() {
            PostCommand longest = new PostCommand("A".repeat(20), "ă".repeat(200), "a".repeat(199) + "b", "Chuyên môn");
            PostCommand longer = new PostCommand("B".repeat(21), "ă".repeat(201), "b".repeat(201), "x".repeat(61));

            assertThat(service.open(longest)).isPositive();
            assertThat(refusals(() -> service.open(longer)))
                    .containsExactly(
                            "organisation.refused.postCode",
                            "organisation.refused.postNameVi",
                            "organisation.refused.postNameEn",
                            "organisation.refused.postGroup");
        }

        @Test
        void isRefusedWithoutWords() {
            assertThat(refusals(() -> service.open(new PostCommand(null, " ", null, ""))))
                    .hasSize(4);
        }

        @Test
        void isRefusedUnderACodeThatIsTakenEvenByARetiredPost() {
            retire(clerk);

            assertThat(refusals(() -> service.open(post("P04", "Tên khác", "Another name"))))
                    .containsExactly("organisation.refused.postCodeTaken");
        }
    }

    @Nested
    class ARetiredPost {
        @Test
        void isOfferedOnlyWhereItIsChosenAlready() {
            retire(clerk);

            assertThat(service.offered(List.of())).extracting(PostRow::id).containsExactly(registrar);
            assertThat(service.offered(List.of(clerk))).extracting(PostRow::id).containsExactly(clerk, registrar);
            assertThat(service.list()).hasSize(2);
        }

        @Test
        void isGivenToNobodyAndKeptByWhoHoldsIt() {
            long holder = officials.register(Facts.named("Nguyễn Thị Hương", ward, clerk));
            long other = officials.register(Facts.named("Đặng Văn Dũng", ward, registrar));
            forget();
            retire(clerk);

            change(holder, Facts.named("Nguyễn Thị Hương", ward, registrar, clerk));

            assertThat(officials.requireDetail(holder).postIds()).containsExactly(registrar, clerk);
            assertThat(refusals(() -> change(other, Facts.named("Đặng Văn Dũng", ward, clerk))))
                    .containsExactly("organisation.refused.postRetired");
            assertThat(refusals(() -> officials.register(Facts.named("Lê Minh Quân", ward, clerk))))
                    .containsExactly("organisation.refused.postRetired");
            assertThat(refusals(() -> officials.registerAll(List.of(Facts.named("Lê Minh Quân", ward, clerk)))))
                    .containsExactly("organisation.refused.postRetired");
        }

        @Test
        void oncePutDownIsNotTakenUpAgain() {
            long holder = officials.register(Facts.named("Nguyễn Thị Hương", ward, clerk));
            forget();
            retire(clerk);
            change(holder, Facts.named("Nguyễn Thị Hương", ward, registrar));

            assertThat(refusals(() -> change(holder, Facts.named("Nguyễn Thị Hương", ward, clerk))))
                    .containsExactly("organisation.refused.postRetired");
        }

        @Test
        void whoIsGivenItIsToldWhatTookItsPlaceInTheEnd() {
            long advisor = service.open(post("P07", "Tư vấn", "Advisor"));
            replace(clerk, advisor);
            replace(advisor, registrar);

            assertThat(reasons(() -> officials.register(Facts.named("Lê Minh Quân", ward, clerk))))
                    .containsExactly(Reason.of(
                            "organisation.refused.postReplaced",
                            new BothNames("Văn thư, lưu trữ", "Records officer"),
                            new BothNames("Tư pháp - hộ tịch", "Civil status officer")));
        }

        @Test
        void isGivenAgainOnceItIsBroughtBack() {
            retire(clerk);
            service.bringBack(clerk, version(clerk));
            forget();

            assertThat(officials.register(Facts.named("Lê Minh Quân", ward, clerk)))
                    .isPositive();
        }

        @Test
        void isNotRetiredTwiceAndOneInUseNotBroughtBack() {
            retire(clerk);

            assertThat(refusals(() -> service.retire(clerk, version(clerk))))
                    .containsExactly("organisation.refused.postRetiredAlready");
            assertThat(refusals(() -> service.bringBack(registrar, version(registrar))))
                    .containsExactly("organisation.refused.postInUse");
        }
    }

    private void change(long id, RegisterOfficialCommand facts) {
        officials.change(new ChangeOfficialCommand(id, null, facts, OfficialStatus.ACTIVE));
        forget();
    }

    private void retire(long id) {
        service.retire(id, version(id));
        forget();
    }

    private void replace(long id, long successor) {
        retire(id);
        city.run("update post set successor_id = ?1 where id = ?2", successor, id);
        forget();
    }

    private long version(long id) {
        return service.requireDetail(id).version();
    }

    private void forget() {
        entityManager.flush();
        entityManager.clear();
    }

    /** What a refused call has changed is forgotten, as its transaction would be. */
    private List<Reason> reasons(Runnable attempt) {
        DomainException refusal = catchThrowableOfType(DomainException.class, attempt::run);
        entityManager.clear();
        assertThat(refusal).isNotNull();
        return refusal.reasons();
    }

    private List<String> refusals(Runnable attempt) {
        return reasons(attempt).stream().map(Reason::key).toList();
    }

    private static PostCommand post(String code, String nameVi, String nameEn) {
        return new PostCommand(code, nameVi, nameEn, "Chuyên môn");
    }
}
