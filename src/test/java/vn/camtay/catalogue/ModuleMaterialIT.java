package vn.camtay.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.file.Uploads;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class ModuleMaterialIT {
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private EntityManager database;
    private ModuleMaterialService materials;
    private long module;

    @BeforeEach
    void module(EntityManager entityManager) {
        database = entityManager;
        materials = CatalogueWorld.materials(entityManager, MovingClock.at("2026-11-26T09:00"), events);
        module = new CityRows(entityManager).module("M01", "Chứng thực");
    }

    @Test
    void aTextAnAddressAndAFileAreReadInTheOrderInWhichTheyCame(StatementCounter statements) {
        materials.add(module, Material.text("Đọc trước", "Điều 5\nĐiều 6"));
        materials.add(module, Material.link("Văn bản", "https://vbpl.vn"));
        materials.add(module, "Mẫu đơn", Uploads.named("mau.pdf", Uploads.pdf()));
        forget();
        statements.reset();

        List<MaterialRow> rows = materials.of(module);

        assertThat(statements.count()).isEqualTo(1);
        assertThat(rows)
                .extracting(MaterialRow::kind, MaterialRow::title, MaterialRow::text, MaterialRow::link)
                .containsExactly(
                        tuple(MaterialKind.TEXT, "Đọc trước", "Điều 5\nĐiều 6", null),
                        tuple(MaterialKind.LINK, "Văn bản", null, "https://vbpl.vn"),
                        tuple(MaterialKind.FILE, "Mẫu đơn", null, null));
        assertThat(rows.get(2).fileName()).isEqualTo("mau.pdf");
        assertThat(materials.requireFile(rows.get(2).id()).bytes()).isEqualTo(Uploads.pdf().length);
        assertThat(events.fired()).hasSize(3).hasOnlyElementsOfType(ModuleMaterialsChanged.class);
    }

    @Test
    void aMaterialMovesUpOnePlaceAndTheFirstStays() {
        for (String title : List.of("A", "B", "C")) {
            materials.add(module, Material.text(title, "x"));
        }
        forget();

        materials.moveUp(id("C"));
        forget();
        assertThat(titles()).containsExactly("A", "C", "B");

        materials.moveUp(id("A"));
        forget();
        assertThat(titles()).containsExactly("A", "C", "B");
    }

    @Test
    void aRemovedMaterialTakesItsFileWithIt() {
        materials.add(module, "Mẫu đơn", Uploads.named("mau.pdf", Uploads.pdf()));
        materials.add(module, Material.text("Đọc trước", "x"));
        forget();
        long file = id("Mẫu đơn");

        materials.remove(file);
        forget();

        assertThat(titles()).containsExactly("Đọc trước");
        assertThatThrownBy(() -> materials.requireFile(file)).isInstanceOf(NotFoundException.class);
        assertThat(database.createNativeQuery("select id from kept_file").getResultList())
                .isEmpty();
    }

    @Test
    void aTextHasNoFileToDownload() {
        materials.add(module, Material.text("Đọc trước", "x"));
        forget();

        assertThatThrownBy(() -> materials.requireFile(id("Đọc trước"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void afterThirtyThereIsNoRoom() {
        for (int number = 1; number <= Material.MOST; number++) {
            materials.add(module, Material.text("Tài liệu " + number, "x"));
        }

        assertThatThrownBy(() -> materials.add(module, Material.text("Thêm", "x")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aModuleThatIsNotThereGetsNone() {
        assertThatThrownBy(() -> materials.add(module + 1, Material.text("A", "x")))
                .isInstanceOf(NotFoundException.class);
    }

    private List<String> titles() {
        return materials.of(module).stream().map(MaterialRow::title).toList();
    }

    private long id(String title) {
        return materials.of(module).stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void forget() {
        database.flush();
        database.clear();
    }
}
