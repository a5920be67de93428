package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkFolderTest {
    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb2", "smbfs", "9p", "fuse.sshfs", "davfs", "NFS"})
    void file_systems_of_the_network_are_known(String type) {
        assertThat(NetworkFolder.ofType(type)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "btrfs", "apfs", "NTFS", "tmpfs", "overlay", "fuseblk", "zfs", "xfs"})
    void others_are_not_taken_for_them(String type) {
        assertThat(NetworkFolder.ofType(type)).isEmpty();
    }
}
