package io.github.candleclock.cli;

import io.github.candleclock.config.StarterFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a settings file to begin with. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Writes a settings file to begin with: each setting and its default, behind a comment sign.")
final class ConfigInitCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--force", description = "Replace a file that is there; it is kept beside, ending in .bak.")
    private boolean force;

    ConfigInitCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        Path file = options.place(outside).file();
        Path kept = file.resolveSibling(file.getFileName() + ".bak");
        try {
            boolean replaces = force && Files.exists(file);
            if (replaces) {
                Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            } else {
                create(file);
            }
            // an old file keeps its permissions, and a link to it stays one
            Files.writeString(file, StarterFile.text());
            outside.out()
                    .println("The settings are in " + outside.shown(file) + "; each stands behind a comment sign.");
            if (replaces) {
                outside.out().println("The file that was there is now " + outside.shown(kept) + ".");
            }
            return 0;
        } catch (FileAlreadyExistsException e) {
            throw new Failure(
                    outside.shown(file) + " is there already. Change it, or replace it with --force: it is kept as "
                            + kept.getFileName() + ".",
                    e);
        } catch (IOException e) {
            throw new Failure(outside.shown(file) + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Settings are nobody else's: folders and file are the user's alone, where the system knows such permissions. */
    private static void create(Path file) throws IOException {
        Path folder = file.getParent();
        // a link to a folder is a folder here, but not to createDirectories before Java 20
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions("rwx------"));
        }
        Files.createFile(file, permissions("rw-------"));
    }

    private static FileAttribute<?>[] permissions(String allowed) {
        boolean isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(allowed))
                }
                : new FileAttribute<?>[0];
    }
}
