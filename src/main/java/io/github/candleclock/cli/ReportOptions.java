package io.github.candleclock.cli;

import io.github.candleclock.config.Nearest;
import io.github.candleclock.monitor.KnownProjects;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Question;
import io.github.candleclock.monitor.Selection;
import io.github.candleclock.project.ProjectFilter;
import io.github.candleclock.report.Grouping;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of all reports: which usage counts, and how it is written. */
final class ReportOptions {
    /** Which way rows go that follow one another in time. */
    enum Order {
        ASC,
        DESC
    }

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(
            names = {"-s", "--since"},
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "The first day that counts, as 2026-11-01 or 20261101.")
    private @Nullable LocalDate since;

    @Option(
            names = {"-u", "--until"},
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "The last day that counts.")
    private @Nullable LocalDate until;

    @Option(
            names = {"-p", "--project"},
            paramLabel = "NAME",
            description =
                    "Count only this project: its name, its path, or a pattern such as client-*; may be repeated.")
    private List<String> projects = new ArrayList<>();

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "Count only projects with this tag; may be repeated. The settings file gives tags.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = {"-o", "--order"},
            paramLabel = "ORDER",
            description = "Whether days and their like stand oldest first (asc) or newest first (desc).")
    private Order order = Order.ASC;

    @Option(
            names = {"-j", "--json"},
            description = "Print JSON, in the shape of ccusage's classic reports.")
    private boolean json;

    LogOptions logs() {
        return logs;
    }

    boolean isJson() {
        return json;
    }

    boolean isNewestFirst() {
        return order == Order.DESC;
    }

    Selection selection() {
        if (since != null && until != null && until.isBefore(since)) {
            throw new Failure("no day is both since " + since + " and until " + until + ".");
        }
        return new Selection(Optional.ofNullable(since), Optional.ofNullable(until), filter());
    }

    private ProjectFilter filter() {
        try {
            return new ProjectFilter(projects, tags);
        } catch (IllegalArgumentException e) {
            throw new Failure("--project: " + e.getMessage(), e);
        }
    }

    /** What nothing is called is a slip, and an empty report would hide it. */
    void requireKnown(Monitor monitor) {
        KnownProjects known = monitor.projects();
        for (String name : projects) {
            if (monitor.answer(new Question(List.of(Grouping.PROJECT), only(List.of(name), List.of()), false))
                    .rows()
                    .isEmpty()) {
                throw new Failure("--project: no project in these logs is called '" + name + "'"
                        + Nearest.question(name, known.names()) + "\n'candleclock projects' lists them.");
            }
        }
        for (String tag : tags) {
            if (known.tags().stream().noneMatch(tag::equalsIgnoreCase)) {
                throw new Failure("--tag: no project in these logs has the tag '" + tag + "'"
                        + Nearest.question(tag, known.tags())
                        + "\nTags stand under [[projects.rules]] in the settings.");
            }
        }
    }

    private static Selection only(List<String> names, List<String> tags) {
        return new Selection(Optional.empty(), Optional.empty(), new ProjectFilter(names, tags));
    }

    Question question(List<Grouping> by) {
        return new Question(by, selection(), isNewestFirst());
    }

    /** A day with hyphens or without. */
    static final class DayConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                boolean isShort = !text.contains("-");
                return LocalDate.parse(
                        text, isShort ? DateTimeFormatter.BASIC_ISO_DATE : DateTimeFormatter.ISO_LOCAL_DATE);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is no day. Write it as 2026-11-01 or 20261101.");
            }
        }
    }

    /** Groupings with commas between them. */
    static final class GroupingsConverter implements ITypeConverter<List<Grouping>> {
        @Override
        public List<Grouping> convert(String text) {
            List<Grouping> by = new ArrayList<>();
            for (String word : text.split(",", -1)) {
                by.add(grouping(word));
            }
            if (by.stream().distinct().count() < by.size()) {
                throw new TypeConversionException("'" + text + "' names something twice");
            }
            return by;
        }

        private static Grouping grouping(String word) {
            try {
                return Grouping.parse(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
