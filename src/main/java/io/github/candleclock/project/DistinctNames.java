package io.github.candleclock.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names that tell projects apart where several folders are called the same: {@code client-a/web} and {@code client-b/web}. */
public final class DistinctNames {
    private DistinctNames() {}

    /**
     * For each id the shortest ending of its path, in whole parts, that no other id ends in. What is no path stays whole: a name that a
     * rule gave, a log folder's name.
     */
    public static Map<String, String> of(Collection<Project> projects) {
        Map<String, List<String>> endings = new LinkedHashMap<>();
        projects.forEach(project -> endings.computeIfAbsent(project.id(), id -> endings(project)));
        Map<String, Integer> bearers = new HashMap<>();
        endings.values().forEach(all -> all.forEach(ending -> bearers.merge(plain(ending), 1, Integer::sum)));
        Map<String, String> names = new LinkedHashMap<>();
        endings.forEach((id, all) -> names.put(
                id,
                all.stream()
                        .filter(ending -> bearers.getOrDefault(plain(ending), 0) == 1)
                        .findFirst()
                        .orElse(id)));
        return Collections.unmodifiableMap(names);
    }

    /** From the last part to the whole. */
    private static List<String> endings(Project project) {
        String id = project.id();
        List<String> endings = new ArrayList<>();
        if (!id.equals(project.name())) {
            int end = id.length();
            while (end > 1 && isSlash(id.charAt(end - 1))) {
                end--;
            }
            for (int at = end - 1; at > 0; at--) {
                if (isSlash(id.charAt(at - 1)) && !isSlash(id.charAt(at))) {
                    endings.add(id.substring(at, end));
                }
            }
        }
        endings.add(id);
        return endings;
    }

    private static boolean isSlash(char letter) {
        return letter == '/' || letter == '\\';
    }

    private static String plain(String ending) {
        return ending.replace('\\', '/');
    }
}
