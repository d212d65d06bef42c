package vn.camtay.mail;

import java.io.Serializable;

/**
 * Mails that somebody must look at.
 *
 * @param givenUp   could not be sent
 * @param uncertain may have arrived or not
 */
public record MailHealth(long givenUp, long uncertain) implements Serializable {
    public boolean isGood() {
        return givenUp == 0 && uncertain == 0;
    }
}
