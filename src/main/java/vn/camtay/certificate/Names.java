package vn.camtay.certificate;

import java.util.List;
import java.util.stream.Collectors;

/** Names in both languages, one a line, in the order in which a paper says them. */
record Names(String vi, String en) {
    /** @param pairs the Vietnamese name and the English one, which may be null */
    static Names of(List<Object[]> pairs, String between) {
        return new Names(
                pairs.stream().map(pair -> (String) pair[0]).collect(Collectors.joining(between)),
                pairs.stream()
                        .map(pair -> (String) (pair[1] == null ? pair[0] : pair[1]))
                        .collect(Collectors.joining(between)));
    }
}
