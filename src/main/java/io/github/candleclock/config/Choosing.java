package io.github.candleclock.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes each setting from the uppermost layer that gives it, and keeps what was taken. What is wrong in any layer becomes its fault. */
final class Choosing {
    private final List<Layer> fromBelow;
    private final List<Supplier<ChosenValue>> values = new ArrayList<>();
    private final Map<String, Layer.Given> taken = new HashMap<>();

    Choosing(List<Layer> fromBelow) {
        this.fromBelow = fromBelow;
    }

    <T> T of(Setting<T> setting) {
        T value = setting.standardParsed();
        List<String> texts = setting.standard();
        Supplier<SettingOrigin> origin = () -> SettingOrigin.DEFAULT;
        for (Layer layer : fromBelow) {
            Optional<Layer.Given> given = layer.given(setting.key());
            if (given.isEmpty()) {
                continue;
            }
            try {
                value = setting.parser().parse(given.get().texts(), given.get().base());
                texts = given.get().texts();
                origin = given.get().origin();
                taken.put(setting.key(), given.get());
            } catch (IllegalArgumentException e) {
                layer.fault(given.get().fault().apply(String.valueOf(e.getMessage())));
            }
        }
        keep(setting, texts, origin);
        return value;
    }

    private void keep(Setting<?> setting, List<String> texts, Supplier<SettingOrigin> origin) {
        values.add(() -> new ChosenValue(setting.key(), setting.shape().value(texts), origin.get()));
    }

    /** What was taken for each setting that somebody gives. */
    Map<String, Layer.Given> taken() {
        return Map.copyOf(taken);
    }

    /** In the order in which they were asked for; made only where they are shown, since places in a file take time to find. */
    List<Supplier<ChosenValue>> values() {
        return List.copyOf(values);
    }
}
