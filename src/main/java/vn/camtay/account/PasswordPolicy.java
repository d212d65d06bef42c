package vn.camtay.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.camtay.shared.error.Reason;

/** What a password must be: long enough, not one of the common ones, and without the user name in it. */
final class PasswordPolicy {
    static final int LEAST = 10;
    static final int MOST = 128;
    private static final int SHORTEST_NAME = 4;

    /** The commonest of the published lists that are long enough to pass, and those people here choose. */
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "123456789a",
            "a123456789",
            "1234567891",
            "0987654321",
            "1111111111",
            "0000000000",
            "123123123123",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "qwertyuiop",
            "qwerty12345",
            "qwerty123456",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "matkhau123",
            "matkhau1234",
            "matkhau12345",
            "anhyeuem123",
            "emyeuanh123",
            "vietnam123",
            "vietnam2025",
            "vietnam2026",
            "haiphong123",
            "haiphong2025",
            "haiphong2026",
            "haiduong123",
            "camtay1234",
            "camtay12345",
            "abcd123456",
            "abc123456789",
            "abcdefghij",
            "iloveyou123",
            "administrator",
            "admin12345",
            "admin123456",
            "letmein123",
            "welcome123",
            "welcome1234",
            "adminadmin",
            "passwordpassword",
            "0123456789a",
            "aa123456789",
            "asdfghjkl123",
            "zxcvbnm123",
            "khongbiet123");

    private PasswordPolicy() {}

    /** Every reason why the password is refused; none when it is fine. */
    static List<Reason> reasons(String password, String userName) {
        List<Reason> reasons = new ArrayList<>();
        String plain = Normalizer.normalize(password, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (plain.codePointCount(0, plain.length()) < LEAST) {
            reasons.add(Reason.of("account.refused.password.short", LEAST));
        }
        if (plain.length() > MOST) {
            reasons.add(Reason.of("account.refused.password.long", MOST));
        }
        if (COMMON.contains(plain) || plain.chars().distinct().count() < 3) {
            reasons.add(Reason.of("account.refused.password.common"));
        }
        String name = userName.toLowerCase(Locale.ROOT);
        if (name.length() >= SHORTEST_NAME && plain.contains(name)) {
            reasons.add(Reason.of("account.refused.password.name"));
        }
        return reasons;
    }
}
