package vn.camtay.account;

import java.io.Serializable;
import java.util.Set;
import vn.camtay.shared.identity.Role;

/**
 * What accounts are looked for; null or blank leaves a condition out.
 *
 * @param text    part of a name, with or without marks, of a user name or of a mail address
 * @param unitIds the units of the people, with everything below them
 * @param waiting only accounts that wait after failed sign-ins
 * @param mail    true: only with a mail address, false: only without
 */
public record AccountFilter(
        String text, Set<Long> unitIds, Role role, AccountStatus status, boolean waiting, Boolean mail)
        implements Serializable {}
