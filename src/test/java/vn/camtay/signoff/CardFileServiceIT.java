package vn.camtay.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.file.FileUpload;
import vn.camtay.file.KeptFiles;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;

/** Files that show what rows of cards say. */
@ExtendWith(DatabaseExtension.class)
class CardFileServiceIT {
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private SignOffDesk desk;
    private CardFileService service;
    private long entry;

    @BeforeEach
    void aFinalisedSkill(EntityManager entityManager) {
        desk = new SignOffDesk(entityManager);
        service = new CardFileService();
        service.reading = desk.reading;
        service.cards = desk.cards;
        service.service = desk.cardService;
        service.files = KeptFiles.on(entityManager, desk.clock);
        service.currentUser = desk.currentUser;
        service.clock = desk.clock;
        service.events = desk.events;
        desk.finalised(desk.an, desk.skill);
        entry = desk.newestEntry();
        desk.as(desk.trainer, Role.TRAINER);
    }

    @Test
    void whoSignedARowAttachesFilesAlsoAfterItWasFinalised() {
        service.attach(entry, pdf("ket-qua.pdf"));

        CardFileRow file = files().get(0);
        assertThat(file.name()).isEqualTo("ket-qua.pdf");
        assertThat(file.entryId()).isEqualTo(entry);
        assertThat(file.removed()).isFalse();
        assertThat(service.require(file.id()).bytes()).isEqualTo(PDF.length);
        assertThat(desk.events.fired().get(desk.events.fired().size() - 1)).isInstanceOf(CardFileAttached.class);
    }

    @Test
    void nobodyElseDoes() {
        desk.as(desk.an, Role.OFFICIAL);
        assertThatThrownBy(() -> service.attach(entry, pdf("a.pdf"))).isInstanceOf(NotFoundException.class);
        desk.as(desk.stranger, Role.COORDINATOR);
        assertThatThrownBy(() -> service.attach(entry, pdf("a.pdf"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoReadsTheCardOpensThemAndNobodyElse() {
        service.attach(entry, pdf("ket-qua.pdf"));
        long file = files().get(0).id();

        desk.as(desk.an, Role.OFFICIAL);
        assertThat(service.require(file).name()).isEqualTo("ket-qua.pdf");
        desk.as(desk.stranger, Role.OFFICIAL);
        assertThatThrownBy(() -> service.require(file)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRowTakesFiveFilesOfTheTypesThatShowSomething() {
        assertThatThrownBy(
                        () -> service.attach(entry, upload("a.pdf", "just text".getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(InvalidInputException.class);
        for (int i = 0; i < CardFile.MOST; i++) {
            service.attach(entry, pdf(i + ".pdf"));
        }

        assertThatThrownBy(() -> service.attach(entry, pdf("one-more.pdf")))
                .isInstanceOf(SignOffRefusedException.class);
        assertThat(desk.cardService.require(card()).mayAttach(row())).isFalse();
    }

    @Test
    void oneThatShouldNotBeThereGoesWithAReasonAndItsNameStays() {
        service.attach(entry, pdf("cccd-cong-dan.pdf"));
        long file = files().get(0).id();
        desk.as(desk.huong, Role.OFFICIAL);
        assertThatThrownBy(() -> service.remove(file, "x")).isInstanceOf(NotFoundException.class);
        desk.as(desk.stranger, Role.COORDINATOR);
        assertThatThrownBy(() -> service.remove(file, " ")).isInstanceOf(InvalidInputException.class);

        service.remove(file, "Lộ số định danh của công dân");

        assertThat(files()).singleElement().satisfies(left -> {
            assertThat(left.removed()).isTrue();
            assertThat(left.name()).isEqualTo("cccd-cong-dan.pdf");
            assertThat(left.because()).isEqualTo("Lộ số định danh của công dân");
        });
        assertThat(((Number) desk.entityManager
                                .createNativeQuery("select count(*) from kept_file")
                                .getSingleResult())
                        .longValue())
                .isZero();
        assertThatThrownBy(() -> service.require(file)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.remove(file, "lần nữa")).isInstanceOf(SignOffRefusedException.class);
    }

    @Test
    void theDatabaseExchangesAndForgetsNone() {
        service.attach(entry, pdf("ket-qua.pdf"));
        service.attach(entry, pdf("khac.pdf"));
        desk.entityManager.flush();
        desk.entityManager.getTransaction().commit();

        refused("update card_file set name = 'x'", "never exchanged");
        refused("update card_file set entry_id = entry_id - 1", "never exchanged");
        refused("update card_file set file_id = file_id + 10", "never exchanged");
        refused("delete from card_file", "never deleted");
        refused("delete from kept_file", "fk_card_file_file");
    }

    private void refused(String sql, String why) {
        desk.entityManager.getTransaction().begin();
        try {
            assertThatThrownBy(() -> desk.entityManager.createNativeQuery(sql).executeUpdate())
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining(why);
        } finally {
            desk.entityManager.getTransaction().rollback();
        }
    }

    private List<CardFileRow> files() {
        return desk.cardService.require(card()).files();
    }

    private EntryRow row() {
        return desk.cardService.require(card()).skills().stream()
                .flatMap(skill -> skill.entries().stream())
                .filter(one -> one.id() == entry)
                .findFirst()
                .orElseThrow();
    }

    private long card() {
        return desk.reading.ofOfficial(desk.an).get(0).cardId();
    }

    private static FileUpload pdf(String name) {
        return upload(name, PDF);
    }

    private static FileUpload upload(String name, byte[] content) {
        return new FileUpload(name, new ByteArrayInputStream(content));
    }
}
