package vn.camtay.quiz;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pictures and sounds that a question names, by their content. */
public final class MediaOf {
    /** As an element's attribute stands in JSON. */
    private static final Pattern NAMED = Pattern.compile("src=\\\\\"" + Medium.SCHEME + ":([0-9a-f]{64})\\\\\"");

    private MediaOf() {}

    /** Anywhere in the question; in the order of their names. */
    public static Set<String> all(QuestionContent content) {
        return all(QuestionJson.write(content));
    }

    /** Where the official sees them. */
    static Set<String> shown(QuestionContent content) {
        return all(new Showing(content, 0, false).toJson().toString());
    }

    /** @param json of a question or of what is shown of it */
    static Set<String> all(String json) {
        Set<String> named = new TreeSet<>();
        Matcher each = NAMED.matcher(json);
        while (each.find()) {
            named.add(each.group(1));
        }
        return named;
    }
}
