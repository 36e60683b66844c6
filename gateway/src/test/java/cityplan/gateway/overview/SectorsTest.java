package cityplan.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.client.Portfolio;
import cityplan.gateway.client.Portfolio.Group;
import cityplan.gateway.overview.Overview.Sector;
import cityplan.gateway.overview.Overview.Stage;

import org.junit.jupiter.api.Test;

import java.util.List;

class SectorsTest {

    @Test
    void groups_are_gathered_by_sector_and_their_projects_added() {
        var portfolio =
                new Portfolio(
                        20,
                        3,
                        List.of(
                                new Group("transport", "under-construction", 12),
                                new Group("transport", null, 5),
                                new Group("energy", "operating", 3)));

        assertThat(Sectors.of(portfolio))
                .containsExactly(
                        new Sector(
                                "transport",
                                17,
                                List.of(new Stage("under-construction", 12), new Stage(null, 5))),
                        new Sector("energy", 3, List.of(new Stage("operating", 3))));
    }
}
