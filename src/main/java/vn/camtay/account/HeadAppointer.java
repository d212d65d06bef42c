package vn.camtay.account;

/**
 * Who must see to it that a unit has a head.
 *
 * @param officialId null for a technical administrator
 * @param mail       null for somebody without an address
 * @param appoints   an administrator, who gives roles; else a coordinator, who says to whom
 */
record HeadAppointer(long accountId, Long officialId, String name, String mail, String language, boolean appoints) {}
