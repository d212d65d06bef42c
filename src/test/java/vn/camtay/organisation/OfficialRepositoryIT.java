package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class OfficialRepositoryIT {
    private static final Reach ALL = new Reach(true, true, Set.of(), 0);
    private static final PageQuery FIRST = PageQuery.page(1, 25);

    private final OfficialRepository officials = new OfficialRepository();
    private EntityManager entityManager;
    private long wardId;
    private long divisionId;
    private long otherWardId;

    @BeforeEach
    void aCityWithTwoWards(EntityManager database) {
        entityManager = database;
        officials.entityManager = database;
        Unit city = stored(Unit.open(Facts.city()));
        Unit ward = stored(Unit.open(Facts.unit("10525", UnitKind.WARD, "Phường Hải Dương", city.id())));
        wardId = ward.id();
        divisionId = stored(Unit.open(Facts.unit("10525-VP", UnitKind.DIVISION, "Văn phòng HĐND và UBND", wardId)))
                .id();
        otherWardId = stored(Unit.open(Facts.unit("10507", UnitKind.WARD, "Phường Thành Đông", city.id())))
                .id();
    }

    @Nested
    class Searching {
        @Test
        void findsNamesWrittenWithoutMarks() {
            register("Nguyễn Thị Hương", "Đặng Văn Nam", "Trần Thị Thủy", "Lê Thị Thuỷ", "Phạm Văn Bình");

            assertThat(names("nguyen")).containsExactly("Nguyễn Thị Hương");
            assertThat(names("dang")).containsExactly("Đặng Văn Nam");
            assertThat(names("thuy")).containsExactlyInAnyOrder("Trần Thị Thủy", "Lê Thị Thuỷ");
            assertThat(names("nguyen thi huong")).containsExactly("Nguyễn Thị Hương");
            assertThat(names("ĐẶNG")).containsExactly("Đặng Văn Nam");
        }

        @Test
        void skipsTheMiddleNameWhenOnlyFamilyAndGivenNameAreTyped() {
            register("Nguyễn Thị Hương", "Nguyễn Văn Nam", "Nguyễn Thị Phương");

            assertThat(names("nguyen huong")).containsExactly("Nguyễn Thị Hương");
            assertThat(names("ng huo")).containsExactly("Nguyễn Thị Hương");
            assertThat(names("huong nguyen")).isEmpty();
        }

        @Test
        void takesWildcardsAsTheyAreWritten() {
            register("Nguyễn Thị Hương");

            assertThat(names("%")).isEmpty();
            assertThat(names("nguy_n")).isEmpty();
        }

        @Test
        void filtersByUnitPostAndStatus() {
            long post = stored(new Post(new PostCommand("P17", "Công chức tiếp nhận", "Reception officer", "TTPVHCC")))
                    .id();
            Official one = stored(Official.register(
                    OfficialFacts.of(Facts.named("Nguyễn Thị Hương", wardId, post)), Facts.FIRST_DAY));
            Official two = stored(
                    Official.register(OfficialFacts.of(Facts.named("Trần Văn Nam", otherWardId)), Facts.FIRST_DAY));
            two.change(
                    OfficialFacts.of(Facts.named("Trần Văn Nam", otherWardId)), OfficialStatus.LEFT, Facts.FIRST_DAY);
            entityManager.flush();

            assertThat(ids(new OfficialFilter(null, null, post, null), null)).containsExactly(one.id());
            assertThat(ids(new OfficialFilter(null, null, null, OfficialStatus.LEFT), null))
                    .containsExactly(two.id());
            assertThat(ids(new OfficialFilter(null, otherWardId, null, null), Set.of(otherWardId)))
                    .containsExactly(two.id());
        }

        private List<Long> ids(OfficialFilter filter, Set<Long> units) {
            return officials.search(filter, units, ALL, FIRST).rows().stream()
                    .map(OfficialRow::id)
                    .toList();
        }

        private List<String> names(String text) {
            return officials.search(new OfficialFilter(text, null, null, null), null, ALL, FIRST).rows().stream()
                    .map(OfficialRow::fullName)
                    .toList();
        }
    }

    @Nested
    class Ordering {
        @Test
        void followsTheVietnameseAlphabetByGivenName() {
            register(
                    "Lê Ơn", "Lê Ong", "Lê Ông", "Lê Ân", "Lê Ăn", "Lê An", "Lê Đan", "Lê Dung", "Lê Êm", "Lê Em",
                    "Lê Ưng", "Lê Ung");

            assertThat(listed())
                    .containsExactly(
                            "Lê An", "Lê Ăn", "Lê Ân", "Lê Dung", "Lê Đan", "Lê Em", "Lê Êm", "Lê Ong", "Lê Ông",
                            "Lê Ơn", "Lê Ung", "Lê Ưng");
        }

        @Test
        void followsTheTonesWithinALetter() {
            register("Lê Mạ", "Lê Mã", "Lê Má", "Lê Mả", "Lê Mà", "Lê Ma");

            assertThat(listed()).containsExactly("Lê Ma", "Lê Mà", "Lê Mả", "Lê Mã", "Lê Má", "Lê Mạ");
        }

        @Test
        void comparesFamilyNamesWhereGivenNamesAreEqual() {
            register("Trần Văn An", "Đặng Văn An", "Dương Văn An", "Đặng Thị An");

            assertThat(listed()).containsExactly("Dương Văn An", "Đặng Thị An", "Đặng Văn An", "Trần Văn An");
        }

        private List<String> listed() {
            return officials.search(OfficialFilter.NONE, null, ALL, FIRST).rows().stream()
                    .map(OfficialRow::fullName)
                    .toList();
        }
    }

    @Nested
    class Paging {
        @Test
        void givesEachPersonOnceOverAllPages() {
            register("Lê An", "Lê Bình", "Lê Cường", "Lê Dung", "Lê Em");

            Page<OfficialRow> first = officials.search(OfficialFilter.NONE, null, ALL, PageQuery.page(1, 2));
            Page<OfficialRow> last = officials.search(OfficialFilter.NONE, null, ALL, PageQuery.page(3, 2));

            assertThat(first.total()).isEqualTo(5);
            assertThat(first.rows()).extracting(OfficialRow::givenName).containsExactly("An", "Bình");
            assertThat(last.rows()).extracting(OfficialRow::givenName).containsExactly("Em");
            assertThat(last.hasNext()).isFalse();
        }

        @Test
        void isEmptyBehindTheLastPage() {
            register("Lê An");

            Page<OfficialRow> page = officials.search(OfficialFilter.NONE, null, ALL, PageQuery.page(9, 2));

            assertThat(page.rows()).isEmpty();
            assertThat(page.total()).isEqualTo(1);
        }

        @Test
        void takesThreeStatementsHoweverManyRows(StatementCounter statements) {
            long post = stored(new Post(new PostCommand("P17", "Công chức tiếp nhận", "Reception officer", "TTPVHCC")))
                    .id();
            for (int i = 0; i < 20; i++) {
                stored(Official.register(
                        OfficialFacts.of(Facts.named("Nguyễn Văn An", wardId, post)), Facts.FIRST_DAY));
            }
            entityManager.flush();
            entityManager.clear();
            statements.reset();

            officials.search(OfficialFilter.NONE, null, ALL, FIRST);

            assertThat(statements.count()).isEqualTo(3);
        }
    }

    @Nested
    class Reaching {
        @Test
        void aHeadFindsOnlyThePeopleOfTheirUnitsAndThemself() {
            Official mine = one("Lê An", wardId);
            Official self = one("Lê Bình", otherWardId);
            one("Lê Cường", otherWardId);

            Reach head = new Reach(false, false, Set.of(wardId, divisionId), self.id());

            assertThat(officials.search(OfficialFilter.NONE, null, head, FIRST).rows())
                    .extracting(OfficialRow::id)
                    .containsExactly(mine.id(), self.id());
        }

        @Test
        void aTrainerFindsEverybodyActive() {
            Official active = one("Lê An", wardId);
            Official left = one("Lê Bình", wardId);
            left.change(OfficialFacts.of(Facts.named("Lê Bình", wardId)), OfficialStatus.LEFT, Facts.FIRST_DAY);
            entityManager.flush();

            Reach trainer = new Reach(false, true, Set.of(), 0);

            assertThat(officials
                            .search(OfficialFilter.NONE, null, trainer, FIRST)
                            .rows())
                    .extracting(OfficialRow::id)
                    .containsExactly(active.id());
        }

        @Test
        void nobodyIsFoundWithoutAnyReach() {
            one("Lê An", wardId);

            Reach none = new Reach(false, false, Set.of(), 0);

            assertThat(officials.search(OfficialFilter.NONE, null, none, FIRST).total())
                    .isZero();
        }
    }

    @Nested
    class Rows {
        @Test
        void nameTheDivisionWithItsUnitAndTheMainPostFirst() {
            long first = stored(new Post(new PostCommand("P04", "Văn thư", "Records", "Văn phòng")))
                    .id();
            long second = stored(new Post(new PostCommand("P17", "Tiếp nhận", "Reception", "TTPVHCC")))
                    .id();
            Official official = stored(Official.register(
                    OfficialFacts.of(Facts.named("Lê An", divisionId, second, first)), Facts.FIRST_DAY));
            entityManager.flush();

            OfficialRow row = officials.findRow(official.id()).orElseThrow();

            assertThat(row.unitName()).isEqualTo("Văn phòng HĐND và UBND, Phường Hải Dương");
            assertThat(row.posts()).isEqualTo("Tiếp nhận; Văn thư");
            assertThat(row.postsEn()).isEqualTo("Reception; Records");
            assertThat(officials.postIds(official.id())).containsExactly(second, first);
        }

        @Test
        void nameAWardAlone() {
            Official official = one("Lê An", wardId);

            assertThat(officials.findRow(official.id()).orElseThrow().unitName())
                    .isEqualTo("Phường Hải Dương");
        }

        @Test
        void followAChangeOfPosts() {
            long first = stored(new Post(new PostCommand("P04", "Văn thư", "Records", "Văn phòng")))
                    .id();
            long second = stored(new Post(new PostCommand("P17", "Tiếp nhận", "Reception", "TTPVHCC")))
                    .id();
            Official official = stored(
                    Official.register(OfficialFacts.of(Facts.named("Lê An", wardId, first, second)), Facts.FIRST_DAY));
            entityManager.flush();

            official.change(
                    OfficialFacts.of(Facts.named("Lê An", wardId, second, first)),
                    OfficialStatus.ACTIVE,
                    Facts.FIRST_DAY);
            entityManager.flush();

            assertThat(officials.postIds(official.id())).containsExactly(second, first);
        }

        @Test
        void areAbsentForAnUnknownId() {
            assertThat(officials.findRow(-1)).isEmpty();
        }

        @Test
        void ofContactsComeForKnownIdsOnly() {
            Official official = one("Lê An", wardId);

            assertThat(officials.contacts(List.of(official.id(), -1L)))
                    .containsExactly(
                            new OfficialContact(official.id(), "Lê An", null, "vi", wardId, "Phường Hải Dương", null));
            assertThat(officials.contacts(List.of())).isEmpty();
        }

        @Test
        void canBeLockedTogether() {
            Official one = one("Lê An", wardId);
            Official two = one("Lê Bình", wardId);

            officials.lock(List.of(two.id(), one.id(), two.id()));

            assertThat(officials.contacts(List.of(one.id(), two.id()))).hasSize(2);
        }
    }

    @Test
    void othersWithTheSameCodeOrAddressAreFoundBeforehand() {
        OfficialFacts facts = OfficialFacts.of(Facts.reachable("HP-1", "Lê An", wardId, "an@haiphong.gov.vn", null));
        Official official = Official.register(facts, Facts.FIRST_DAY);
        officials.store(official, facts);

        assertThat(officials.others(null, "an@haiphong.gov.vn", 0)).hasSize(1);
        assertThat(officials.others("HP-1", null, 0)).hasSize(1);
        assertThat(officials.others("HP-1", "an@haiphong.gov.vn", official.id()))
                .isEmpty();
        assertThat(officials.others(null, null, 0)).isEmpty();
    }

    @Test
    void anAddressThatSomebodyElseTookMeanwhileIsRefusedInWords() {
        OfficialFacts first = OfficialFacts.of(Facts.reachable("HP-1", "Lê An", wardId, "an@haiphong.gov.vn", null));
        OfficialFacts second = OfficialFacts.of(Facts.reachable("HP-2", "Lê Bình", wardId, "AN@haiphong.gov.vn", null));
        officials.store(Official.register(first, Facts.FIRST_DAY), first);

        assertThatThrownBy(() -> officials.store(Official.register(second, Facts.FIRST_DAY), second))
                .isInstanceOf(OfficialRefusedException.class)
                .hasMessageContaining("organisation.refused.mailTaken");
    }

    @Test
    void aStaffCodeThatSomebodyElseTookMeanwhileIsRefusedInWords() {
        OfficialFacts first = OfficialFacts.of(Facts.reachable("HP-1", "Lê An", wardId, null, null));
        OfficialFacts second = OfficialFacts.of(Facts.reachable("HP-1", "Lê Bình", wardId, null, null));
        officials.store(Official.register(first, Facts.FIRST_DAY), first);

        assertThatThrownBy(() -> officials.store(Official.register(second, Facts.FIRST_DAY), second))
                .isInstanceOf(OfficialRefusedException.class)
                .hasMessageContaining("organisation.refused.staffCodeTaken");
    }

    private void register(String... fullNames) {
        for (String fullName : fullNames) {
            stored(Official.register(OfficialFacts.of(Facts.named(fullName, wardId)), Facts.FIRST_DAY));
        }
        entityManager.flush();
    }

    private Official one(String fullName, long unitId) {
        Official official = stored(Official.register(OfficialFacts.of(Facts.named(fullName, unitId)), Facts.FIRST_DAY));
        entityManager.flush();
        return official;
    }

    private <T> T stored(T entity) {
        entityManager.persist(entity);
        entityManager.flush();
        return entity;
    }
}
