package vn.camtay.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;

/**
 * Texts for pages: {@code #{msg['session.list.title']}}, with arguments {@code #{msg.say('session.list.seats', row.free)}},
 * names of enum constants {@code #{msg.name(row.status)}}.
 */
@Named("msg")
@ApplicationScoped
public class MessageTexts extends AbstractMap<String, String> {
    @Inject
    Language language;

    @Override
    public String get(Object key) {
        return language.texts().say(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    public String say(String key, Object... arguments) {
        return language.texts().say(key, arguments);
    }

    public String name(Enum<?> constant) {
        return constant == null ? "" : language.texts().name(constant);
    }

    /** Of a thing with a Vietnamese and an English name, the one the reader wants. */
    public String either(String vietnamese, String english) {
        return language.texts().either(vietnamese, english);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
