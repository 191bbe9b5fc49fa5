package yuejie.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules for the classes below one root package.
 *
 * @param root the root package
 */
record House(String root) {

    /** Which package may use which, beside itself. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("money", Set.of()),
            Map.entry("calendar", Set.of()),
            Map.entry("catalog", Set.of("money", "calendar")),
            Map.entry("bulk", Set.of()),
            Map.entry("seal", Set.of()),
            Map.entry("crash", Set.of()),
            Map.entry("contract", Set.of("bulk", "money", "calendar", "catalog")),
            Map.entry("usage", Set.of("bulk", "calendar")),
            Map.entry("intake", Set.of("crash", "bulk", "contract", "usage", "calendar", "money")),
            Map.entry("settlement", Set.of("usage", "contract", "catalog", "money", "calendar")),
            Map.entry("invoice", Set.of("crash", "bulk", "seal", "settlement", "contract", "usage", "catalog", "money",
                    "calendar")),
            Map.entry("quote", Set.of("invoice", "settlement", "usage", "contract", "catalog", "money", "calendar")),
            Map.entry("collection", Set.of("crash", "bulk", "seal", "invoice", "contract", "money", "calendar")),
            Map.entry("audit", Set.of("seal", "catalog", "money", "calendar")),
            Map.entry("jobs", Set.of("crash", "audit", "collection", "seal", "invoice", "settlement", "intake", "usage",
                    "contract", "catalog", "money", "calendar")),
            Map.entry("cli", Set.of("jobs", "quote", "audit", "intake", "usage", "collection", "seal", "invoice",
                    "contract", "catalog", "money", "calendar")),
            Map.entry("", Set.of("cli", "calendar")));

    /** Beside {@code Jdbc*}: who hands connections on, puts or reads a row, or tells one error of a database. */
    private static final Set<String> MAY_KNOW_SQL = Set.of("jobs.BookConfiguration", "jobs.MoneyConfiguration",
            "jobs.VerifyConfiguration", "jobs.JobRunner",
            "bulk.BulkRow", "contract.FactTable", "cli.DatabaseProblem");

    /** Who needs one of these in a test has a book in a database. */
    private static final Set<String> KEEP_BOOKS = Set.of("yuejie.scenario.BookRunner", "yuejie.scenario.Database",
            "yuejie.jobs.BookConfiguration");

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    ArchRule arrows() {
        return classes().should(new ArchCondition<>("use only the packages that theirs may use") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().forEach(dependency -> featureOf(dependency.getTargetClass())
                        .filter(target -> !mayUse(featureOf(item).orElseThrow(), target))
                        .ifPresent(target -> events.add(
                                SimpleConditionEvent.violated(item, dependency.getDescription()))));
            }
        });
    }

    ArchRule everyPackageHasItsArrows() {
        return classes().should(new ArchCondition<>("lie in a package of the house") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!ARROWS.containsKey(featureOf(item).orElseThrow())) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " lies in none of them"));
                }
            }
        });
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule onlyJdbcClassesKnowSql() {
        return noClasses().that(describe("are neither Jdbc* nor listed", item -> !mayKnowSql(item)))
                .should().dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..",
                        "org.springframework.jdbc..", "org.springframework.dao..", "org.postgresql.."));
    }

    ArchRule onlyJobsCliAndRootKnowSpring() {
        return noClasses().that().resideOutsideOfPackages(root, root + ".jobs..", root + ".cli..")
                .should().dependOnClassesThat(resideInAPackage("org.springframework..")
                        .and(DescribedPredicate.not(resideInAPackage("org.springframework.jdbc.."))));
    }

    ArchRule onlyJobsKnowSpringBatch() {
        return noClasses().that().resideOutsideOfPackage(root + ".jobs..")
                .should().dependOnClassesThat(resideInAPackage("org.springframework.batch.."));
    }

    ArchRule moneyIsNeverFloating() {
        return classes().that().resideInAnyPackage(packages("money", "settlement", "invoice", "collection", "audit"))
                .should(new ArchCondition<>("neither keep, take, give nor call what is double or float") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        floating(item).forEach(what -> events.add(SimpleConditionEvent.violated(item, what)));
                    }
                });
    }

    ArchRule rulesAskNoClock() {
        return noClasses().that().resideInAnyPackage(
                        packages("money", "calendar", "catalog", "contract", "settlement", "invoice"))
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

    private static boolean mayUse(String from, String to) {
        return from.equals(to) || ARROWS.getOrDefault(from, Set.of()).contains(to);
    }

    /** The package below the root, empty for the root itself; nothing for a class of somebody else. */
    private Optional<String> featureOf(JavaClass item) {
        String name = item.getPackageName();
        if (name.equals(root)) {
            return Optional.of("");
        }
        return name.startsWith(root + ".") ? Optional.of(name.substring(root.length() + 1).split("\\.")[0])
                : Optional.empty();
    }

    private boolean mayKnowSql(JavaClass item) {
        String outermost = item.getName().split("\\$")[0];
        return outermost.substring(outermost.lastIndexOf('.') + 1).startsWith("Jdbc")
                || MAY_KNOW_SQL.stream().anyMatch(known -> outermost.equals(root + "." + known));
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
