package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.catalogue.Material;
import vn.camtay.catalogue.MaterialRow;
import vn.camtay.file.Uploads;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class SessionMaterialIT {
    private SessionWorld world;
    private SessionMaterialService materials;
    private long session;

    @BeforeEach
    void open(EntityManager entityManager) {
        world = SessionWorld.in(entityManager);
        materials = Sessions.materials(entityManager, world.service);
        session = world.open(SessionWorld.plan(SessionWorld.ROOM));
        world.become(SessionWorld.VINH, Role.TRAINER);
    }

    @Test
    void itsTrainerKeepsThemAndWhoeverSeesTheSessionReadsThem() {
        materials.add(session, Material.text("Đọc trước", "Điều 5"));
        materials.add(session, "Mẫu đơn", Uploads.named("mau.pdf", Uploads.pdf()));
        world.forget();

        world.become(SessionWorld.LAN, Role.OFFICIAL);

        List<MaterialRow> rows = rows();
        assertThat(rows).extracting(MaterialRow::title).containsExactly("Đọc trước", "Mẫu đơn");
        assertThat(materials.requireFile(rows.get(1).id()).name()).isEqualTo("mau.pdf");
        assertThat(world.events).last().isInstanceOf(SessionMaterialsChanged.class);
    }

    @Test
    void whoDoesNotTrainItChangesNothing() {
        materials.add(session, Material.text("A", "x"));
        materials.add(session, Material.text("B", "x"));
        world.forget();
        long second = rows().get(1).id();

        world.become(SessionWorld.LAN, Role.TRAINER);

        assertThatThrownBy(() -> materials.add(session, Material.text("C", "x")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> materials.add(session, "C", Uploads.named("c.pdf", Uploads.pdf())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> materials.moveUp(second)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> materials.remove(second)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aFileOfADraftIsNotFoundByOthers() {
        long draft = world.draft(SessionWorld.plan().meeting("2026-12-02", "08:00", "11:30", SessionWorld.ROOM));
        materials.add(draft, "Mẫu đơn", Uploads.named("mau.pdf", Uploads.pdf()));
        world.forget();
        long file = materials.of(world.service.require(draft)).get(0).id();

        assertThat(materials.requireFile(file).name()).isEqualTo("mau.pdf");
        world.become(SessionWorld.LAN, Role.OFFICIAL);
        assertThatThrownBy(() -> materials.requireFile(file)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theyMoveUpAndAreRemovedWithTheirFiles() {
        materials.add(session, Material.text("A", "x"));
        materials.add(session, "B", Uploads.named("b.png", Uploads.png()));
        world.forget();

        materials.moveUp(rows().get(1).id());
        world.forget();
        assertThat(rows()).extracting(MaterialRow::title).containsExactly("B", "A");

        materials.remove(rows().get(0).id());
        world.forget();
        assertThat(rows()).extracting(MaterialRow::title).containsExactly("A");
        assertThat(world.entityManager
                        .createNativeQuery("select id from kept_file_chunk c join kept_file f on f.id = c.file_id")
                        .getResultList())
                .isEmpty();
    }

    @Test
    void mailsNameTheSessionsOwnAndThenTheModules(StatementCounter statements) {
        materials.moduleMaterials.add(SessionWorld.MODULE, Material.text("Của học phần", "x"));
        materials.add(session, Material.text("Của lớp", "x"));
        world.forget();
        SessionDetail detail = world.service.require(session);
        statements.reset();

        assertThat(materials.titles(detail)).containsExactly("Của lớp", "Của học phần");
        assertThat(statements.count()).isEqualTo(2);
    }

    private List<MaterialRow> rows() {
        return materials.of(world.service.require(session));
    }
}
