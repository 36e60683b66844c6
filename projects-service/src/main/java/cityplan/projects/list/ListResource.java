package cityplan.projects.list;

import cityplan.projects.investment.line.InvestmentLines;
import cityplan.store.listing.Reads;
import cityplan.store.listing.Resource;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import java.util.Map;

/// Reads the lists of the years.
@Path("/v1/lists")
public class ListResource {

    private final Reads reads;
    private final ListYears years;
    private final YearLists lists;
    private final InvestmentLines lines;
    private final ListComparison comparison;

    ListResource(
            Reads reads,
            ListYears years,
            YearLists lists,
            InvestmentLines lines,
            ListComparison comparison) {
        this.reads = reads;
        this.years = years;
        this.lists = lists;
        this.lines = lines;
        this.comparison = comparison;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(years);
    }

    @GET
    @Path("/{year}")
    @PermitAll
    public Response get(@RestPath String year) {
        return reads.answer(YearListView.class, lists.of(year));
    }

    @GET
    @Path("/{year}/projects")
    @PermitAll
    public Response projects(@RestPath String year) {
        var list = Resource.keyed("list", Map.of("year", year), years);
        return reads.pageOf(list, lines, "year = ?");
    }

    @GET
    @Path("/{year}/diff")
    @PermitAll
    public Response diff(@RestPath String year) {
        return reads.computed(comparison.of(year));
    }
}
