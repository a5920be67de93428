package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceTest {
    @TempDir
    private Path data;

    @Test
    void a_device_is_drawn_once_and_kept() throws IOException {
        Path ours = data.resolve("share/candleclock");
        Device device = Device.of(ours);

        assertThat(device.id()).matches("[0-9a-f]{32}");
        assertThat(device.name()).isNotBlank().doesNotContain(" ");
        assertThat(Device.of(ours)).isEqualTo(device);
        assertThat(Device.of(data.resolve("other"))).isNotEqualTo(device);
        assertThat(ours).isDirectoryContaining("glob:**/device").isDirectoryNotContaining("glob:**.tmp");
        assertThat(device.named("desk")).isEqualTo(new Device(device.id(), "desk"));
    }

    @Test
    void a_file_without_an_id_is_said() throws IOException {
        Files.writeString(data.resolve("device"), "");

        assertThatThrownBy(() -> Device.of(data)).hasMessageContaining("delete it");
    }
}
