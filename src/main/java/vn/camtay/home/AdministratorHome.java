package vn.camtay.home;

import java.io.Serializable;

/**
 * What an administrator looks at.
 *
 * @param invited  accounts whose person has not come in yet
 * @param locked   accounts shut by an administrator
 * @param blocked  accounts that wait after wrong passwords
 * @param refusals refusals since midnight
 * @param unsent   statements of completions that the learning record store did not get and that are not tried again
 */
public record AdministratorHome(long invited, long locked, long blocked, MailTrouble mail, long refusals, long unsent)
        implements Serializable {}
