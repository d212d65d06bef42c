package vn.camtay.home;

import java.io.Serializable;

/**
 * Mails that did not go.
 *
 * @param givenUp   all tries failed
 * @param uncertain may have arrived or not
 * @param paper     wait to be handed over on paper
 */
public record MailTrouble(long givenUp, long uncertain, long paper) implements Serializable {
    public long total() {
        return givenUp + uncertain;
    }
}
