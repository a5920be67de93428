package io.github.candleclock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Holds the floors: a package uses packages on lower floors, and on its own floor only where an arrow is drawn.
 *
 * <pre>
 *  5  cli
 *  4  tui   statusline   script   notify   demo
 *  3  monitor ──▶ report
 *  2  ingest ◀── archive   store   readings   config   fetch
 *  1  pricing   block ◀── limit ◀── budget   project
 *  0  usage   text
 * </pre>
 */
class FloorsTest {
    private static final String ROOT = "io.github.candleclock.";

    private static final List<Set<String>> FLOORS = List.of(
            Set.of("usage", "text"),
            Set.of("pricing", "block", "limit", "budget", "project"),
            Set.of("ingest", "store", "archive", "readings", "config", "fetch"),
            Set.of("monitor", "report"),
            Set.of("tui", "statusline", "script", "notify", "demo"),
            Set.of("cli"));

    private static final Map<String, Set<String>> ARROWS = Map.of(
            "monitor",
            Set.of("report"),
            "archive",
            Set.of("ingest"),
            "limit",
            Set.of("block"),
            "budget",
            Set.of("limit", "block"));

    /** Inside the dashboard: who may use whom. Only {@code tui} itself, where the loop is, uses all of them. */
    private static final Map<String, Set<String>> ROOMS = Map.of(
            "tui.theme", Set.of(),
            "tui.view", Set.of(),
            "tui.canvas", Set.of("tui.theme"),
            "tui.picture", Set.of("tui.theme", "tui.canvas"),
            "tui.terminal", Set.of("tui.theme", "tui.canvas"),
            "tui.widget", Set.of("tui.theme", "tui.canvas"),
            "tui.panel", Set.of("tui.theme", "tui.canvas", "tui.widget", "tui.view"),
            "tui.page", Set.of("tui.theme", "tui.canvas", "tui.widget", "tui.view", "tui.panel"));

    /** Every package from outside, and where it is at home. What is not listed is at home nowhere. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            entry("com.googlecode.lanterna", Set.of("tui")),
            entry("io.methvin", Set.of("ingest")),
            entry("org.slf4j", Set.of("ingest")),
            entry("tools.jackson", Set.of("pricing", "ingest", "report", "readings", "demo", "script")),
            entry("picocli", Set.of("cli")),
            entry("io.github.wasabithumb.jtoml", Set.of("config")),
            entry("java.net.http", Set.of("fetch")),
            entry("sun.misc", Set.of("tui", "cli")),
            entry("com.sun.management", Set.of("monitor")));

    private static final Set<String> EVERYWHERE = Set.of("java", "javax", "org.jspecify");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.candleclock");

    @Test
    void packagesUseLowerFloors() {
        check(uses("lower floors only", FloorsTest::isOnAllowedFloor));
    }

    @Test
    void theRoomsOfTheDashboardUseOneAnotherOneWay() {
        check(uses("rooms of the dashboard that they may", FloorsTest::isAllowedRoom));
    }

    @Test
    void theDemoKnowsNothingOfTheRest() {
        check(uses(
                "nothing of ours in the demo",
                (from, to) -> !floor(from).equals("demo") || floor(to).equals("demo")));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void eachLibraryHasOneHome() {
        check(each(
                "use a library only at its home",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !isAtHome(dependency))
                        .map(Dependency::getDescription)
                        .toList()));
    }

    /** The README says that nothing leaves the machine. What asks the network has its home here, by name. */
    private static final Set<String> ONLINE = Set.of("fetch");

    @Test
    void nothingOpensAConnection() {
        check(NOT_KNOWING_THE_NETWORK);
        JavaClasses imported = new ClassFileImporter().importClasses(Connecting.class);
        assertThat(classes().should(NOT_KNOWING_THE_NETWORK).evaluate(imported).hasViolation())
                .isTrue();
    }

