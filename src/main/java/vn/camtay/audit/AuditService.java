package vn.camtay.audit;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** Reads the audit trail; for administrators. */
@Stateless
@DenyAll
public class AuditService {
    @Inject
    AuditRepository trail;

    /** Newest first. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Page<AuditRow> search(AuditFilter filter, PageQuery query) {
        return trail.search(filter, query);
    }

    /** Kinds of fact and refusal that stand in the trail, by name. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<String> actions() {
        return trail.actions();
    }

    /** Kinds of record that the trail speaks of, by name. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<String> subjectTypes() {
        return trail.subjectTypes();
    }
}
