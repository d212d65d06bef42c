package vn.camtay.mail;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a template reads; values whose name starts with {@code secret} are for the recipient's eyes only. */
final class MailModel {
    private static final String SECRET = "secret";
    private static final String HIDDEN = "•••";

    private MailModel() {}

    static Map<String, Object> withoutSecrets(Map<String, Object> model) {
        Map<String, Object> open = new LinkedHashMap<>(model);
        open.replaceAll((name, value) -> name.startsWith(SECRET) ? HIDDEN : value);
        return open;
    }
}
