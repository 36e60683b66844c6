package cityplan.projects.portfolio.fact;

import cityplan.projects.portfolio.rule.RegionTree;
import cityplan.projects.portfolio.rule.RegionTree.Region;
import cityplan.store.database.ReadDatabase;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.time.ZoneOffset;

/// Regions as they were held at a moment.
@Singleton
public class RegionTrees {

    private static final String REGIONS =
            "SELECT code, parent, level FROM region_vintage WHERE held(recorded, :asOf)";

    private final ReadDatabase database;

    RegionTrees(ReadDatabase database) {
        this.database = database;
    }

    public RegionTree at(Moment moment) {
        return new RegionTree(
                database.read(
                        moment,
                        handle ->
                                handle.createQuery(REGIONS)
                                        .bind("asOf", moment.asOf().atOffset(ZoneOffset.UTC))
                                        .map((row, _) ->
                                                new Region(
                                                        row.getString("code"),
                                                        row.getString("parent"),
                                                        row.getString("level")))
                                        .list()));
    }
}
