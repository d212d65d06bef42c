package vn.camtay.account;

import java.io.Serializable;
import vn.camtay.shared.identity.Role;

/**
 * A role as shown.
 *
 * @param unitId   null for a role without a unit
 * @param unitName null for a role without a unit
 */
public record GivenRole(Role role, Long unitId, String unitName, String unitNameEn) implements Serializable {}
