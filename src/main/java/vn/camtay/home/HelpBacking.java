package vn.camtay.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The order of the pages of help: sections by role with their steps, words, and the kinds of personal data that are kept. */
@Named
@ApplicationScoped
public class HelpBacking {
    /** One role's part of the help: keys of its title, its text and its steps. */
    public record Section(String name, String title, String text, List<String> steps) {}

    /** A word of the trade: keys of the word and of what it means. */
    public record Word(String name, String text) {}

    /** A kind of personal data: keys of what it is, why it is kept, who sees it, for how long. */
    public record Kind(String what, String why, String who, String howLong) {}

    private static final List<Section> SECTIONS = List.of(
            section("start", 3),
            section("official", 7),
            section("trainer", 6),
            section("head", 3),
            section("coordinator", 5),
            section("administrator", 4));

    private static final List<Word> WORDS = Stream.of(
                    "session", "meeting", "period", "unrecorded", "excused", "locked", "card", "provisional")
            .map(word -> new Word("help.help.word." + word, "help.help.word." + word + ".text"))
            .toList();

    private static final List<Kind> KINDS = Stream.of(
                    "person", "account", "enrolment", "attendance", "card", "quiz", "level", "view", "mail", "trail")
            .map(kind -> "help.privacy.kept." + kind)
            .map(key -> new Kind(key + ".what", key + ".why", key + ".who", key + ".long"))
            .toList();

    private static final List<String> NEVER = numbered("help.privacy.never.", 4);

    private static final List<String> RIGHTS = numbered("help.privacy.rights.", 5);

    private static Section section(String name, int steps) {
        String key = "help.help." + name;
        return new Section(name, key + ".title", key + ".text", numbered(key + ".step.", steps));
    }

    private static List<String> numbered(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> prefix + number)
                .toList();
    }

    public List<Section> getSections() {
        return SECTIONS;
    }

    public List<Word> getWords() {
        return WORDS;
    }

    public List<Kind> getKinds() {
        return KINDS;
    }

    public List<String> getNever() {
        return NEVER;
    }

    public List<String> getRights() {
        return RIGHTS;
    }
}
