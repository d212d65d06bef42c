package vn.camtay.signoff;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import vn.camtay.file.FileService;
import vn.camtay.file.FileType;
import vn.camtay.file.FileUpload;
import vn.camtay.file.KeptFileRow;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/**
 * Files that show what rows of cards say. Whoever signed a row attaches them, also after the skill was finalised; a coordinator,
 * or whoever attached one, takes it away with a reason when it should not be there, as when a citizen can be read on it.
 */
@Stateless
@DenyAll
public class CardFileService {
    /** As the owner of kept files. */
    static final String OWNER = "coaching-card";

    @Inject
    CardReadingRepository reading;

    @Inject
    CardRepository cards;

    @Inject
    CardService service;

    @Inject
    FileService files;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * @throws NotFoundException       when there is no such row that the actor signed
     * @throws SignOffRefusedException when it has as many files as it may have
     * @throws InvalidInputException   when the upload is not what may be kept
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.COORDINATOR})
    public void attach(long entryId, FileUpload upload) {
        long me = currentUser.requireOfficialId();
        CardEntry entry =
                reading.entry(entryId).filter(row -> row.coachId() == me).orElseThrow(NotFoundException::new);
        Instant now = clock.instant();
        cards.hold(entry.cardId());
        if (reading.countFiles(entryId) >= CardFile.MOST) {
            throw new SignOffRefusedException("signoff.refused.filesMany", CardFile.MOST);
        }
        CardFile file = CardFile.of(entryId, files.keep(OWNER, upload, FileType.SCANS), me, now);
        reading.add(file);
        events.fire(new CardFileAttached(currentUser.accountId(), now, entry.cardId(), entryId, file.id()));
    }

    /**
     * Takes a file away for good; its name stays with the reason.
     *
     * @throws NotFoundException       when there is no such file for the actor to take away
     * @throws SignOffRefusedException when it was taken away before
     * @throws InvalidInputException   without a reason, or with one that is too long
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.COORDINATOR})
    public void remove(long cardFileId, String reason) {
        CardFile file = reading.lockFile(cardFileId).orElseThrow(NotFoundException::new);
        if (!currentUser.has(Role.COORDINATOR) && currentUser.requireOfficialId() != file.attachedBy()) {
            throw new NotFoundException();
        }
        Instant now = clock.instant();
        long kept = file.remove(currentUser.getDisplayName(), StepCommand.clean(reason), now);
        reading.flush();
        files.remove(OWNER, kept);
        long cardId = reading.entry(file.entryId()).orElseThrow().cardId();
        events.fire(new CardFileRemoved(currentUser.accountId(), now, cardId, file.entryId(), cardFileId));
    }

    /** @throws NotFoundException when there is no such file, or the actor does not read its card */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public KeptFileRow require(long cardFileId) {
        CardFile file = reading.findFile(cardFileId)
                .filter(found -> found.fileId() != null)
                .orElseThrow(NotFoundException::new);
        service.require(reading.entry(file.entryId()).orElseThrow().cardId());
        return files.require(OWNER, file.fileId());
    }
}
