package io.github.candleclock.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.pricing.PriceOverride;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of settings, and what is made from it or held to it. */
class SettingsTest {
    private static final Path HOME = Path.of("/home/ada");

    @TempDir
    private Path folder;

    @Test
    void variablesFollowFromTheKeys() {
        assertThat(SettingsTable.MODE.variable()).isEqualTo("CANDLECLOCK_MODE");
        assertThat(SettingsTable.START_OF_WEEK.variable()).isEqualTo("CANDLECLOCK_START_OF_WEEK");
        assertThat(SettingsTable.PRICES_FILE.variable()).isEqualTo("CANDLECLOCK_PRICES_FILE");
        assertThat(SettingsTable.REPOSITORIES.variable()).isEqualTo("CANDLECLOCK_PROJECTS_REPOSITORIES");
    }

    @Test
    void whatModelsAndRulesCanHoldIsInTheTable() {
        assertThat(fields("prices")).containsExactlyInAnyOrderElementsOf(PriceOverride.NAMES);
        assertThat(fields("projects")).containsExactly("match", "name", "tags");
    }

    @Test
    void aFileToBeginWithChangesNothing() throws Exception {
        ChosenSettings chosen = load(StarterFile.text());

        assertThat(chosen.settings())
                .isEqualTo(SettingsLayers.load(Optional.empty(), Map.of(), Map.of(), HOME, HOME)
                        .settings());
        assertThat(chosen.values()).allMatch(value -> value.origin().kind() == SettingOrigin.Kind.DEFAULT);
    }

    @Test
    void takingAwayItsCommentSignsGivesEveryDefault() throws Exception {
        String text = StarterFile.text().replaceAll("(?m)^#(?! |$)", "");

        ChosenSettings chosen = load(text);

        assertThat(chosen.values()).allMatch(value -> value.origin().kind() == SettingOrigin.Kind.FILE);
        assertThat(chosen.values()).hasSize(SettingsTable.ALL.size() + 2);
        for (Setting<?> setting : SettingsTable.ALL) {
            assertThat(chosen.values())
                    .anyMatch(value ->
                            value.key().equals(setting.key()) && value.value().equals(setting.standardValue()));
        }
        assertThat(chosen.settings().priceOverrides().values())
                .singleElement()
                .satisfies(price -> assertThat(price.figures()).containsOnlyKeys(PriceOverride.NAMES));
        assertThat(chosen.settings().projectRules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.name()).contains("client"));
    }

    @Test
    void eachLineOfItCanBeTakenAlone() throws Exception {
        List<String> lines = StarterFile.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("#[a-z_]+ = .*") && !isBelowCommentedHeader(lines, i)) {
                List<String> changed = new ArrayList<>(lines);
                changed.set(i, lines.get(i).substring(1));
                assertThat(SettingsLayers.faults(write(String.join("\n", changed)), HOME))
                        .as(lines.get(i))
                        .isEmpty();
            }
        }
    }

    @Test
    void theDocumentNamesEverySettingAsTheTableDoes() throws IOException {
        String document = Files.readString(Path.of("docs", "configuration.md"));

        for (Setting<?> setting : SettingsTable.ALL) {
            assertThat(document)
                    .contains("| `" + setting.key() + "` | `" + setting.variable() + "` | `"
                            + TomlText.of(setting.standardValue()) + "` | " + setting.meaning() + " |\n");
        }
        for (TableSetting table : TableSetting.ALL) {
            assertThat(document).contains(table.meaning());
            for (TableSetting.Field field : table.fields()) {
                assertThat(document)
                        .contains("| `" + field.name() + "` | `" + field.example() + "` | " + field.meaning() + " |\n");
            }
        }
        Set<String> known = new TreeSet<>(SettingsTable.OTHER_VARIABLES);
        SettingsTable.ALL.forEach(setting -> known.add(setting.variable()));
        assertThat(Pattern.compile("CANDLECLOCK_[A-Z_]*[A-Z]").matcher(document).results())
                .allMatch(variable -> known.contains(variable.group()));
    }

    @Test
    void theExamplesOfTheDocumentAreRight() throws Exception {
        String document = Files.readString(Path.of("docs", "configuration.md"));
        List<String> examples = Pattern.compile("(?s)```toml\n(.*?)```")
                .matcher(document)
                .results()
                .map(example -> example.group(1))
                .toList();

        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            assertThat(SettingsLayers.faults(write(example), HOME)).as(example).isEmpty();
        }
    }

    private static boolean isBelowCommentedHeader(List<String> lines, int index) {
        for (int i = index; i >= 0; i--) {
            if (lines.get(i).matches("#?\\[.*")) {
                return lines.get(i).startsWith("#");
            }
        }
        return false;
    }

    private static List<String> fields(String table) {
        return TableSetting.ALL.stream()
                .filter(setting -> setting.table().equals(table))
                .flatMap(setting -> setting.fields().stream())
                .map(TableSetting.Field::name)
                .toList();
    }

    private ChosenSettings load(String text) throws Exception {
        return SettingsLayers.load(Optional.of(write(text)), Map.of(), Map.of(), HOME, HOME);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("config.toml"), text);
    }
}
