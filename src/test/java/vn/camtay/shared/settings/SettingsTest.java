package vn.camtay.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each setting: what it is when nobody sets it, what is allowed, and the one line for what is not. */
class SettingsTest {
    @Test
    void nothingSetIsAnInstallationOnThisMachine() {
        Settings settings = read();

        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(Path.of(System.getProperty("user.home"), ".camtay"));
        assertThat(settings.badgeKeys()).isEqualTo(settings.data().resolve("badge-keys"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.smtp()).isEmpty();
        assertThat(settings.mailFrom()).isEqualTo("camtay@localhost");
        assertThat(settings.baseUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(settings.demo()).isFalse();
        assertThat(settings.demoSize()).isEqualTo(Settings.DemoSize.AREA);
        assertThat(settings.demoPassword()).isEmpty();
        assertThat(settings.clockOffset()).isZero();
        assertThat(settings.keepRunning()).isFalse();
        assertThat(settings.secure()).isFalse();
    }

    @Test
    void anEmptyValueIsLikeNone() {
        assertThat(read("CAMTAY_HTTP_PORT", "", "CAMTAY_DB_URL", "  ", "CAMTAY_SMTP_HOST", ""))
                .isEqualTo(read());
    }

    @Test
    void spacesAroundAValueDoNotCount() {
        assertThat(read("CAMTAY_HTTP_PORT", " 8081 ").httpPort()).isEqualTo(8081);
    }

    @Nested
    class HttpPort {
        @ParameterizedTest
        @ValueSource(ints = {1, 8080, 65535})
        void isAPort(int port) {
            assertThat(read("CAMTAY_HTTP_PORT", String.valueOf(port)).httpPort())
                    .isEqualTo(port);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "65536", "-1", "80a", "8080.0"})
        void isNothingElse(String value) {
            refused("CAMTAY_HTTP_PORT", value, "a whole number from 1 to 65535");
        }
    }

    @Nested
    class Data {
        @Test
        void isMadeAbsoluteAndPlain() {
            assertThat(read("CAMTAY_DATA", "a/../b").data())
                    .isEqualTo(Path.of("b").toAbsolutePath());
        }

        @Test
        void theKeysOfBadgesAreInItUnlessTheyHaveAFolderOfTheirOwn() {
            assertThat(read("CAMTAY_DATA", "b").badgeKeys())
                    .isEqualTo(Path.of("b", "badge-keys").toAbsolutePath());
            assertThat(read("CAMTAY_BADGE_KEYS", "a/../keys").badgeKeys())
                    .isEqualTo(Path.of("keys").toAbsolutePath());
        }

        @Test
        void isAPath() {
            refused("CAMTAY_DATA", "a\0b", "the path of a folder");
        }
    }

    @Nested
    class DatabaseOfItsOwn {
        @Test
        void hasAnAddressAUserAndAPassword() {
            assertThat(read(
                                    "CAMTAY_DB_URL",
                                    "jdbc:mysql://db:3306/camtay",
                                    "CAMTAY_DB_USER",
                                    "u",
                                    "CAMTAY_DB_PASSWORD",
                                    "p")
                            .database())
                    .contains(new Settings.Database("jdbc:mysql://db:3306/camtay", "u", "p", Optional.empty()));
        }

        @Test
        void mayHaveAnOwnerOfItsOwnWhoChangesTheSchema() {
            assertThat(read(
                                    "CAMTAY_DB_URL",
                                    "jdbc:mysql://db/camtay",
                                    "CAMTAY_DB_USER",
                                    "u",
                                    "CAMTAY_DB_OWNER_USER",
                                    "o",
                                    "CAMTAY_DB_OWNER_PASSWORD",
                                    "a-secret")
                            .database()
                            .flatMap(Settings.Database::owner))
                    .contains(new Settings.DatabaseOwner("o", "a-secret"))
                    .hasValueSatisfying(owner -> assertThat(owner.toString()).doesNotContain("a-secret"));
        }

        @Test
        void mayHaveNoPassword() {
            assertThat(read("CAMTAY_DB_URL", "jdbc:mysql://db/camtay", "CAMTAY_DB_USER", "u")
                            .database()
                            .orElseThrow()
                            .password())
                    .isEmpty();
        }

        @Test
        void isReachedByTheDriverThatIsThere() {
            refused("CAMTAY_DB_URL", "jdbc:mariadb://db/camtay", "an address starting with jdbc:mysql://");
        }

        @Test
        void needsAUser() {
            assertThatThrownBy(() -> read("CAMTAY_DB_URL", "jdbc:mysql://db/camtay"))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessage("CAMTAY_DB_USER is not set; allowed: the database user, needed with CAMTAY_DB_URL.");
        }

        @Test
        void showsItsSecretsNowhere() {
            Settings settings =
                    read("CAMTAY_DB_URL", "jdbc:mysql://db/c", "CAMTAY_DB_USER", "u", "CAMTAY_DB_PASSWORD", "a-secret");

            assertThat(settings.toString()).doesNotContain("a-secret");
            assertThatThrownBy(() -> read("CAMTAY_DB_URL", "jdbc:oracle://db/c?password=a-secret"))
                    .hasMessageNotContaining("a-secret");
        }
    }

    @Nested
    class MailServer {
        @Test
        void isItsHostAndTheUsualPort() {
            assertThat(read("CAMTAY_SMTP_HOST", "mail.example").smtp())
                    .contains(new Settings.Smtp("mail.example", 25, Optional.empty(), Optional.empty(), false));
        }

        @Test
        void mayAskForAUserAndTls() {
            Settings settings = read(
                    "CAMTAY_SMTP_HOST", "mail.example",
                    "CAMTAY_SMTP_PORT", "587",
                    "CAMTAY_SMTP_USER", "u",
                    "CAMTAY_SMTP_PASSWORD", "a-secret",
                    "CAMTAY_SMTP_STARTTLS", "true");

            assertThat(settings.smtp())
                    .contains(new Settings.Smtp("mail.example", 587, Optional.of("u"), Optional.of("a-secret"), true));
            assertThat(settings.toString()).doesNotContain("a-secret");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "65535"})
        void hasAPort(String port) {
            assertThat(read("CAMTAY_SMTP_HOST", "m", "CAMTAY_SMTP_PORT", port)
                            .smtp()
                            .orElseThrow()
                            .port())
                    .isEqualTo(Integer.parseInt(port));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "65536", "smtp"})
        void hasNoOtherPort(String value) {
            refused("CAMTAY_SMTP_PORT", value, "a whole number from 1 to 65535");
        }

