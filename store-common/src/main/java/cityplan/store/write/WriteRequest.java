package cityplan.store.write;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.common.query.Parameters;
import cityplan.store.record.Input;
import cityplan.store.record.Table;
import cityplan.store.record.Terms;
import cityplan.store.right.Author;
import cityplan.store.right.Caller;
import cityplan.store.right.Right;
import cityplan.store.staging.Faults;
import cityplan.store.staging.RowCheck;
import cityplan.store.staging.TableFile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/// One request that writes: who sends it, for which version, and the rows of its body.
@RequestScoped
public class WriteRequest {

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Caller caller;
    private final ObjectMapper json;

    WriteRequest(UriInfo uri, HttpHeaders headers, Caller caller, ObjectMapper json) {
        this.uri = uri;
        this.headers = headers;
        this.caller = caller;
        this.json = json;
    }

    public Parameters parameters() {
        return new Parameters(uri.getQueryParameters());
    }

    /// The version that the write is meant for; a write that does not say is refused.
    public Precondition precondition() {
        return Precondition.of(headers);
    }

    /// Refuses a caller who holds none of the roles of a right, before anything else is looked at.
    void require(Right right) {
        if (Collections.disjoint(caller.author().grants().roles(), right.roles())) {
            throw new ProblemException(new Problem.Forbidden());
        }
    }

    public Author author() {
        return caller.author();
    }

    public Terms terms(boolean dryRun) {
        return new Terms(Optional.empty(), dryRun, caller.author());
    }

    /// The body as a row, of which the path gives some cells.
    public Input row(Table table, byte[] body, Map<String, String> path) {
        return row(table, body, path, Map.of());
    }

    /// The same, where cells that the body does not name stay what they are.
    Input row(Table table, byte[] body, Map<String, String> path, Map<String, String> held) {
        return RequestRows.body(table, object(body), path, held);
    }

    /// The body as the object that it is.
    public ObjectNode object(byte[] body) {
        return JsonBody.object(json, body);
    }

    /// The body's list `items` as rows.
    public Input rows(Table table, byte[] body, int most) {
        return RequestRows.items(table, JsonBody.items(json, body, most));
    }

    /// The objects of a list that the body may hold, as rows of which the path gives some cells.
    public Input rows(Table table, byte[] body, String list, Map<String, String> path) {
        return RequestRows.list(table, JsonBody.list(json, body, list), list, path);
    }

    /// A row that the request says without a body.
    public Input row(Table table, Map<String, String> cells) {
        return row(table, cells, Map.of());
    }

    /// A row that comes of the request, of which the path gives some cells.
    public Input row(Table table, Map<String, String> path, Map<String, String> cells) {
        return RequestRows.body(table, json.createObjectNode(), path, cells);
    }

    /// The cells of a body that is no row itself; everything wrong with them is one problem.
    public Map<String, String> cells(TableFile file, byte[] body) {
        var faults = Faults.ofRequest();
        var properties = new Properties(file);
        Map<String, String> given = properties.cells(object(body), "", faults);
        String[] cells =
                file.columns().stream()
                        .map(column -> given.getOrDefault(column.name(), column.absent()))
                        .toArray(String[]::new);
        new RowCheck(file, faults)
                .passes(
                        cells,
                        column -> new Violation.Place.Pointer(Properties.pointer(file, column)));
        faults.check();
        return given;
    }
}
