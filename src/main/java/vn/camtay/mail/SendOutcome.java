package vn.camtay.mail;

/**
 * What a try to send ended in.
 *
 * @param answer what the mail server or the network said, empty when it was taken
 */
public record SendOutcome(Kind kind, String answer) {
    public enum Kind {
        /** The mail server took it. */
        SENT,
        /** Surely not sent; may be tried again. */
        FAILED,
        /** Surely not sent: the address is refused for good. */
        ADDRESS_REFUSED,
        /** The text was handed over, the answer never came. */
        UNCERTAIN
    }
}
