package vn.camtay.home;

import java.io.Serializable;

/**
 * What an administrator looks at.
 *
 * @param invited  accounts whose person has not come in yet
 * @param locked   accounts shut by an administrator
 * @param blocked  accounts that wait after wrong passwords
 * @param refusals refusals since midnight
 */
public record AdministratorHome(long invited, long locked, long blocked, MailTrouble mail, long refusals)
        implements Serializable {}
