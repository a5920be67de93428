package io.github.candleclock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks are compiled only when somebody runs them; here they are, so that they follow the program. */
class BenchmarksTest {
    @Test
    void compile(@TempDir Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter faults = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(Path.of("src", "bench"))) {
            List<Path> programs =
                    sources.filter(path -> path.toString().endsWith(".java")).toList();
            List<String> options =
                    List.of("-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));

            boolean compiles = compiler.getTask(
                            faults, files, null, options, null, files.getJavaFileObjectsFromPaths(programs))
                    .call();

            assertThat(programs).isNotEmpty();
            assertThat(compiles).as(faults.toString()).isTrue();
        }
    }
}
