package io.github.candleclock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Looks into the packed jar, which lies beside the launcher. */
class JarIT {
    private static final String LAUNCHER = System.getProperty("candleclock.launcher", "target/candleclock");

    @Test
    void javaFindsTheDoorInTheManifest() throws IOException {
        try (JarFile jar = new JarFile(LAUNCHER + ".jar")) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            String door = manifest.getValue(Attributes.Name.MAIN_CLASS);

            assertThat(jar.getEntry(door.replace('.', '/') + ".class")).isNotNull();
            assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                    .isNotBlank();
            assertThat(manifest.getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
        }
    }

    @Test
    void licencesAndThemesAreInside() throws IOException {
        try (JarFile jar = new JarFile(LAUNCHER + ".jar")) {
            assertThat(jar.stream().map(Object::toString))
                    .contains(
                            "META-INF/licence.txt",
                            "META-INF/THIRD-PARTY.txt",
                            "META-INF/licenses/Apache-2.0.txt",
                            "themes/names")
                    .contains("themes/candle-dark.toml", "themes/candle-light.toml");
        }
    }
}
