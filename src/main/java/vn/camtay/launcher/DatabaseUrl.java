package vn.camtay.launcher;

import java.util.Map;
import java.util.TreeMap;

/**
 * Adds to a database's address what Camtay needs and the address leaves open: UTC, and connections that notice a dead server. The
 * application server's own certificate is not shown to the database, which would refuse it.
 */
final class DatabaseUrl {
    private static final Map<String, String> NEEDED = new TreeMap<>(Map.of(
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            "connectionCollation", "utf8mb4_0900_ai_ci",
            "connectTimeout", "10000",
            "fallbackToSystemKeyStore", "false",
            "tcpKeepAlive", "true"));

    private DatabaseUrl() {}

    static String complete(String url) {
        StringBuilder text = new StringBuilder(url);
        NEEDED.forEach((name, value) -> {
            if (!url.matches(".*[?&]" + name + "=.*")) {
                text.append(text.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return text.toString();
    }
}
