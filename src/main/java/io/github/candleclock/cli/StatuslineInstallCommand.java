package io.github.candleclock.cli;

import io.github.candleclock.ingest.LogRoots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Names our status line in Claude Code's settings, and takes that back. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Names the status line in Claude Code's settings. It shows what it would change, and asks.",
            "A command that made your status line before goes on making it: 'candleclock statusline --wrap' runs it."
        })
final class StatuslineInstallCommand implements Callable<Integer> {
    private static final int MOST_TURNS = 5;

    private final Outside outside;
    private final YesOrNo asking;
    private final Runnable beforeRename;

    @Option(
            names = "--claude-dir",
            paramLabel = "DIR",
            description =
                    "The Claude configuration folder whose settings are changed. Otherwise CLAUDE_CONFIG_DIR, or ~/.claude.")
    private @Nullable String claudeDir;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask first.")
    private boolean yes;

    @Option(names = "--undo", description = "Put back what was there before.")
    private boolean undo;

    StatuslineInstallCommand(Outside outside, YesOrNo asking) {
        this(outside, asking, () -> {});
    }

    /** @param beforeRename what happens last before the new file takes the place of the old one */
    StatuslineInstallCommand(Outside outside, YesOrNo asking, Runnable beforeRename) {
        this.outside = outside;
        this.asking = asking;
        this.beforeRename = beforeRename;
    }

    @Override
    public Integer call() {
        SharedFile file = new SharedFile(folder().resolve("settings.json"), beforeRename);
        try {
            change(file);
        } catch (JsonFault fault) {
            throw new Failure(
                    shown(file) + " is no JSON: line " + fault.line() + ", column " + fault.column() + ": "
                            + fault.getMessage() + ". Nothing was changed.\nMend it"
                            + (undo ? "." : ", or add this by hand: " + ClaudeSettings.member(ours())),
                    fault);
        } catch (IOException fault) {
            throw new Failure(
                    shown(file) + " cannot be changed: " + reason(fault) + ". Nothing was changed."
                            + (undo ? "" : "\nTo do it by hand, add: " + ClaudeSettings.member(ours())),
                    fault);
        }
        outside.out().flush();
        return 0;
    }

    private Path folder() {
        String named = outside.environment().getOrDefault("CLAUDE_CONFIG_DIR", "");
        if (claudeDir == null && named.isBlank()) {
            return outside.home().resolve(".claude");
        }
        List<Path> folders = LogRoots.choose(
                        claudeDir == null ? List.of() : List.of(claudeDir), outside.environment(), outside.home())
                .candidates();
        if (folders.size() > 1) {
            throw new Failure("CLAUDE_CONFIG_DIR names several folders. Say which of them is meant with --claude-dir.");
        }
        return folders.get(0);
    }

    private void change(SharedFile file) throws IOException, JsonFault {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            FormerSettings former = FormerSettings.of(Folders.of(outside).state(), file.real());
            Optional<byte[]> now = file.read();
            Optional<Optional<byte[]>> then = undo ? before(file, now, former) : installed(file, now);
            if (then.isEmpty()) {
                return;
            }
            show(file, now, then.get());
            if (!yes && !isAgreed()) {
                outside.out().println("Nothing was changed.");
                return;
            }
            if (!undo) {
                former.keep(now, then.get().orElseThrow());
            }
            if (file.replace(now, then.get())) {
                tell(now, former);
                return;
            }
        }
        throw new Failure(shown(file)
                + " is changed by another program again and again. Nothing was changed; try again when it rests.");
    }

    /** The file with our status line; nothing where there is nothing to do. */
    private Optional<Optional<byte[]>> installed(SharedFile file, Optional<byte[]> now) throws JsonFault {
        ClaudeSettings settings = ClaudeSettings.read(now);
        if (settings.isOurs()) {
            outside.out()
                    .println(shown(file) + " names this already: "
                            + ClaudeSettings.words(settings.command().orElseThrow()) + ". Nothing was changed.");
            return Optional.empty();
        }
        return Optional.of(Optional.of(settings.with(ours()).getBytes(ClaudeSettings.BYTES)));
    }

    /** The file as it was, with what others have changed since; nothing where there is nothing to do. */
    private Optional<Optional<byte[]>> before(SharedFile file, Optional<byte[]> now, FormerSettings former)
            throws IOException, JsonFault {
        if (now.isPresent() && former.isAsInstalled(now.get())) {
            return Optional.of(former.before());
        }
        ClaudeSettings settings = ClaudeSettings.read(now);
        if (!settings.isOurs()) {
            outside.out().println(shown(file) + " does not name candleclock's status line. Nothing was changed.");
            return Optional.empty();
        }
        if (!former.isKept()) {
            outside.out()
                    .println(shown(file)
                            + " names candleclock's status line, but this program did not put it there. Nothing was changed;"
                            + " to be rid of it, take out \"statusLine\" by hand.");
            return Optional.empty();
        }
        String text = settings.without(ClaudeSettings.read(former.before()));
        return Optional.of(Optional.of(text.getBytes(ClaudeSettings.BYTES)));
    }

    private void show(SharedFile file, Optional<byte[]> now, Optional<byte[]> then) {
        outside.out().println("--- " + (now.isPresent() ? shown(file) : "(no file)"));
        outside.out().println("+++ " + (then.isPresent() ? shown(file) : "(no file)"));
        LineDifference.of(legible(now), legible(then)).forEach(outside.out()::println);
    }

    private boolean isAgreed() {
        return asking.ask(undo ? "Put this back?" : "Change this?")
                .orElseThrow(() -> new Failure(
                        "nothing was changed, since nobody is at a terminal to be asked.\nSay --yes to change it."));
    }

    private void tell(Optional<byte[]> now, FormerSettings former) throws IOException, JsonFault {
        if (undo) {
            former.forget();
            outside.out().println("Your former status line is back.");
            return;
        }
        boolean isWrapped = ClaudeSettings.read(now).command().isPresent();
        outside.out()
                .println(
                        isWrapped
                                ? "Your own command goes on making the status line; candleclock hears what Claude says of your limits."
                                : "Claude Code's status line is now candleclock's.");
        if (now.isPresent()) {
            outside.out().println("The file as it was is kept as " + outside.shown(former.backup()) + ".");
        }
        outside.out().println("'candleclock statusline install --undo' takes this back.");
    }

    private String ours() {
        return Launcher.word(outside.environment(), System.getProperty("java.class.path", "")) + " statusline";
    }

    private static String legible(Optional<byte[]> bytes) {
        return new String(bytes.orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    private String shown(SharedFile file) {
        return outside.shown(file.named());
    }

    static String reason(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "you may not write it";
        }
        return fault instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : String.valueOf(fault.getMessage());
    }
}
