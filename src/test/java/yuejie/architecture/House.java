package yuejie.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rules for the classes below one root package.
 *
 * @param root   the root package
 * @param arrows which room below it may use which, beside itself
 * @param most   the most classes that a room may hold, those inside of others not counted
 */
record House(String root, Map<String, Set<String>> arrows, int most) {

    /** Beside {@code Jdbc*}: who hands connections on, puts or reads a row, or tells one error of a database. */
    private static final Set<String> MAY_KNOW_SQL = Set.of("book.BookConfiguration",
            "book.ReadingConfiguration", "book.RulesConfiguration", "book.VerifyConfiguration", "jobs.run.LockedBook",
            "database.BulkRow", "contract.FactTable",
            "cli.shell.DatabaseProblem");

    /** Who needs one of these in a test has a book in a database. */
    private static final Set<String> KEEP_BOOKS = Set.of("yuejie.scenario.BookRunner", "yuejie.scenario.Database",
            "yuejie.book.BookConfiguration");

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    ArchRule useOnlyWhatTheirRoomMayUse() {
        return classes().should(new ArchCondition<>("use only the packages that theirs may use") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().forEach(dependency -> roomOf(dependency.getTargetClass())
                        .filter(target -> !mayUse(roomOf(item).orElseThrow(), target))
                        .ifPresent(target -> events.add(
                                SimpleConditionEvent.violated(item, dependency.getDescription()))));
            }
        });
    }

    ArchRule everyRoomHasItsArrows() {
        return classes().should(new ArchCondition<>("lie in a room of the house") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getSimpleName().equals("package-info") && !arrows.containsKey(roomOf(item).orElseThrow())) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " lies in none of them"));
                }
            }
        });
    }

    ArchRule everyArrowIsUsed() {
        return classes().should(new ArchCondition<>("use each of the rooms that theirs may use") {

            private final Map<String, Set<String>> unused = new TreeMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                arrows.forEach((from, to) -> unused.put(from, new TreeSet<>(to)));
            }

            @Override
            public void check(JavaClass item, ConditionEvents events) {
                Set<String> ofThisRoom = unused.getOrDefault(roomOf(item).orElseThrow(), new TreeSet<>());
                item.getDirectDependenciesFromSelf()
                        .forEach(dependency -> roomOf(dependency.getTargetClass()).ifPresent(ofThisRoom::remove));
            }

            @Override
            public void finish(ConditionEvents events) {
                unused.forEach((from, to) -> to.forEach(room -> events.add(SimpleConditionEvent.violated(from,
                        root + "." + from + " may use " + room + ", and does not"))));
            }
        });
    }

    ArchRule noRoomIsTooLarge() {
        return classes().should(new ArchCondition<>("lie in rooms of at most " + most + " classes") {

            private final Map<String, Set<String>> held = new TreeMap<>();

            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getSimpleName().equals("package-info")) {
                    held.computeIfAbsent(item.getPackageName(), room -> new TreeSet<>()).add(outermost(item));
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                held.forEach((room, classes) -> {
                    if (classes.size() > most) {
                        events.add(SimpleConditionEvent.violated(room, room + " holds " + classes.size()
                                + " classes, at most " + most + ": make two rooms of it"));
                    }
                });
            }
        });
    }

    ArchRule noCyclesOfRooms() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule noCyclesOfClassesWithinJobs() {
        return slices().assignedFrom(new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass item) {
                return item.getPackageName().startsWith(root + ".jobs.") ? SliceIdentifier.of(outermost(item))
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "classes of jobs";
            }
        }).should().beFreeOfCycles();
    }

    ArchRule onlyJdbcClassesKnowSql() {
        return noClasses().that(describe("are neither Jdbc* nor listed", item -> !mayKnowSql(item)))
                .should().dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..",
                        "org.springframework.jdbc..", "org.springframework.dao..", "org.postgresql.."));
    }

    ArchRule onlyJobsAndTheirWiringKnowSpring() {
        return noClasses().that().resideOutsideOfPackages(root + ".jobs..", root + ".book", root + ".settings",
                root + ".cli.shell", root + ".console..")
                .should().dependOnClassesThat(resideInAPackage("org.springframework..")
                        .and(DescribedPredicate.not(resideInAnyPackage("org.springframework.jdbc..",
                                "org.springframework.transaction..", "org.springframework.core.."))));
    }

    ArchRule onlyJobsAndTheirWiringKnowSpringBatch() {
        return noClasses().that().resideOutsideOfPackages(root + ".jobs..", root + ".book")
                .should().dependOnClassesThat(resideInAPackage("org.springframework.batch.."));
    }

    ArchRule moneyIsNeverFloating() {
        return classes().that().resideInAnyPackage(packages("money", "rating", "settlement", "invoice",
                "collection", "audit"))
                .should(new ArchCondition<>("neither keep, take, give nor call what is double or float") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        floating(item).forEach(what -> events.add(SimpleConditionEvent.violated(item, what)));
                    }
                });
    }

    ArchRule rulesAskNoClock() {
        return noClasses().that().resideInAnyPackage(
                packages("money", "calendar", "catalog", "contract", "rating", "invoice"))
                .should().callMethodWhere(describe("it asks a clock", House::asksAClock))
                .orShould().dependOnClassesThat(nameMatching("java\\.time\\.Clock|java\\.util\\.Date"));
    }

    ArchRule theOracleKnowsNothingOfTheProduct() {
        return noClasses().that().resideInAPackage(root + ".oracle..")
                .should().dependOnClassesThat(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(resideInAPackage(root + ".oracle.."))));
    }

    ArchRule testsOfBooksRunOnBothDatabases() {
        return classes().that(describe("have tests", House::hasTests))
                .and(describe("keep a book", item -> item.getDirectDependenciesFromSelf().stream().anyMatch(
                        dependency -> KEEP_BOOKS.contains(dependency.getTargetClass().getName()))))
                .should().beAnnotatedWith("yuejie.scenario.OnBothDatabases");
    }

    private static boolean hasTests(JavaClass item) {
        return item.getMethods().stream().anyMatch(method -> method.isAnnotatedWith("org.junit.jupiter.api.Test")
                || method.isAnnotatedWith("org.junit.jupiter.params.ParameterizedTest"));
    }

    private boolean mayUse(String from, String to) {
        return from.equals(to) || arrows.getOrDefault(from, Set.of()).contains(to);
    }

    /** The room: the package below the root, empty for the root itself; nothing for a class of somebody else. */
    private Optional<String> roomOf(JavaClass item) {
        String name = item.getPackageName();
        if (name.equals(root)) {
            return Optional.of("");
        }
        return name.startsWith(root + ".") ? Optional.of(name.substring(root.length() + 1)) : Optional.empty();
    }

    private boolean mayKnowSql(JavaClass item) {
        String outermost = outermost(item);
        return outermost.substring(outermost.lastIndexOf('.') + 1).startsWith("Jdbc")
                || MAY_KNOW_SQL.stream().anyMatch(known -> outermost.equals(root + "." + known));
    }

    private static String outermost(JavaClass item) {
        return item.getName().split("\\$")[0];
    }

    private String[] packages(String... features) {
        return Arrays.stream(features).map(feature -> root + "." + feature + "..").toArray(String[]::new);
    }

    private static Stream<String> floating(JavaClass item) {
        Stream<String> fields = item.getFields().stream().filter(field -> isFloating(field.getRawType()))
                .map(field -> field.getDescription() + " is floating");
        Stream<String> methods = item.getCodeUnits().stream()
                .filter(unit -> isFloating(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(House::isFloating))
                .map(unit -> unit.getDescription() + " takes or gives what is floating");
        Stream<String> calls = item.getCodeUnitCallsFromSelf().stream()
                .filter(call -> isFloating(call.getTarget().getRawReturnType())
                        || call.getTarget().getRawParameterTypes().stream().anyMatch(House::isFloating))
                .map(JavaAccess::getDescription);
        return Stream.of(fields, methods, calls).flatMap(each -> each);
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }

    private static boolean asksAClock(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        return owner.startsWith("java.time.") && name.equals("now")
                || owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
    }
}
