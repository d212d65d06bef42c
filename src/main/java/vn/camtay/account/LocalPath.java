package vn.camtay.account;

import java.util.regex.Pattern;

/** Where a person goes after signing in: only ever a path of this application. */
final class LocalPath {
    static final String HOME = "/index.xhtml";
    private static final int LONGEST = 2000;
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private LocalPath() {}

    /** The path itself when it is local, else the first page; never a page of signing in. */
    static String of(String wanted) {
        boolean local = wanted != null
                && wanted.length() <= LONGEST
                && LOCAL.matcher(wanted).matches()
                && !wanted.startsWith(SignInMechanism.SIGN_IN);
        return local ? wanted : HOME;
    }
}
