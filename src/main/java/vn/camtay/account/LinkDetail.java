package vn.camtay.account;

import java.io.Serializable;

/** What the holder of a one-time link sees of the account it opens. */
public record LinkDetail(String userName, String displayName, LinkPurpose purpose) implements Serializable {}
