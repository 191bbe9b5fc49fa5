package yuejie.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The product keeps the rules of the house; each rule fires where it is broken on purpose. */
class HouseTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("yuejie");
    private static final JavaClasses ORACLE = new ClassFileImporter().importPackages("yuejie.oracle");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("yuejie");
    private static final JavaClasses PLANTED = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/planted/oracle/"))
            .withImportOption(location -> !location.contains("/planted/scenario/")).importPackages("planted");
    private static final JavaClasses PLANTED_ORACLE = new ClassFileImporter().importPackages("planted.oracle");
    private static final JavaClasses PLANTED_TESTS = new ClassFileImporter().importPackages("planted.scenario");

    private static final House HOUSE = new House("yuejie", Arrows.OF_THE_HOUSE, 21);
    private static final House PLANTED_HOUSE = new House("planted",
            Map.of("money", Set.of(), "catalog", Set.of("money"),
                    "settlement", Set.of("money"), "jobs.run", Set.of(), "jobs.settle", Set.of(), "cli", Set.of()),
            3);

    private static final String LOOK_UPWARDS = "planted.money.KnowsSettlement|planted.jobs.run.LooksUpwards";

    /** Each rule with those who break it on purpose, as a regular expression, and what one of them is blamed for. */
    static Stream<Arguments> rules() {
        return Stream.of(rulesOfRooms(), rulesOfKnowledge(), rulesOfMoneyAndTime(), rulesOfTests())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> rulesOfRooms() {
        return Stream.of(
                rule("rooms use what they may use", House::useOnlyWhatTheirRoomMayUse, LOOK_UPWARDS,
                        "Field <planted.money.KnowsSettlement.settlement> has type"
                                + " <planted.settlement.PlantedSettlement>"),
                rule("rooms of one floor use what they may use", House::useOnlyWhatTheirRoomMayUse,
                        LOOK_UPWARDS, "Field <planted.jobs.run.LooksUpwards.month> has type"
                                + " <planted.jobs.settle.PlantedMonth>"),
                rule("every room has its arrows", House::everyRoomHasItsArrows, "planted.stray.Utilities",
                        "planted.stray.Utilities lies in none of them"),
                rule("every arrow is used", House::everyArrowIsUsed, "planted.catalog",
                        "planted.catalog may use money, and does not"),
                rule("no room is too large", House::noRoomIsTooLarge, "planted.settlement",
                        "planted.settlement holds 4 classes, at most 3: make two rooms of it"),
                rule("no cycles of rooms", House::noCyclesOfRooms, "planted.money.KnowsSettlement",
                        "Cycle detected: Slice money -> \n                Slice settlement -> \n"
                                + "                Slice money"),
                rule("no cycles of classes within jobs", House::noCyclesOfClassesWithinJobs, "planted.jobs.run.Hen",
                        "Cycle detected: Slice planted.jobs.run.Egg -> \n                Slice planted.jobs.run.Hen ->"
                                + " \n                Slice planted.jobs.run.Egg"));
    }

    private static Stream<Arguments> rulesOfKnowledge() {
        return Stream.of(
                rule("only Jdbc classes know SQL", House::onlyJdbcClassesKnowSql, "planted.settlement.AsksTheDatabase",
                        "Field <planted.settlement.AsksTheDatabase.connection> has type <java.sql.Connection>"),
                rule("only jobs and their wiring know Spring", House::onlyJobsAndTheirWiringKnowSpring,
                        "planted.settlement.IsAComponent|planted.cli.RunsAJob",
                        "Class <planted.settlement.IsAComponent> is annotated with"
                                + " <org.springframework.stereotype.Component>"),
                rule("only jobs and their wiring know Spring Batch", House::onlyJobsAndTheirWiringKnowSpringBatch,
                        "planted.cli.RunsAJob",
                        "Field <planted.cli.RunsAJob.job> has type"
                                + " <org.springframework.batch.core.job.Job>"));
    }

    private static Stream<Arguments> rulesOfMoneyAndTime() {
        return Stream.of(
                rule("money is never floating: fields", House::moneyIsNeverFloating, "planted.money.PaysInDoubles",
                        "Field <planted.money.PaysInDoubles.amount> is floating"),
                rule("money is never floating: signatures", House::moneyIsNeverFloating, "planted.money.PaysInDoubles",
                        "Method <planted.money.PaysInDoubles.shares([F)> takes or gives what is floating"),
                rule("money is never floating: calls", House::moneyIsNeverFloating, "planted.money.PaysInDoubles",
                        "Method <planted.money.PaysInDoubles.isMuch()> calls method"
                                + " <java.math.BigDecimal.doubleValue()>"),
                rule("rules ask no clock: today", House::rulesAskNoClock, "planted.catalog.LooksAtTheClock",
                        "Method <planted.catalog.LooksAtTheClock.today()> calls method <java.time.LocalDate.now()>"),
                rule("rules ask no clock: now", House::rulesAskNoClock, "planted.catalog.LooksAtTheClock",
                        "Method <planted.catalog.LooksAtTheClock.now()> calls method <java.time.Instant.now()>"),
                rule("rules ask no clock: millis", House::rulesAskNoClock, "planted.catalog.LooksAtTheClock",
                        "Method <planted.catalog.LooksAtTheClock.millis()> calls method"
                                + " <java.lang.System.currentTimeMillis()>"));
    }

    private static Stream<Arguments> rulesOfTests() {
        return Stream.of(
                rule("the oracle knows nothing of the product", House::theOracleKnowsNothingOfTheProduct,
                        "planted.oracle.AsksTheProduct", "Method <planted.oracle.AsksTheProduct.peek()> gets field"
                                + " <planted.settlement.PlantedSettlement.ANSWER>"),
                rule("tests of books run on both databases", House::testsOfBooksRunOnBothDatabases,
                        "planted.scenario.OnOneDatabase", "Class <planted.scenario.OnOneDatabase> is not annotated with"
                                + " @OnBothDatabases"));
    }

    private static Arguments rule(String name, Function<House, ArchRule> rule, String who, String blamedFor) {
        return Arguments.of(name, rule, who, blamedFor);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theProductKeepsTheRule(String name, Function<House, ArchRule> rule, String who, String blamedFor) {
        JavaClasses classes = isOfTheOracle(name) ? ORACLE : isOfTests(name) ? TESTS : PRODUCT;
        assertThatCode(() -> rule.apply(HOUSE).check(classes)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleFiresWhereItIsBrokenOnPurpose(String name, Function<House, ArchRule> rule, String who,
            String blamedFor) {
        JavaClasses classes = isOfTheOracle(name) ? PLANTED_ORACLE : isOfTests(name) ? PLANTED_TESTS : PLANTED;
        List<String> details = rule.apply(PLANTED_HOUSE).evaluate(classes).getFailureReport().getDetails();
        assertThat(details).anyMatch(detail -> detail.contains(blamedFor));
        assertThat(details).allMatch(detail -> Pattern.compile(who).matcher(detail).find());
    }

    private static boolean isOfTheOracle(String name) {
        return name.startsWith("the oracle");
    }

    private static boolean isOfTests(String name) {
        return name.startsWith("tests");
    }
}
