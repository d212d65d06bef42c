package vn.camtay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseUrlTest {
    @Test
    void aBareAddressGetsAllThatCamtayNeeds() {
        assertThat(DatabaseUrl.complete("jdbc:mysql://db:3306/camtay"))
                .isEqualTo(
                        "jdbc:mysql://db:3306/camtay?cachePrepStmts=true&connectTimeout=10000&connectionCollation=utf8mb4_0900_ai_ci"
                                + "&connectionTimeZone=UTC&fallbackToSystemKeyStore=false&forceConnectionTimeZoneToSession=true"
                                + "&prepStmtCacheSize=500&prepStmtCacheSqlLimit=4096&tcpKeepAlive=true&useLocalSessionState=true");
    }

    @Test
    void whatTheAddressSaysItselfStands() {
        assertThat(DatabaseUrl.complete("jdbc:mysql://db/camtay?sslMode=REQUIRED&connectTimeout=1"))
                .startsWith("jdbc:mysql://db/camtay?sslMode=REQUIRED&connectTimeout=1&cachePrepStmts=")
                .doesNotContain("connectTimeout=10000");
    }
}
