package vn.camtay.organisation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.List;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** Areas that coordinators keep to look at the same units again. */
@Stateless
@DenyAll
public class AreaService {
    @Inject
    AreaRepository areas;

    @Inject
    CurrentUser currentUser;

    @Inject
    Event<AreaChanged> changed;

    @Inject
    Clock clock;

    /** By name. One statement. */
    @RolesAllowed(Roles.COORDINATOR)
    public List<AreaRow> list() {
        return areas.list();
    }

    /** @throws NotFoundException when there is no such area */
    @RolesAllowed(Roles.COORDINATOR)
    public AreaRow require(long id) {
        return areas.find(id).orElseThrow(NotFoundException::new).row();
    }

    /**
     * @return its id
     * @throws AreaRefusedException when the name is missing, too long or another's, or there are no units
     */
    @RolesAllowed(Roles.COORDINATOR)
    public long save(AreaCommand command) {
        Area area = new Area(command);
        areas.add(area);
        tell(area, false);
        return area.id();
    }

    /**
     * @param version as read with {@link #require}
     * @throws AreaRefusedException like {@link #save}
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void change(long id, long version, AreaCommand command) {
        Area area = require(id, version);
        area.change(command);
        areas.flush(area);
        tell(area, false);
    }

    /** @param version as read with {@link #require} */
    @RolesAllowed(Roles.COORDINATOR)
    public void remove(long id, long version) {
        Area area = require(id, version);
        areas.remove(area);
        tell(area, true);
    }

    private Area require(long id, long version) {
        Area area = areas.find(id).orElseThrow(NotFoundException::new);
        if (area.version() != version) {
            throw new OptimisticLockException();
        }
        return area;
    }

    private void tell(Area area, boolean removed) {
        changed.fire(new AreaChanged(
                currentUser.accountId(),
                clock.instant(),
                area.id(),
                area.name(),
                area.row().unitIds().size(),
                removed));
    }
}
