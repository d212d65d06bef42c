package vn.camtay.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** The catalogue that comes with the program, read and edited. */
@ExtendWith(DatabaseExtension.class)
class CatalogueIT {
    private static final PageQuery FIRST = PageQuery.page(1, 50);
    private final ModuleRepository modules = new ModuleRepository();
    private final CompetencyRepository competencies = new CompetencyRepository();
    private final ProfileRepository profiles = new ProfileRepository();
    private EntityManager entityManager;

    @BeforeEach
    void fill(EntityManager given) {
        entityManager = given;
        modules.entityManager = given;
        competencies.entityManager = given;
        profiles.entityManager = given;
        for (int number = 1; number <= 18; number++) {
            given.createNativeQuery(
                            "insert into post (id, code, name_vi, name_en, post_group) values (?1, ?2, ?3, ?3, 'x')")
                    .setParameter(1, 800 + number)
                    .setParameter(2, "P%02d".formatted(number))
                    .setParameter(3, "Vị trí " + number)
                    .executeUpdate();
        }
        seed();
    }

    private void seed() {
        CatalogueSeed seed = new CatalogueSeed();
        seed.modules = modules;
        seed.competencies = competencies;
        seed.profiles = profiles;
        seed.posts = new PostService() {
            @Override
            public List<PostRow> list() {
                return IntStream.rangeClosed(1, 18)
                        .mapToObj(number -> new PostRow(800 + number, "P%02d".formatted(number), "", "", "x", false))
                        .toList();
            }
        };
        seed.fill();
        entityManager.flush();
        entityManager.clear();
    }

    private long count(String entity) {
        return entityManager
                .createQuery("SELECT COUNT(e) FROM " + entity + " e", Long.class)
                .getSingleResult();
    }

    private long idOf(String code) {
        return modules.search(ModuleFilter.byText(code), FIRST).rows().get(0).id();
    }

    @Test
    void theDraftCatalogueIsCompleteAndFilledOnce() {
        seed();

        assertThat(count("TrainingModule")).isEqualTo(24);
        assertThat(count("Skill")).isEqualTo(104);
        assertThat(count("Competency")).isEqualTo(15);
        assertThat(count("CompetencyLevel")).isEqualTo(60);
        assertThat(count("PostRequirement")).isEqualTo(270);
    }

    @Test
    void whatACoordinatorEditedStaysThroughTheNextStart() {
        TrainingModule module = modules.findForEdit(idOf("M06")).orElseThrow();
        module.describe(new ModuleText("Hộ tịch mới", "New", 10, "x", "x", "x", List.of()));
        entityManager.flush();

        seed();

        assertThat(modules.findRow(module.id()).orElseThrow().nameVi()).isEqualTo("Hộ tịch mới");
    }

    @Test
    void modulesAreFoundWithoutMarksByPostCompetencyAndStatus() {
        long retired = idOf("M06");
        modules.find(retired).orElseThrow().retire();
        entityManager.flush();
        long law = competencies.idsByCode().get("C01");

        assertThat(modules.search(ModuleFilter.byText("dang ky ho tich"), FIRST).rows())
                .extracting(ModuleRow::code)
                .containsExactly("M06");
        assertThat(modules.search(new ModuleFilter("", ModuleStatus.RETIRED, null, null), FIRST)
                        .rows())
                .extracting(ModuleRow::code)
                .containsExactly("M06");
        assertThat(modules.search(new ModuleFilter("", null, 801L, null), FIRST).rows())
                .extracting(ModuleRow::code)
                .contains("M01")
                .doesNotHaveDuplicates();
        assertThat(modules.search(new ModuleFilter("M01", null, 801L, law), FIRST)
                        .rows())
                .extracting(ModuleRow::code)
                .containsExactly("M01");
        assertThat(modules.search(new ModuleFilter("M02", null, null, law), FIRST)
                        .rows())
                .isEmpty();
        assertThat(modules.offered()).hasSize(23);
    }

    @Test
    void aPageOfModulesTakesTwoStatementsAndAModuleFive(StatementCounter statements) {
        long id = idOf("M06");
        statements.reset();
        modules.search(new ModuleFilter("", null, null, null), FIRST);
        assertThat(statements.count()).isEqualTo(2);

        statements.reset();
        ModuleDetail detail = modules.findDetail(id).orElseThrow();

        assertThat(statements.count()).isEqualTo(5);
        assertThat(detail.skills()).isNotEmpty();
        assertThat(detail.skills()).extracting(SkillRow::number).isSorted();
        assertThat(detail.targets()).isNotEmpty();
        assertThat(detail.posts()).isNotEmpty();
        assertThat(detail.product()).isEqualTo("15 việc hộ tịch có người kèm ký xác nhận");
    }

    @Test
    void editingOnlyASkillRaisesTheModulesVersion() {
        long id = idOf("M06");
        ModuleDetail before = modules.findDetail(id).orElseThrow();
        TrainingModule module = modules.findForEdit(id).orElseThrow();
        SkillRow first = before.skills().get(0);
        ModuleRow row = before.row();

        module.describe(new ModuleText(
                row.nameVi(),
                row.nameEn(),
                row.periods(),
                row.format(),
                row.lead(),
                before.product(),
                List.of(
                        new SkillText(first.number(), "Kỹ năng đổi tên", first.nameEn(), true, 5, true, true),
                        new SkillText(99, "Kỹ năng mới", "New skill", true, 3, false, false))));
        entityManager.flush();
        entityManager.clear();

        ModuleDetail after = modules.findDetail(id).orElseThrow();
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.skills()).hasSize(before.skills().size() + 1);
        assertThat(after.skills().get(0).nameVi()).isEqualTo("Kỹ năng đổi tên");
        assertThat(after.skills().get(0).retired()).isTrue();
        assertThat(after.taught()).doesNotContain(after.skills().get(0));
        assertThat(after.skills()).extracting(SkillRow::code).contains("M06-99");
    }

    @Test
    void anEditOverSomebodyElsesIsNotTaken() {
        ModuleService service = new ModuleService();
        service.modules = modules;
        long id = idOf("M06");
        long version = modules.findDetail(id).orElseThrow().version();

        assertThatThrownBy(() ->
                        service.edit(id, version + 1, new ModuleText("x", "x", 1, "x", "x", "x", List.of()), null))
                .isInstanceOf(OptimisticLockException.class);
    }
}
