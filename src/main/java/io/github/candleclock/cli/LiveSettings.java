package io.github.candleclock.cli;

import io.github.candleclock.config.ChosenSettings;
import io.github.candleclock.config.Settings;
import io.github.candleclock.config.SettingsException;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.tui.Look;
import io.github.candleclock.tui.view.Note;
import java.io.Closeable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Rereads the settings of a running dashboard when one of their files changes: the settings file, a price list, a theme file. What is wrong is
 * told in the corner of the screen, and what was set before holds until it is mended.
 *
 * <p>Belongs to the thread of its {@link SettingsWatch} once that has begun.
 */
final class LiveSettings implements Closeable {
    /** Who is told of what. */
    record Listeners(Consumer<Rules> rules, Consumer<Look> look, Consumer<Optional<Note>> note) {}

    private final Outside outside;
    private final ScreenOptions options;
    private final Optional<Boolean> isLight;
    private final Listeners listeners;
    private final Settings first;
    private final SettingsWatch watch;
    private Settings last;

    /**
     * Follows settings that have been read.
     *
     * @param isLight whether the terminal's background is light, where that is known
     * @param failed is told what breaks the thread that looks at the files
     */
    LiveSettings(
            Outside outside,
            ScreenOptions options,
            Optional<Boolean> isLight,
            Listeners listeners,
            Consumer<Throwable> failed) {
        this.outside = outside;
        this.options = options;
        this.isLight = isLight;
        this.listeners = listeners;
        first = options.settings(outside);
        last = first;
        watch = new SettingsWatch(files(first), this::reread, failed);
    }

    void start() {
        watch.start();
    }

    /** Looks at the files once, and rereads them when one has changed. */
    void look() {
        if (watch.look()) {
            reread();
        }
    }

    @Override
    public void close() {
        watch.close();
    }

    private void reread() {
        StringWriter said = new StringWriter();
        // the screen is taken: what would be printed beside it has to stand on it
        Outside quiet = outside.withErr(new PrintWriter(said, true));
        try {
            ChosenSettings chosen = options.counting().settings().read(quiet);
            Settings settings = chosen.settings();
            Rules rules = options.rules(quiet, chosen);
            Optional<Look> look = isLookOf(settings, last) ? Optional.empty() : Optional.of(look(settings));
            listeners.rules.accept(rules);
            look.ifPresent(listeners.look);
            listeners.note.accept(note(said.toString(), settings));
            last = settings;
            watch.watch(files(settings));
        } catch (SettingsException | Failure wrong) {
            listeners.note.accept(Optional.of(new Note(
                    "Settings",
                    sentence(String.valueOf(wrong.getMessage()))
                            + " What was set before holds until this is mended.")));
        }
    }

    private Look look(Settings settings) {
        return options.look(settings, outside, isLight);
    }

    /** A theme file may have changed while its name is the same. */
    private static boolean isLookOf(Settings settings, Settings before) {
        return settings.theme().equals(before.theme())
                && settings.color().equals(before.color())
                && settings.ascii().equals(before.ascii())
                && settings.theme().filter(Themes::isFile).isEmpty();
    }

    private Optional<Note> note(String said, Settings settings) {
        List<String> words = new ArrayList<>();
        if (!said.isBlank()) {
            words.add(said.strip().replaceFirst("^candleclock: ", ""));
        }
        if (!settings.claudeDirs().equals(first.claudeDirs())
                || settings.compact() != first.compact()
                || !settings.archive().equals(first.archive())) {
            words.add(
                    "claude_dirs, compact and what is set of archives are read at the start alone: start Candleclock again.");
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Note("Settings", String.join(" ", words)));
    }

    private static String sentence(String message) {
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }

    private List<Path> files(Settings settings) {
        List<Path> files = new ArrayList<>();
        files.add(options.counting().settings().place(outside).file());
        files.add(PricesInUse.place(outside));
        settings.pricesFile().ifPresent(files::add);
        settings.theme().filter(Themes::isFile).map(Path::of).ifPresent(files::add);
        return files;
    }
}
