package cityplan.common.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/// How the house is built (docs/architecture.md), as rules that a service's test holds it to.
public final class HouseRules {

    private HouseRules() {}

    /// Holds all rules for the classes below a package.
    public static void hold(String root) {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root);
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(classes);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.jdbi..", "jakarta.persistence..")
                .because("a resource parses, makes one call and answers")
                .check(classes);
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .because("every operation says who may call it")
                .check(classes);
        for (Class<?> clock :
                List.of(
                        Instant.class,
                        LocalDate.class,
                        LocalDateTime.class,
                        OffsetDateTime.class)) {
            noClasses()
                    .should()
                    .callMethod(clock, "now")
                    .because("time comes from the clock that is injected")
                    .check(classes);
        }
        noClasses()
                .that()
                .doNotHaveSimpleName("Clocks")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "system", ZoneId.class)
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("one place reads the machine's clock")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage("cityplan.common..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "JAX-RS exceptions", HouseRules::isHttpException))
                .because("services throw a Problem; rest-common knows HTTP")
                .check(classes);
    }

    private static boolean isHttpException(JavaClass type) {
        return type.isAssignableTo(jakarta.ws.rs.WebApplicationException.class);
    }
}
