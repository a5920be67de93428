package io.github.candleclock.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a folder lies on another machine's disk, where locks may not be seen by all and a look may show what was there before. */
final class NetworkFolder {
    private static final Pattern TYPE = Pattern.compile(
            "nfs\\d*|cifs|smb.*|9p|v9fs|afpfs|afs|webdav|davfs.*|ceph|lustre|gpfs|beegfs|ncpfs|vboxsf|prl_fs|glusterfs"
                    + "|fuse\\.(?:sshfs|rclone|s3fs|gcsfuse|glusterfs|ceph.*|davfs.*|smb.*|nfs.*|curlftpfs)"
                    + "|(?:macfuse|osxfuse|fusefs)_?.*");

    private NetworkFolder() {}

    /** The type of the file system, where it is one of the network. */
    static Optional<String> type(Path folder) {
        try {
            Path there = folder.toAbsolutePath();
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            return ofType(Files.getFileStore(there).type());
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }

    static Optional<String> ofType(String type) {
        return Optional.of(type.toLowerCase(Locale.ROOT))
                .filter(name -> TYPE.matcher(name).matches());
    }
}
