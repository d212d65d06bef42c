package vn.camtay.session;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.camtay.catalogue.Material;
import vn.camtay.catalogue.MaterialRow;
import vn.camtay.catalogue.ModuleMaterialService;
import vn.camtay.catalogue.PlacedMaterial;
import vn.camtay.file.FileService;
import vn.camtay.file.FileType;
import vn.camtay.file.FileUpload;
import vn.camtay.file.KeptFileRow;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** Materials of one session: read by whoever may see its page, kept by its trainers and by coordinators. */
@Stateless
@DenyAll
public class SessionMaterialService {
    /** As the owner of kept files. */
    static final String OWNER = "session-material";

    @Inject
    SessionMaterialRepository materials;

    @Inject
    SessionService sessions;

    @Inject
    ModuleMaterialService moduleMaterials;

    @Inject
    FileService files;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Of a session that the actor sees, in the order in which they are shown, without those of the module. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<MaterialRow> of(SessionDetail session) {
        return materials.rows(session.id());
    }

    /** Titles of the session's materials and then of its module's, for mails. Two statements. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public List<String> titles(SessionDetail session) {
        return Stream.concat(materials.rows(session.id()).stream(), moduleMaterials.of(session.moduleId()).stream())
                .map(MaterialRow::title)
                .toList();
    }

    /** Adds a text or an address after the others. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void add(long sessionId, Material material) {
        sessions.requireManaged(sessionId);
        append(sessionId, material);
    }

    /** Keeps a file and adds it after the others. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void add(long sessionId, String title, FileUpload upload) {
        sessions.requireManaged(sessionId);
        append(
                sessionId,
                Material.file(
                        title, files.keep(OWNER, upload, FileType.DOCUMENTS).id()));
    }

    /** Gives a session that has none what another one has, in the same order; files are kept once more. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void copy(long fromSessionId, long toSessionId) {
        sessions.requireManaged(fromSessionId);
        sessions.requireManaged(toSessionId);
        List<SessionMaterial> there = materials.inOrder(fromSessionId);
        if (there.isEmpty()) {
            return;
        }
        for (int i = 0; i < there.size(); i++) {
            Material material = there.get(i).material();
            Long file = material.fileId();
            materials.add(new SessionMaterial(
                    toSessionId,
                    i + 1,
                    material.withFile(
                            file == null ? null : files.copy(OWNER, file).id())));
        }
        tell(toSessionId);
    }

    private void append(long sessionId, Material material) {
        int there = materials.inOrder(sessionId).size();
        Material.requireRoom(there);
        materials.add(new SessionMaterial(sessionId, there + 1, material));
        tell(sessionId);
    }

    /** Puts it one place nearer to the first; the first one stays where it is. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void moveUp(long id) {
        SessionMaterial moved = findManaged(id);
        PlacedMaterial.moveUp(moved, new ArrayList<>(materials.inOrder(moved.sessionId())));
        tell(moved.sessionId());
    }

    /** Takes it away, its file for good. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void remove(long id) {
        SessionMaterial material = findManaged(id);
        materials.remove(material);
        if (material.material().fileId() != null) {
            files.remove(OWNER, material.material().fileId());
        }
        tell(material.sessionId());
    }

    /** @throws NotFoundException when there is no such material, it is no file, or its session is not for the actor */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public KeptFileRow requireFile(long id) {
        SessionMaterial material = materials.find(id).orElseThrow(NotFoundException::new);
        sessions.require(material.sessionId());
        if (material.material().fileId() == null) {
            throw new NotFoundException();
        }
        return files.require(OWNER, material.material().fileId());
    }

    private SessionMaterial findManaged(long id) {
        SessionMaterial material = materials.find(id).orElseThrow(NotFoundException::new);
        sessions.requireManaged(material.sessionId());
        return material;
    }

    private void tell(long sessionId) {
        events.fire(new SessionMaterialsChanged(currentUser.accountId(), clock.instant(), sessionId));
    }
}
