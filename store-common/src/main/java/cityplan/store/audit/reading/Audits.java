package cityplan.store.audit.reading;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;
import cityplan.store.audit.Trail;
import cityplan.store.latest.Latest;
import cityplan.store.latest.LatestPage;
import cityplan.store.right.Caller;
import cityplan.store.right.Grants;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Answers the requests about the audit. What is answered is for the auditor alone and never kept;
/// it belongs to no region, so that a grant within bounds does not cover it.
@RequestScoped
public class Audits {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    /// Who administers is no auditor by that.

    private static final String CSV = "text/csv;charset=UTF-8";

    private final UriInfo uri;
    private final Caller caller;
    private final Trail trail;
    private final Entries entries;
    private final Exporting exporting;

    Audits(UriInfo uri, Caller caller, Trail trail, Entries entries, Exporting exporting) {
        this.uri = uri;
        this.caller = caller;
        this.trail = trail;
        this.entries = entries;
        this.exporting = exporting;
    }

    Response page() {
        caller.requireEverywhere(List.of(Grants.AUDITOR));
        var parameters = new Parameters(uri.getQueryParameters());
        Asked asked = Asked.of(parameters);
        Latest<Long> latest = Latest.of(parameters, Audits::number);
        parameters.check();
        latest.before().ifPresent(at -> asked.add("number < :before", "before", at));
        LatestPage<EntryView> page =
                latest.page(uri.getPath(), entries.latest(asked, latest.most()), EntryView::number);
        return answer(Response.ok().header("Link", page.links().header()), page);
    }

    Response one(String number) {
        caller.requireEverywhere(List.of(Grants.AUDITOR));
        var parameters = new Parameters(uri.getQueryParameters());
        Optional<Long> asked = number(number);
        if (asked.isEmpty()) {
            parameters.reject("number", "integer-expected", "1", "9".repeat(18));
        }
        parameters.check();
        return asked.flatMap(entries::one)
                .map(entry -> answer(Response.ok(), entry))
                .orElseThrow(
                        () -> new ProblemException(new Problem.NotFound("audit-entry", number)));
    }

    /// All entries that are asked for, the oldest first. That they were taken is an entry, too.
    Response export() {
        caller.requireEverywhere(List.of(Grants.AUDITOR));
        var parameters = new Parameters(uri.getQueryParameters());
        Asked asked = Asked.of(parameters);
        boolean csv =
                parameters.choice("format", Exporting.FORMATS).filter("csv"::equals).isPresent();
        parameters.check();
        trail.exported(caller.author(), asked.values());
        StreamingOutput content = out -> exporting.write(asked, csv, out);
        return Response.ok(content)
                .type(csv ? CSV : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    Response verification() {
        caller.requireEverywhere(List.of(Grants.AUDITOR));
        var parameters = new Parameters(uri.getQueryParameters());
        Optional<String> text = parameters.text("head");
        Optional<Place> known = text.flatMap(Place::parse);
        if (text.isPresent() && known.isEmpty()) {
            parameters.reject("head", "head-expected");
        }
        parameters.check();
        return answer(Response.ok(), entries.verified(known));
    }

    private static Optional<Long> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Response answer(Response.ResponseBuilder answer, Object entity) {
        return answer.type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(entity)
                .build();
    }
}
