package vn.camtay.organisation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.camtay.shared.identity.Roles;

/** Who is not at work when. */
@Stateless
@DenyAll
public class LeaveService {
    @Inject
    LeaveRepository leaves;

    /**
     * For other services, whoever acts: when the given people are on leave between the two days, both inclusive, by person and
     * time. One statement.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<OfficialLeave> leaves(Collection<Long> officialIds, LocalDate from, LocalDate toInclusive) {
        return leaves.of(officialIds, from, toInclusive);
    }
}
