package cityplan.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.client.Portfolio;
import cityplan.gateway.client.Portfolio.Group;
import cityplan.gateway.overview.Overview.Projects;
import cityplan.gateway.overview.Overview.Sector;
import cityplan.gateway.overview.Overview.Stage;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class SectorsTest {

    @Test
    void groups_are_gathered_by_sector_and_their_projects_added() {
        var portfolio =
                new Portfolio(
                        Instant.EPOCH,
                        LocalDate.of(2026, 11, 22),
                        20,
                        3,
                        List.of(
                                new Group("transport", "under-construction", 12),
                                new Group("transport", null, 5),
                                new Group("energy", "operating", 3)));

        Projects projects = Sectors.of(portfolio);

        assertThat(projects)
                .isEqualTo(
                        new Projects(
                                20,
                                3,
                                List.of(
                                        new Sector(
                                                "transport",
                                                17,
                                                List.of(
                                                        new Stage("under-construction", 12),
                                                        new Stage(null, 5))),
                                        new Sector(
                                                "energy", 3, List.of(new Stage("operating", 3))))));
    }
}
