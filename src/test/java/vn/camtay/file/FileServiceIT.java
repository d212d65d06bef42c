package vn.camtay.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.camtay.file.Uploads.named;
import static vn.camtay.file.Uploads.pdf;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class FileServiceIT {
    private static final String OWNER = "session-material";
    private static final int LARGE = 700_000;

    private FileService files;

    @BeforeEach
    void wire(EntityManager entityManager) {
        files = KeptFiles.on(entityManager, MovingClock.at("2026-12-07T08:10"));
    }

    @Test
    void aFileComesOutAsItWentIn() throws Exception {
        byte[] content = pdf(LARGE);

        KeptFileRow kept = files.keep(OWNER, named("Hướng dẫn.pdf", content), FileType.SCANS);

        assertThat(files.require(OWNER, kept.id())).isEqualTo(kept);
        assertThat(kept.name()).isEqualTo("Hướng dẫn.pdf");
        assertThat(kept.bytes()).isEqualTo(content.length);
        assertThat(kept.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(sent(kept)).isEqualTo(content);
    }

    @Test
    void itPassesThroughInPiecesWrittenAndReadOneByOne(EntityManager entityManager, StatementCounter statements)
            throws Exception {
        statements.reset();
        KeptFileRow kept = files.keep(OWNER, named("a.pdf", pdf(LARGE)), FileType.SCANS);
        assertThat(statements.count()).as("the file and three chunks").isEqualTo(4);
        assertThat(entityManager
                        .createNativeQuery("select length(content) from kept_file_chunk order by number")
                        .getResultList())
                .hasSize(3)
                .allSatisfy(length -> assertThat(((Number) length).intValue()).isLessThanOrEqualTo(FileService.CHUNK));

        statements.reset();
        sent(kept);
        assertThat(statements.count()).isEqualTo(3);
    }

    @Test
    void anotherOwnersNumberIsNotFound() {
        KeptFileRow kept = files.keep(OWNER, named("a.pdf", pdf()), FileType.SCANS);

        assertThatThrownBy(() -> files.require("signoff-evidence", kept.id())).isInstanceOf(NotFoundException.class);
        assertThat(files.chunk("signoff-evidence", kept.id(), 0)).isEmpty();
        assertThatThrownBy(() -> files.remove("signoff-evidence", kept.id())).isInstanceOf(NotFoundException.class);
        assertThat(files.chunk(OWNER, kept.id(), 0)).isPresent();
    }

    @Test
    void aRemovedFileLeavesNothingAndBreaksWhoStillReadsIt(EntityManager entityManager) {
        KeptFileRow kept = files.keep(OWNER, named("a.pdf", pdf()), FileType.SCANS);

        files.remove(OWNER, kept.id());

        assertThat(((Number) entityManager
                                .createNativeQuery("select count(*) from kept_file_chunk")
                                .getSingleResult())
                        .intValue())
                .isZero();
        assertThatThrownBy(() -> files.require(OWNER, kept.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sent(kept)).isInstanceOf(EOFException.class);
    }

    private byte[] sent(KeptFileRow kept) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileDownload.body(files, OWNER, kept).write(out);
        return out.toByteArray();
    }
}
