package vn.camtay.launcher;

import java.util.List;

/**
 * How the database's own programs reach the embedded database, as its owner.
 *
 * @param port on the loopback address
 */
record DatabaseAccess(DatabasePrograms programs, int port, String password) {

    String url() {
        return DatabaseUrl.complete("jdbc:mysql://" + EmbeddedDatabase.HOST + ":" + port + "/" + EmbeddedDatabase.SCHEMA
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true");
    }

    /** Arguments of the database's programs; the password goes by environment, where other users cannot read it. */
    List<String> arguments() {
        return List.of(
                "--no-defaults",
                "--host=" + EmbeddedDatabase.HOST,
                "--port=" + port,
                "--protocol=tcp",
                "--skip-ssl",
                "--user=" + EmbeddedDatabase.OWNER,
                "--default-character-set=utf8mb4");
    }

    ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MYSQL_PWD", password);
        return builder;
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + port + "]";
    }
}
