package vn.camtay.shared.identity;

import java.util.Locale;

/**
 * What a person may be in Camtay. A head sees their own unit and what is below it, a trainer their own sessions, an official
 * themself, a coordinator everything but secrets; an administrator keeps accounts, imports, mail and the audit trail.
 */
public enum Role {
    OFFICIAL,
    TRAINER,
    HEAD,
    COORDINATOR,
    ADMINISTRATOR;

    /** The name used by the container and in {@link Roles}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
