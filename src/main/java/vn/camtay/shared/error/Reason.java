package vn.camtay.shared.error;

import java.io.Serializable;
import java.util.List;

/**
 * One reason why something was refused, ready to be said in the reader's language.
 *
 * @param key       key of the sentence in {@code vn/camtay/messages}
 * @param arguments what the sentence names: text, numbers, dates, {@link BothNames}; never ids
 */
public record Reason(String key, List<Serializable> arguments) implements Serializable {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, Serializable... arguments) {
        return new Reason(key, List.of(arguments));
    }
}
