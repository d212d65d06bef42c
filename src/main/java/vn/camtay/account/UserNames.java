package vn.camtay.account;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.shared.text.SearchKey;

/** User names made from full names: given name, then the initials before it: Nguyễn Thị Hương is {@code huongnt}. */
final class UserNames {
    private static final String WITHOUT_LETTERS = "user";

    private UserNames() {}

    /** The name without a number. */
    static String base(String fullName) {
        String[] words =
                SearchKey.of(fullName).replaceAll("[^a-z ]", "").strip().split(" +");
        String given = words[words.length - 1];
        String initials = Arrays.stream(words, 0, words.length - 1)
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        String name = given + initials;
        return name.isEmpty()
                ? WITHOUT_LETTERS
                : name.substring(0, Math.min(name.length(), Account.USER_NAME_LENGTH - 8));
    }

    /** The first of base, base2, base3 ... that is not taken. */
    static String free(String base, Set<String> taken) {
        String name = base;
        for (int number = 2; taken.contains(name); number++) {
            name = base + number;
        }
        return name;
    }
}
