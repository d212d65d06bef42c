package vn.camtay.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a second start off the same data folder; the system lets go of it even when the holder is killed. */
final class DataFolderLock implements AutoCloseable {
    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartRefusedException when another process holds the folder */
    static DataFolderLock take(DataFolder folder) throws IOException {
        return tryTake(folder)
                .orElseThrow(() -> new StartRefusedException("another Camtay uses the data folder " + folder.path()
                        + "; stop it first, or name another folder in CAMTAY_DATA."));
    }

    /** Empty when another process holds the folder. */
    static Optional<DataFolderLock> tryTake(DataFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new DataFolderLock(channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