        @Test
        void isAskedForTlsByTrueOrFalse() {
            refused("CAMTAY_SMTP_STARTTLS", "yes", "true or false");
        }
    }

    @Nested
    class MailFrom {
        @Test
        void isAnAddress() {
            assertThat(read("CAMTAY_MAIL_FROM", "dao-tao@example.vn").mailFrom())
                    .isEqualTo("dao-tao@example.vn");
        }

        @ParameterizedTest
        @ValueSource(strings = {"camtay", "@example.vn", "camtay@", "a b@c", "A <a@b>", "a@b@c"})
        void isNothingElse(String value) {
            refused("CAMTAY_MAIL_FROM", value, "a mail address such as camtay@example.org");
        }
    }

    @Nested
    class BaseUrl {
        @Test
        void followsThePort() {
            assertThat(read("CAMTAY_HTTP_PORT", "9000").baseUrl()).isEqualTo("http://localhost:9000");
        }

        @ParameterizedTest
        @CsvSource({
            "https://camtay.example.vn, https://camtay.example.vn, true",
            "https://camtay.example.vn/, https://camtay.example.vn, true",
            "http://10.0.0.1:8080, http://10.0.0.1:8080, false"
        })
        void hasNoSlashAtItsEndAndSaysWhetherTlsIsOn(String given, String kept, boolean secure) {
            Settings settings = read("CAMTAY_BASE_URL", given);

            assertThat(settings.baseUrl()).isEqualTo(kept);
            assertThat(settings.secure()).isEqualTo(secure);
        }

        @ParameterizedTest
        @ValueSource(strings = {"camtay.example.vn", "ftp://camtay.example.vn", "https://", "https:// x", "/camtay"})
        void isNothingElse(String value) {
            refused("CAMTAY_BASE_URL", value, "an address starting with http:// or https://");
        }
    }

    @Nested
    class Zone {
        @Test
        void isATimeZone() {
            assertThat(read("CAMTAY_ZONE", "Asia/Bangkok").zone()).isEqualTo(ZoneId.of("Asia/Bangkok"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Asia/Hai_Phong", "+99:00"})
        void isNothingElse(String value) {
            refused("CAMTAY_ZONE", value, "a time zone such as Asia/Ho_Chi_Minh");
        }
    }

    @Nested
    class Demo {
        @ParameterizedTest
        @CsvSource({"true, true", "TRUE, true", "false, false", "False, false"})
        void isTrueOrFalse(String given, boolean demo) {
            assertThat(read("CAMTAY_DEMO", given).demo()).isEqualTo(demo);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "yes", "có"})
        void isNothingElse(String value) {
            refused("CAMTAY_DEMO", value, "true or false");
        }

        @ParameterizedTest
        @CsvSource({"area, AREA", "city, CITY", "City, CITY"})
        void hasASize(String given, Settings.DemoSize size) {
            assertThat(read("CAMTAY_DEMO_SIZE", given).demoSize()).isEqualTo(size);
        }

        @Test
        void hasNoOtherSize() {
            refused("CAMTAY_DEMO_SIZE", "country", "area or city");
        }

        @Test
        void hasAPasswordOfEightCharacters() {
            assertThat(read("CAMTAY_DEMO_PASSWORD", "12345678").demoPassword()).contains("12345678");
        }

        @Test
        void refusesAShorterPasswordAndDoesNotShowIt() {
            assertThatThrownBy(() -> read("CAMTAY_DEMO_PASSWORD", "1234567"))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessage("CAMTAY_DEMO_PASSWORD is '(hidden)'; allowed: 8 characters or more.");
        }
    }

    @Nested
    class ClockOffset {
        @Test
        void movesTheClockOfDemoData() {
            assertThat(read("CAMTAY_DEMO", "true", "CAMTAY_CLOCK_OFFSET", "-P2D")
                            .clockOffset())
                    .isEqualTo(Duration.ofDays(-2));
        }

        @Test
        void isRefusedWithoutDemoData() {
            refused("CAMTAY_CLOCK_OFFSET", "PT1S", "only together with CAMTAY_DEMO=true");
        }

        @Test
        void mayBeNothingWithoutDemoData() {
            assertThat(read("CAMTAY_CLOCK_OFFSET", "PT0S").clockOffset()).isZero();
        }

        @Test
        void isADuration() {
            refused("CAMTAY_CLOCK_OFFSET", "2 days", "an ISO-8601 duration such as PT36H or -P2D");
        }
    }

    @Nested
    class KeepRunning {
        @Test
        void isTrueOrFalse() {
            assertThat(read("CAMTAY_KEEP_RUNNING", "true").keepRunning()).isTrue();
            refused("CAMTAY_KEEP_RUNNING", "on", "true or false");
        }
    }

    @Nested
    class LearningRecordStore {
        @Test
        void isNoneUnlessItsAddressIsSet() {
            assertThat(read("CAMTAY_LRS_USER", "u").lrs()).isEmpty();
        }

        @Test
        void isAnAddressAndItsCredentials() {
            Settings settings = read(
                    "CAMTAY_LRS_URL", "https://lrs.example/xapi/",
                    "CAMTAY_LRS_USER", "u",
                    "CAMTAY_LRS_PASSWORD", "a-secret");

            assertThat(settings.lrs()).contains(new Settings.Lrs("https://lrs.example/xapi", "u", "a-secret"));
            assertThat(settings.toString()).doesNotContain("a-secret");
        }

        @Test
        void isReachedOverHttpAndHasAUser() {
            refused("CAMTAY_LRS_URL", "lrs.example", "the address of an xAPI starting with http:// or https://");
            assertThatThrownBy(() -> read("CAMTAY_LRS_URL", "https://lrs.example/xapi"))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageContaining("CAMTAY_LRS_USER")
                    .hasMessageNotContaining("\n");
        }
    }

    @Nested
    class AnswersTogether {
        @Test
        void areFromOneToFiveHundred() {
            assertThat(read("CAMTAY_QUIZ_ANSWERS_TOGETHER", "1").answersTogether())
                    .isEqualTo(1);
            assertThat(read("CAMTAY_QUIZ_ANSWERS_TOGETHER", "500").answersTogether())
                    .isEqualTo(500);
            refused("CAMTAY_QUIZ_ANSWERS_TOGETHER", "0", "a whole number from 1 to 500");
            refused("CAMTAY_QUIZ_ANSWERS_TOGETHER", "501", "a whole number from 1 to 500");
        }
    }

    private static void refused(String variable, String value, String allowed) {
        assertThatThrownBy(() -> read(variable, value))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(variable + " is '" + value + "'; allowed: " + allowed + ".")
                .hasMessageNotContaining("\n");
    }

    private static Settings read(String... variablesAndValues) {
        Map<String, String> environment = new TreeMap<>();
        for (int i = 0; i < variablesAndValues.length; i += 2) {
            environment.put(variablesAndValues[i], variablesAndValues[i + 1]);
        }
        return Settings.read(name -> environment.get(Settings.variable(name)));
    }
}
