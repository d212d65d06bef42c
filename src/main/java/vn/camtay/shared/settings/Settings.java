package vn.camtay.shared.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How this installation runs: read once from the environment, by the launcher and by the application alike, and refused as a
 * whole when one value is wrong. Plain Java, for the launcher starts without a container.
 *
 * @param httpPort     port to listen on, 1 to 65535
 * @param data         folder of the embedded database
 * @param database     empty user name and url when the embedded database is used
 * @param smtp         where mail goes; empty: mails wait
 * @param mailFrom     sender of every mail
 * @param baseUrl      address people use, without a slash at the end; links in mails start with it
 * @param zone         the office's time zone
 * @param demo         whether demo data is made and shown as such
 * @param demoPassword one password for all demo accounts; empty: drawn at random and printed
 * @param clockOffset  how far the application's clock is moved; zero unless demo data is on
 * @param keepRunning  whether Camtay goes on when the process that started it ends
 * @param badgeKeys    folder of the private keys that sign badges
 * @param lrs          where statements of completions go; empty: none are made
 * @param answersTogether most quiz answers that share one transaction, 1 to 500; 1 gives each a transaction of its own
 */
public record Settings(
        int httpPort,
        Path data,
        Optional<Database> database,
        Optional<Smtp> smtp,
        String mailFrom,
        String baseUrl,
        ZoneId zone,
        boolean demo,
        DemoSize demoSize,
        Optional<String> demoPassword,
        Duration clockOffset,
        boolean keepRunning,
        Path badgeKeys,
        Optional<Lrs> lrs,
        int answersTogether) {

    /**
     * A MySQL or MariaDB.
     *
     * @param owner who changes the schema, so that {@code user} needs no right to; empty when the user does
     */
    public record Database(String url, String user, String password, Optional<DatabaseOwner> owner) {
        @Override
        public String toString() {
            return "Database[" + url + "]";
        }
    }

    /** The database user who makes and changes tables and triggers. */
    public record DatabaseOwner(String user, String password) {
        @Override
        public String toString() {
            return "DatabaseOwner[" + user + "]";
        }
    }

    /** A mail server; user and password empty when it asks for none. */
    public record Smtp(String host, int port, Optional<String> user, Optional<String> password, boolean startTls) {
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]";
        }
    }

    /** A learning record store: the address of its xAPI, without a slash at the end, and its basic credentials. */
    public record Lrs(String url, String user, String password) {
        @Override
        public String toString() {
            return "Lrs[" + url + "]";
        }
    }

    /** How much demo data: the nine western wards, or the whole city. */
    public enum DemoSize {
        AREA,
        CITY
    }

    /**
     * @param lookup gives the value of a setting by its MicroProfile Config name ({@code camtay.http.port}), or null
     * @throws InvalidSettingException naming the variable, its value and what is allowed
     */
    public static Settings read(UnaryOperator<String> lookup) {
        Reader reader = new Reader(lookup);
        int port = reader.integer("camtay.http.port", 8080, 1, 65535);
        boolean demo = reader.bool("camtay.demo", false);
        Path data = reader.folder("camtay.data", System.getProperty("user.home") + "/.camtay");
        return new Settings(
                port,
                data,
                database(reader),
                smtp(reader),
                reader.parsed(
                        "camtay.mail.from",
                        "camtay@localhost",
                        Settings::mailAddress,
                        "a mail address such as camtay@example.org"),
                reader.parsed(
                        "camtay.base.url",
                        "http://localhost:" + port,
                        Settings::httpAddress,
                        "an address starting with http:// or https://"),
                reader.parsed("camtay.zone", "Asia/Ho_Chi_Minh", ZoneId::of, "a time zone such as Asia/Ho_Chi_Minh"),
                demo,
                reader.parsed(
                        "camtay.demo.size",
                        "area",
                        text -> DemoSize.valueOf(text.toUpperCase(Locale.ROOT)),
                        "area or city"),
                reader.text("camtay.demo.password").map(Settings::demoPassword),
                clockOffset(reader, demo),
                reader.bool("camtay.keep.running", false),
                reader.folder("camtay.badge.keys", data.resolve("badge-keys").toString()),
                lrs(reader),
                reader.integer("camtay.quiz.answers.together", 100, 1, 500));
    }

    /** Name of the environment variable of a setting: {@code camtay.http.port} is {@code CAMTAY_HTTP_PORT}. */
    public static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** Whether people reach Camtay by TLS (which ends at a proxy): cookies are then Secure and {@code __Host-}. */
    public boolean secure() {
        return baseUrl.startsWith("https://");
    }

    private static Optional<Database> database(Reader reader) {
        Optional<String> url = reader.text("camtay.db.url");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:mysql://")) {
            throw new InvalidSettingException(
                    "CAMTAY_DB_URL", url.get().replaceAll("\\?.*", "?..."), "an address starting with jdbc:mysql://");
        }
        String user = reader.text("camtay.db.user")
                .orElseThrow(() -> new InvalidSettingException(
                        "CAMTAY_DB_USER", null, "the database user, needed with CAMTAY_DB_URL"));
        Optional<DatabaseOwner> owner = reader.text("camtay.db.owner.user")
                .map(name -> new DatabaseOwner(
                        name, reader.text("camtay.db.owner.password").orElse("")));
        return Optional.of(
                new Database(url.get(), user, reader.text("camtay.db.password").orElse(""), owner));
    }

    private static Optional<Smtp> smtp(Reader reader) {
        int port = reader.integer("camtay.smtp.port", 25, 1, 65535);
        boolean startTls = reader.bool("camtay.smtp.starttls", false);
        return reader.text("camtay.smtp.host")
                .map(host -> new Smtp(
                        host, port, reader.text("camtay.smtp.user"), reader.text("camtay.smtp.password"), startTls));
    }

    private static Optional<Lrs> lrs(Reader reader) {
        return reader.text("camtay.lrs.url")
                .map(url -> new Lrs(
                        reader.parsed(
                                "camtay.lrs.url",
                                url,
                                Settings::httpAddress,
                                "the address of an xAPI starting with http:// or https://"),
                        reader.text("camtay.lrs.user")
                                .orElseThrow(() -> new InvalidSettingException(
                                        "CAMTAY_LRS_USER",
                                        null,
                                        "the user of the learning record store, needed with CAMTAY_LRS_URL")),
                        reader.text("camtay.lrs.password").orElse("")));
    }

    private static Duration clockOffset(Reader reader, boolean demo) {
        Duration offset = reader.parsed(
                "camtay.clock.offset", "PT0S", Duration::parse, "an ISO-8601 duration such as PT36H or -P2D");
        if (!offset.isZero() && !demo) {
            throw new InvalidSettingException(
                    "CAMTAY_CLOCK_OFFSET", offset.toString(), "only together with CAMTAY_DEMO=true");
        }
        return offset;
    }

    private static String demoPassword(String password) {
        if (password.length() < 8) {
            throw new InvalidSettingException("CAMTAY_DEMO_PASSWORD", "(hidden)", "8 characters or more");
        }
        return password;
    }

    private static String mailAddress(String text) {
        if (!text.matches("[^@\\s<>\"]+@[^@\\s<>\"]+")) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static String httpAddress(String text) {
        URI uri = URI.create(text);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException();
        }
        return text.replaceAll("/+$", "");
    }

    private record Reader(UnaryOperator<String> lookup) {
        Optional<String> text(String name) {
            return Optional.ofNullable(lookup.apply(name)).map(String::strip).filter(text -> !text.isEmpty());
        }

        int integer(String name, int otherwise, int least, int most) {
            return parsed(
                    name,
                    String.valueOf(otherwise),
                    text -> {
                        int number = Integer.parseInt(text);
                        if (number < least || number > most) {
                            throw new IllegalArgumentException();
                        }
                        return number;
                    },
                    "a whole number from " + least + " to " + most);
        }

        boolean bool(String name, boolean otherwise) {
            return parsed(
                    name,
                    String.valueOf(otherwise),
                    text -> switch (text.toLowerCase(Locale.ROOT)) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> throw new IllegalArgumentException();
                    },
                    "true or false");
        }

        Path folder(String name, String otherwise) {
            return parsed(
                    name, otherwise, text -> Path.of(text).toAbsolutePath().normalize(), "the path of a folder");
        }

        <T> T parsed(String name, String otherwise, Function<String, T> parse, String allowed) {
            String value = text(name).orElse(otherwise);
            try {
                return parse.apply(value);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new InvalidSettingException(variable(name), value, allowed);
            }
        }
    }
}
