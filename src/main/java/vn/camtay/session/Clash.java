package vn.camtay.session;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.camtay.shared.error.Reason;

/** One thing that stands against a session's plan, with its sentence. */
public record Clash(ClashKind kind, Reason reason) implements Serializable {
    private static final String MARK = "\u001f";

    static Clash of(ClashKind kind, String key, Serializable... arguments) {
        return new Clash(kind, Reason.of(key, arguments));
    }

    /** What tells this clash from every other: the sentence's key and arguments. It can be read back as a sentence. */
    public String key() {
        return Stream.concat(Stream.of(reason.key()), reason.arguments().stream())
                .map(Object::toString)
                .collect(Collectors.joining(MARK));
    }

    /** The sentence of a {@link #key}. */
    static Reason sentence(String key) {
        String[] parts = key.split(MARK, -1);
        return Reason.of(parts[0], Arrays.copyOfRange(parts, 1, parts.length));
    }
}
