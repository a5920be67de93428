package io.github.candleclock.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A dictionary: names as small numbers, in the order of their coming. Number 0 is the empty name. */
final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private String lastName = "";
    private int lastNumber;

    Names() {
        names.add("");
        numbers.put("", 0);
    }

    int number(String name) {
        // answers of one log come one after the other
        if (name.equals(lastName)) {
            return lastNumber;
        }
        Integer known = numbers.get(name);
        if (known == null) {
            known = names.size();
            names.add(name);
            numbers.put(name, known);
        }
        lastName = names.get(known);
        lastNumber = known;
        return known;
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }
}
