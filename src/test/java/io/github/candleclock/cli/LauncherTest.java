package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher beside an empty jar with made-up Javas, which say who they are and what they were given. */
class LauncherTest {
    @TempDir
    private Path folder;

    private Path launcher;
    private Path jar;
    /** The only folder on PATH: what the launcher may need stands in it, so that no Java of this machine is found. */
    private Path path;

    @BeforeEach
    void installBesideAnEmptyJar() throws IOException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "the launcher is a POSIX shell script");
        folder = folder.toRealPath();
        Path home = Files.createDirectories(folder.resolve("candle clock"));
        launcher =
                executable(home.resolve("candleclock"), Files.readString(Path.of("src", "main", "sh", "candleclock")));
        jar = Files.createFile(home.resolve("candleclock.jar"));
        path = Files.createDirectories(folder.resolve("path"));
        Path readlink = Stream.of("/bin/readlink", "/usr/bin/readlink")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        executable(path.resolve("readlink"), "#!/bin/sh\nexec " + readlink + " \"$@\"\n");
    }

    @Test
    void theNamedJavaComesBeforeJavaHomeBeforePath() throws Exception {
        Path named = jdk("named", "21.0.1");
        Path home = jdk("home", "17.0.15");
        Files.createSymbolicLink(path.resolve("java"), jdk("onpath", "25").resolve("bin/java"));

        assertThat(run(Map.of("CANDLECLOCK_JAVA", named + "/bin/java", "JAVA_HOME", home.toString()))
                        .java())
                .isEqualTo("named");
        assertThat(run(Map.of("CANDLECLOCK_JAVA", named.toString(), "JAVA_HOME", home.toString()))
                        .java())
                .isEqualTo("named");
        assertThat(run(Map.of("CANDLECLOCK_JAVA", "", "JAVA_HOME", home + "/")).java())
                .isEqualTo("home");
        assertThat(run(Map.of()).java()).isEqualTo("onpath");
    }

    @Test
    void argumentsArriveAsTheyWereTyped() throws Exception {
        String[] arguments = {
            "", " two  blanks ", "it's", "\"quoted\"", "*", "$HOME `date` \\n", "a\nb", "--", "-version", ""
        };

        Run run = run(Map.of("CANDLECLOCK_JAVA", jdk("java", "17").toString()), arguments);

        assertThat(run.afterJar()).containsExactly(arguments);
    }

    @Test
    void flagsOfTheUsersComeLastAndAreNotExpanded() throws Exception {
        Run run = run(
                Map.of("CANDLECLOCK_JAVA", jdk("java", "17").toString(), "CANDLECLOCK_JAVA_OPTS", " -Xmx2g  -Dx=/* "),
                "live");

        assertThat(run.words()).containsSubsequence("-XX:+UseSerialGC", "-Xmx1g", "-Xmx2g", "-Dx=/*", "-jar");
        assertThat(run.afterJar()).containsExactly("live");
    }

    @Test
    void theJarIsFoundFromAnyFolderAndThroughAnyLinks() throws Exception {
        Path java = jdk("java", "17");
        Path links = Files.createDirectories(folder.resolve("some where/else"));
        Path absolute = Files.createSymbolicLink(links.resolve("absolute"), launcher);
        Path relative =
                Files.createSymbolicLink(links.resolve("relative"), Path.of("..", "..", "candle clock", "candleclock"));
        Path chain = Files.createSymbolicLink(folder.resolve("chain"), Path.of("some where", "else", "relative"));
        Path linkedFolder = Files.createSymbolicLink(folder.resolve("opt"), folder.resolve("candle clock"));
        Path onPath = Files.createSymbolicLink(path.resolve("candleclock"), chain);

        for (Path from : List.of(launcher, absolute, relative, chain, linkedFolder.resolve("candleclock"), onPath)) {
            Run run = run(folder, Map.of("JAVA_HOME", java.toString()), from.toString());
            assertThat(run.jar()).as("%s says %s", from, run).isEqualTo(jar);
        }
        assertThat(run(folder, Map.of("JAVA_HOME", java.toString()), "candle clock/candleclock")
                        .jar())
                .isEqualTo(jar);
        assertThat(run(links, Map.of("JAVA_HOME", java.toString()), "./relative")
                        .jar())
                .isEqualTo(jar);
        assertThat(run(folder.resolve("candle clock"), Map.of("JAVA_HOME", java.toString()), "/bin/sh", "candleclock")
                        .jar())
                .isEqualTo(jar);
        assertThat(run(path, Map.of("JAVA_HOME", java.toString()), "/bin/sh", "-c", "candleclock")
                        .jar())
                .isEqualTo(jar);
    }

    @Test
    void aJavaThatTellsItsVersionInAFileIsStartedOnce() throws Exception {
        run(Map.of("CANDLECLOCK_JAVA", jdk("java", "17.0.15").toString()));

        assertThat(Files.readAllLines(folder.resolve("starts"))).hasSize(1);
    }

    @Test
    void aJavaWithoutThatFileIsAsked() throws Exception {
        Path modern = jdk("modern", "");
        Files.writeString(
                modern.resolve("says"), "Picked up JAVA_TOOL_OPTIONS: -Dx\nopenjdk version \"25-ea\" 2025-09-16\n");
        Path mute = jdk("mute", "");
        Files.writeString(mute.resolve("says"), "A Java of an unknown kind\n");
        Path old = jdk("old", "");
        Files.writeString(old.resolve("says"), "java version \"1.8.0_292\"\n");

        assertThat(run(Map.of("CANDLECLOCK_JAVA", modern.toString())).java()).isEqualTo("modern");
        assertThat(run(Map.of("CANDLECLOCK_JAVA", mute.toString())).java()).isEqualTo("mute");
        assertThat(run(Map.of("CANDLECLOCK_JAVA", old.toString())).fault())
                .isEqualTo("candleclock: CANDLECLOCK_JAVA names " + old
                        + ", which is Java 8; it has to be 17 or newer. Name one in CANDLECLOCK_JAVA\n");
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        for (String version : List.of("1.8.0_292", "11.0.2", "16-ea", "9")) {
            Path old = jdk("old " + version, version);
            assertThat(run(Map.of("JAVA_HOME", old.toString())).fault())
                    .startsWith("candleclock: JAVA_HOME names " + old + ", which is Java ")
                    .contains("it has to be 17 or newer");
        }
        assertThat(folder.resolve("starts")).doesNotExist();
    }

    @Test
    void aJavaThatCannotBeRunIsNamed() throws Exception {
        Path text = Files.createFile(folder.resolve("text"));

        assertThat(run(Map.of("CANDLECLOCK_JAVA", "/no/such/java")).fault())
                .startsWith("candleclock: CANDLECLOCK_JAVA names /no/such/java, but /no/such/java cannot be run");
        assertThat(run(Map.of("CANDLECLOCK_JAVA", text.toString())).fault()).contains("cannot be run");
        assertThat(run(Map.of("JAVA_HOME", folder.toString())).fault())
                .startsWith("candleclock: JAVA_HOME names " + folder + ", but " + folder + "/bin/java cannot be run");
    }

    @Test
    void withoutAnyJavaItSaysSo() throws Exception {
        assertThat(run(Map.of()).fault())
                .isEqualTo(
                        "candleclock: there is no Java on PATH; install Java 17 or newer, or name one in CANDLECLOCK_JAVA\n");
    }

    @Test
    void withoutItsJarItSaysSo() throws Exception {
        Files.delete(jar);

        assertThat(run(Map.of("JAVA_HOME", jdk("java", "17").toString())).fault())
                .isEqualTo("candleclock: candleclock.jar has to lie beside " + launcher + ", and does not\n");
    }

    /** Makes a folder like a JDK's; without a version it has no file that tells it, and says what is in {@code says}. */
    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        executable(Files.createDirectories(home.resolve("bin")).resolve("java"), """
                #!/bin/sh
                echo started >>'%s'
                if [ "$1" = -version ]; then
                    while read -r line; do echo "$line"; done <'%s' >&2
                else
                    printf '%%s\\0' '%s' "$@"
                fi
                """.formatted(
                        folder.resolve("starts"), home.resolve("says"), name));
        if (!version.isEmpty()) {
            Files.writeString(
                    home.resolve("release"),
                    "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
        }
        return home;
    }

    private static Path executable(Path path, String text) throws IOException {
        Files.writeString(path, text);
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(Map<String, String> variables, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(Arrays.asList(arguments));
        return run(folder, variables, command.toArray(String[]::new));
    }

    private Run run(Path where, Map<String, String> variables, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().put("PATH", path.toString());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int code = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(
                code,
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8),
                where);
    }

    private record Run(int code, String out, String err, Path where) {
        List<String> words() {
            assertThat(code).as(err).isZero();
            return Arrays.asList(out.substring(0, out.length() - 1).split("\0", -1));
        }

        String java() {
            assertThat(err).isEmpty();
            return words().get(0);
        }

        Path jar() throws IOException {
            return where.resolve(words().get(words().indexOf("-jar") + 1)).toRealPath();
        }

        List<String> afterJar() {
            return words().subList(words().indexOf("-jar") + 2, words().size());
        }

        String fault() {
            assertThat(code).as(out).isEqualTo(1);
            assertThat(out).isEmpty();
            return err;
        }
    }
}
