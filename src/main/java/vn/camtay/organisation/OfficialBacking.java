package vn.camtay.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;

/** official.xhtml: one person, as far as the reader may see them. */
@Named
@RequestScoped
public class OfficialBacking {
    @Inject
    OfficialService officials;

    @Inject
    CurrentUser currentUser;

    private String id;
    private OfficialRow official;
    private List<FormerUnitRow> formerUnits = List.of();

    public void load() {
        official = officials.requireVisible(IdParameter.require(id));
        formerUnits = officials.formerUnits(official.id());
    }

    public boolean isEditor() {
        return currentUser.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
    }

    /** Whether the reader may move the person or let them go. */
    public boolean isMover() {
        return currentUser.has(Role.COORDINATOR) && official.status() == OfficialStatus.ACTIVE;
    }

    /** Whether the reader may see more than the name. */
    public boolean isContactShown() {
        return Reach.of(currentUser).seesAll(official);
    }

    public OfficialRow getOfficial() {
        return official;
    }

    /** The latest first; nothing for whoever sees the name only. */
    public List<FormerUnitRow> getFormerUnits() {
        return formerUnits;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
