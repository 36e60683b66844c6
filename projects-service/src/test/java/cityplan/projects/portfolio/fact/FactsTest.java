package cityplan.projects.portfolio.fact;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.PostgresResource;
import cityplan.projects.Invented;
import cityplan.projects.investment.rule.LightRules;
import cityplan.projects.portfolio.fact.Facts.Cut;
import cityplan.projects.portfolio.rule.Fact;
import cityplan.projects.project.Projects;
import cityplan.store.database.ReadDatabase;
import cityplan.store.listing.Conditions;
import cityplan.store.moment.Moment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Few projects are asked about by name, and of many everything is read: both ways tell the same.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FactsTest {

    private static final Cut ALL =
            new Cut(
                    Optional.empty(),
                    Optional.of(
                            new LightRules("x", BigDecimal.valueOf(10), BigDecimal.valueOf(30))));

    @Inject ReadDatabase database;
    @Inject Projects projects;

    @BeforeAll
    static void load() {
        Invented.load();
        Invented.project("f-whole", "10");
        Invented.project("f-part", "4");
        Invented.project("f-part-of-part", "1");
        Invented.send(
                        "project_relations.csv",
                        """
                        project,relation,other,source,locator,note
                        f-part,part-of,f-whole,X_2022,,
                        f-part-of-part,part-of,f-part,X_2022,,
                        """)
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300})
    void many_projects_have_the_facts_that_few_have(int few) {
        List<Fact> found = facts(few, Conditions::new);

        assertThat(found).hasSizeGreaterThan(500).isEqualTo(facts(100_000, Conditions::new));
        assertThat(found).anyMatch(fact -> fact.money().light() != null);
        assertThat(found).anyMatch(fact -> fact.project().begun() != null);
        assertThat(found.stream().filter(fact -> fact.project().part())).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f-whole,f-part-of-part", "f-part,f-part-of-part", "x-all", "none"})
    void a_part_is_one_of_a_whole_that_is_chosen_too(String codes) {
        Supplier<Conditions> conditions =
                () -> new Conditions().anyOf("code", List.of(codes.split(",")));
        List<Fact> found = facts(0, conditions);

        assertThat(found).isEqualTo(facts(100, conditions));
        assertThat(found.stream().filter(fact -> fact.project().part()))
                .hasSize(codes.contains(",") ? 1 : 0);
    }

    private List<Fact> facts(int few, Supplier<Conditions> conditions) {
        var moment = new Moment(Instant.now(), LocalDate.now(), true);
        return new Facts(database, projects, few)
                .folded(
                        conditions.get(),
                        ALL,
                        moment,
                        found -> {
                            var all = new ArrayList<Fact>();
                            found.forEachRemaining(all::add);
                            return all;
                        });
    }
}
