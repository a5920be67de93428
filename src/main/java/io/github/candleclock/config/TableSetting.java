package io.github.candleclock.config;

import java.util.List;

/**
 * A setting that is a table of its own, which may stand in the file several times, and nowhere else.
 *
 * @param table the table it belongs to
 * @param header as it stands in the file, with an example of a name
 * @param fields what can stand below the header
 */
record TableSetting(String table, String header, List<Field> fields, String meaning) {
    /**
     * One name in the table.
     *
     * @param example a value as it may stand in the file
     */
    record Field(String name, String example, String meaning) {}

    /** All of them. They are needed for a file to begin with, and not at each start: so they stand here, and not beside the others. */
    static final List<TableSetting> ALL = List.of(
            new TableSetting(
                    "prices",
                    "[prices.models.\"my-model\"]",
                    List.of(
                            new Field("input", "5.00", "Dollars for a million tokens of input."),
                            new Field("output", "25.00", "The same for output."),
                            new Field(
                                    "cache_write_5m",
                                    "6.25",
                                    "The same for writes into the cache of five minutes. For an hour it is always twice"
                                            + " the input."),
                            new Field("cache_read", "0.50", "The same for reads from the cache."),
                            new Field("fast", "1.0", "By what fast mode multiplies the cost."),
                            new Field("regional", "1.1", "By what a region of Bedrock multiplies it."),
                            new Field("context", "200000", "How many tokens the model's context holds."),
                            new Field("long_input", "10.00", "Input of a request with a context above 200,000 tokens."),
                            new Field("long_output", "37.50", "Its output."),
                            new Field("long_cache_write_5m", "12.50", "Its writes into the cache."),
                            new Field("long_cache_read", "1.00", "Its reads from the cache.")),
                    "What you pay for one model; what is left out is as in the price list. All but fast, regional and"
                            + " context are dollars for a million tokens."),
            new TableSetting(
                    "projects",
                    "[[projects.rules]]",
                    List.of(
                            new Field(
                                    "match",
                                    "\"~/code/client-*\"",
                                    "Which projects: a pattern over the path, or over its last part if it holds no slash. * is"
                                            + " anything but a slash, ** anything, ? one character. It is needed."),
                            new Field(
                                    "name",
                                    "\"client\"",
                                    "What they are called; all projects of one name are one project. The first rule that"
                                            + " gives a name counts."),
                            new Field(
                                    "tags",
                                    "[\"paid\", \"work\"]",
                                    "What they are tagged with; tags of all rules add up.")),
                    "What some projects are called and tagged; may be repeated."));
}
