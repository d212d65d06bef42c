package vn.camtay.launcher;

import java.util.Map;
import java.util.TreeMap;

/**
 * Adds to a database's address what Camtay needs and the address leaves open: UTC, connections that notice a dead server, and a
 * driver that reads the text of a statement once and asks the server nothing that it knows. The application server's own
 * certificate is not shown to the database, which would refuse it.
 */
final class DatabaseUrl {
    private static final Map<String, String> NEEDED = new TreeMap<>(Map.ofEntries(
            Map.entry("connectionTimeZone", "UTC"),
            Map.entry("forceConnectionTimeZoneToSession", "true"),
            Map.entry("connectionCollation", "utf8mb4_0900_ai_ci"),
            Map.entry("connectTimeout", "10000"),
            Map.entry("fallbackToSystemKeyStore", "false"),
            Map.entry("tcpKeepAlive", "true"),
            Map.entry("cachePrepStmts", "true"),
            Map.entry("prepStmtCacheSize", "500"),
            Map.entry("prepStmtCacheSqlLimit", "4096"),
            Map.entry("useLocalSessionState", "true")));

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
