package vn.camtay.catalogue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.file.FileService;
import vn.camtay.file.FileType;
import vn.camtay.file.FileUpload;
import vn.camtay.file.KeptFileRow;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** Materials of a module: read by everyone signed in on its page and on every session's of it, kept by coordinators. */
@Stateless
@DenyAll
public class ModuleMaterialService {
    /** As the owner of kept files. */
    static final String OWNER = "module-material";

    @Inject
    ModuleMaterialRepository materials;

    @Inject
    ModuleRepository modules;

    @Inject
    FileService files;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** In the order in which they are shown. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<MaterialRow> of(long moduleId) {
        return materials.rows(moduleId);
    }

    /** Adds a text or an address after the others. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void add(long moduleId, Material material) {
        append(moduleId, material);
    }

    /** Keeps a file and adds it after the others. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void add(long moduleId, String title, FileUpload upload) {
        append(
                moduleId,
                Material.file(
                        title, files.keep(OWNER, upload, FileType.DOCUMENTS).id()));
    }

    private void append(long moduleId, Material material) {
        modules.findRow(moduleId).orElseThrow(NotFoundException::new);
        int there = materials.inOrder(moduleId).size();
        Material.requireRoom(there);
        materials.add(new ModuleMaterial(moduleId, there + 1, material));
        tell(moduleId);
    }

    /** Puts it one place nearer to the first; the first one stays where it is. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void moveUp(long id) {
        ModuleMaterial moved = find(id);
        PlacedMaterial.moveUp(moved, new ArrayList<>(materials.inOrder(moved.moduleId())));
        tell(moved.moduleId());
    }

    /** Takes it away, its file for good. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void remove(long id) {
        ModuleMaterial material = find(id);
        materials.remove(material);
        if (material.material().fileId() != null) {
            files.remove(OWNER, material.material().fileId());
        }
        tell(material.moduleId());
    }

    /** @throws NotFoundException when there is no such material, or it is no file */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public KeptFileRow requireFile(long id) {
        Long fileId = find(id).material().fileId();
        if (fileId == null) {
            throw new NotFoundException();
        }
        return files.require(OWNER, fileId);
    }

    private ModuleMaterial find(long id) {
        return materials.find(id).orElseThrow(NotFoundException::new);
    }

    private void tell(long moduleId) {
        events.fire(new ModuleMaterialsChanged(currentUser.accountId(), clock.instant(), moduleId));
    }
}
