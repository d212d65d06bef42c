package vn.camtay.feed;

import java.io.Serializable;
import vn.camtay.shared.error.DomainException;

/** A calendar cannot be had. */
class FeedRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    FeedRefusedException(String key, Serializable... arguments) {
        super(Kind.REFUSED, key, arguments);
    }
}