    private static final ArchCondition<JavaClass> NOT_KNOWING_THE_NETWORK = each(
            "know nothing of the network",
            type -> type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> !ONLINE.contains(floor(type)))
                    .filter(dependency -> isOfTheNetwork(dependency.getTargetClass()))
                    .map(Dependency::getDescription)
                    .toList());

    private static boolean isOfTheNetwork(JavaClass type) {
        return type.getPackageName().startsWith("java.net")
                || type.getPackageName().startsWith("javax.net")
                || type.getPackageName().equals("java.nio.channels")
                        && type.getSimpleName().matches(".*(Socket|Datagram|Network).*");
    }

    @Test
    void onlyTheDoorNamesTheClock() {
        check(NOT_NAMING_THE_CLOCK);
    }

    @Test
    void onlyTheDoorPrints() {
        check(each(
                "leave System.out and System.err to cli and the dashboard's terminal",
                type -> type.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                        .filter(access -> Set.of("out", "err").contains(access.getName()))
                        .filter(access -> !mayPrint(type))
                        .map(JavaAccess::getDescription)
                        .toList()));
    }

    @Test
    void theClockIsSeenHoweverItIsNamed() {
        for (Class<?> naming : List.of(Calls.class, Referring.class, Handing.class, Counting.class, Dating.class)) {
            JavaClasses imported = new ClassFileImporter().importClasses(naming);
            assertThat(classes().should(NOT_NAMING_THE_CLOCK).evaluate(imported).hasViolation())
                    .as(naming.getSimpleName())
                    .isTrue();
        }
        JavaClasses monotonic = new ClassFileImporter().importClasses(Monotonic.class);
        assertThat(classes().should(NOT_NAMING_THE_CLOCK).evaluate(monotonic).hasViolation())
                .isFalse();
    }

    private static final ArchCondition<JavaClass> NOT_NAMING_THE_CLOCK = each(
            "leave the system clock to cli, and take an InstantSource or the moment itself",
            type -> type.getAccessesFromSelf().stream()
                    .filter(access -> !floor(type).equals("cli"))
                    .filter(access -> namesClock(access.getTarget()))
                    .map(JavaAccess::getDescription)
                    .toList());

    private static boolean namesClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean isTakenFromSource = target instanceof AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(InstantSource.class));
        return owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.startsWith("java.time.") && name.equals("now") && !isTakenFromSource
                || owner.equals("java.time.Clock")
                        && (name.startsWith("system") || name.startsWith("tick") && !isTakenFromSource)
                || owner.equals("java.time.InstantSource") && name.equals("system")
                || owner.equals("java.util.Date") && name.equals("<init>") && isWithoutArguments(target)
                || owner.equals("java.util.Calendar") && name.equals("getInstance");
    }

    private static boolean isWithoutArguments(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().isEmpty();
    }

    private static boolean mayPrint(JavaClass type) {
        String outer = type.getName().replaceFirst("\\$.*", "");
        return floor(type).equals("cli") || room(type).equals("tui.terminal") || outer.equals(ROOT + "tui.Dashboard");
    }

    private static boolean isAtHome(Dependency dependency) {
        String used = dependency.getTargetClass().getBaseComponentType().getName();
        if (used.startsWith(ROOT)
                || dependency.getTargetClass().getBaseComponentType().isPrimitive()) {
            return true;
        }
        Optional<Set<String>> homes = LIBRARIES.entrySet().stream()
                .filter(library -> used.startsWith(library.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst();
        return homes.map(home -> home.contains(floor(dependency.getOriginClass())))
                .orElse(EVERYWHERE.stream().anyMatch(prefix -> used.startsWith(prefix + ".")));
    }

    private static boolean isOnAllowedFloor(JavaClass from, JavaClass to) {
        String above = floor(from);
        String below = floor(to);
        return above.equals(below)
                || level(below) < level(above)
                || ARROWS.getOrDefault(above, Set.of()).contains(below);
    }

    private static boolean isAllowedRoom(JavaClass from, JavaClass to) {
        if (!floor(from).equals("tui") || !floor(to).equals("tui") || room(from).equals("tui")) {
            return true;
        }
        Set<String> allowed = ROOMS.get(room(from));
        return room(from).equals(room(to)) || allowed != null && allowed.contains(room(to));
    }

    /** The floor's height; a package that is on none breaks the rule wherever it is. */
    private static int level(String name) {
        for (int level = 0; level < FLOORS.size(); level++) {
            if (FLOORS.get(level).contains(name)) {
                return level;
            }
        }
        throw new AssertionError(
                "package " + name + " is on no floor; put it on one in FloorsTest and in docs/architecture.md");
    }

    private static String floor(JavaClass type) {
        return room(type).replaceFirst("\\..*", "");
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName() + ".";
        return name.startsWith(ROOT) && name.length() > ROOT.length()
                ? name.substring(ROOT.length(), name.length() - 1)
                : "";
    }

    private static void check(ArchCondition<JavaClass> condition) {
        ArchRule rule = classes().should(condition).allowEmptyShould(true);
        rule.check(MAIN);
    }

    private static ArchCondition<JavaClass> uses(String description, BiPredicate<JavaClass, JavaClass> isAllowed) {
        return each(
                "use " + description,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isOurs(dependency.getTargetClass()))
                        .filter(dependency -> !isAllowed.test(
                                type, dependency.getTargetClass().getBaseComponentType()))
                        .map(Dependency::getDescription)
                        .toList());
    }

    private static boolean isOurs(JavaClass type) {
        return type.getBaseComponentType().getName().startsWith(ROOT);
    }

    private static ArchCondition<JavaClass> each(String description, Function<JavaClass, List<String>> faults) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String fault : faults.apply(type)) {
                    events.add(SimpleConditionEvent.violated(type, fault));
                }
            }
        };
    }

    static final class Connecting {
        static void connect() throws java.io.IOException {
            new java.net.Socket("localhost", 1).close();
        }
    }

    private static final class Calls implements Supplier<Object> {
        @Override
        public Object get() {
            return Instant.now();
        }
    }

    private static final class Referring implements Supplier<Object> {
        @Override
        public Object get() {
            return (Supplier<Instant>) Instant::now;
        }
    }

    private static final class Handing implements Supplier<Object> {
        @Override
        public Object get() {
            return InstantSource.system();
        }
    }

    private static final class Counting implements Supplier<Object> {
        @Override
        public Object get() {
            return System.currentTimeMillis();
        }
    }

    private static final class Dating implements Supplier<Object> {
        @Override
        public Object get() {
            return LocalDate.now(Clock.systemUTC());
        }
    }

    /** What is allowed everywhere: a clock without a date, and a moment taken from a source that was handed in. */
    private static final class Monotonic implements Function<Clock, Object> {
        @Override
        public Object apply(Clock given) {
            return System.nanoTime() + given.millis() + LocalDate.now(given).toEpochDay();
        }
    }
}
