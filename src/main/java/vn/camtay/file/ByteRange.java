package vn.camtay.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a request asks for, by the header Range of RFC 9110: one range of bytes; everything else, as the
 * standard allows, is answered with the whole file.
 *
 * @param first place of the first byte, from 0
 * @param last  place of the last byte
 * @param whole number of bytes of the file, above 0
 */
record ByteRange(long first, long last, long whole) {
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,9})-([0-9]{0,9})");

    /** @param header null for none */
    static ByteRange of(String header, long whole) {
        ByteRange all = new ByteRange(0, whole - 1, whole);
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return all;
        }
        if (one.group(1).isEmpty()) {
            long length = Math.min(Long.parseLong(one.group(2)), whole);
            return length == 0 ? all : new ByteRange(whole - length, whole - 1, whole);
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? whole - 1 : Math.min(Long.parseLong(one.group(2)), whole - 1);
        return first > last ? all : new ByteRange(first, last, whole);
    }

    boolean isWhole() {
        return length() == whole;
    }

    long length() {
        return last - first + 1;
    }

    /** As the header Content-Range says it. */
    String header() {
        return "bytes " + first + "-" + last + "/" + whole;
    }
}
