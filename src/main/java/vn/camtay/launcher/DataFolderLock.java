package vn.camtay.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second start off the same data folder. Held until the process ends; the system lets go of it even when the process is
 * killed.
 */
final class DataFolderLock {
    /** Within reach, or the garbage collector would close the files and so let go of the locks. */
    private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

    private DataFolderLock() {}

    /** @throws StartRefusedException when another process holds the folder */
    static void take(DataFolder folder) throws IOException {
        if (!tryTake(folder)) {
            throw new StartRefusedException("another Camtay uses the data folder " + folder.path()
                    + "; stop it first, or name another folder in CAMTAY_DATA.");
        }
    }

    /** Whether this process holds the folder now; false when another one does. */
    static boolean tryTake(DataFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return false;
        }
        return HELD.add(channel);
    }
}
