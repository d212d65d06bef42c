package vn.camtay.file;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * Keeps files for other features. Each names itself as the owner, in kebab-case ({@code session-material}), and gets only its
 * own files back: the number of another feature's file is not found. Who may read is the owner's question, asked before this
 * service is; no page and no address calls it directly.
 */
@Stateless
@DenyAll
public class FileService {
    /** Bytes of a chunk: well below what a statement may carry on both databases. */
    static final int CHUNK = 256 * 1024;

    @Inject
    KeptFileRepository files;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * Looks at the upload and keeps it, in the caller's transaction.
     *
     * @throws InvalidInputException when it is empty, larger than 20 MB, broken, not of an allowed type, or named as
     *     something else
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public KeptFileRow keep(String owner, FileUpload upload, Set<FileType> allowed) {
        try (CheckedUpload checked = CheckedUpload.open(upload, allowed)) {
            KeptFile file = new KeptFile(owner, checked, currentUser.accountId(), clock.instant());
            files.add(file);
            checked.pieces(CHUNK, (piece, number) -> files.addChunk(file.id(), number, piece));
            return file.row();
        }
    }

    /**
     * Keeps the content of a file once more, so that either may be removed without the other; in the caller's transaction.
     *
     * @throws NotFoundException when it is not there, or another owner's
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public KeptFileRow copy(String owner, long id) {
        KeptFile original = files.find(owner, id).orElseThrow(NotFoundException::new);
        KeptFile copy = original.again(currentUser.accountId(), clock.instant());
        files.add(copy);
        files.copyChunks(original.id(), copy.id());
        return copy.row();
    }

    /** @throws NotFoundException when it is not there, or another owner's */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public KeptFileRow require(String owner, long id) {
        return files.find(owner, id).orElseThrow(NotFoundException::new).row();
    }

    /**
     * One piece of the content, in a transaction of its own, so that a slow reader holds no connection.
     *
     * @param number from 0; empty past the last one
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Optional<byte[]> chunk(String owner, long id, int number) {
        return files.findChunk(owner, id, number);
    }

    /**
     * Removes it for good, in the caller's transaction.
     *
     * @throws NotFoundException when it is not there, or another owner's
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void remove(String owner, long id) {
        files.remove(files.find(owner, id).orElseThrow(NotFoundException::new));
    }
}
