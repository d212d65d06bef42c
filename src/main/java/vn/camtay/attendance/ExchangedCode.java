package vn.camtay.attendance;

import java.io.Serializable;
import vn.camtay.shared.error.Reason;

/**
 * What a code was exchanged for. A refusal is part of it, and no exception: the page is opened by a camera, perhaps by a
 * visitor, and shows it above its own form.
 *
 * @param ticket null when refused
 * @param against null when not refused
 */
public record ExchangedCode(String ticket, Reason against) implements Serializable {
    static ExchangedCode refused(String key) {
        return new ExchangedCode(null, Reason.of(key));
    }
}
