package cityplan.store.test;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.writing;
import static cityplan.common.test.Api.writingBadly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import cityplan.common.test.Tokens;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Every write and every refused write of somebody known is one entry. A service's test extends
/// this.
public abstract class AuditTrail {

    private static final String ADMIN = "plan-admin";
    private static final int WRITERS = 80;

    /// Where the audit is read.
    protected abstract String audit();

    /// The list of a noun with a name, which plan-admin defines.
    protected abstract String list();

    /// The noun of that list.
    protected abstract String noun();

    /// A body with a name in English.
    protected abstract String body(String name);

    @Test
    void a_write_is_told_with_who_where_and_what_was_before_and_is_after() {
        Response created = define("AUDIT_WRITE", "First");
        writing(ADMIN)
                .header("If-Match", created.header("ETag"))
                .header("X-Request-Id", "audit-write-2")
                .body(body("Second"))
                .put(list() + "/AUDIT_WRITE")
                .then()
                .statusCode(200);

        reading("?noun=" + noun() + "&key=AUDIT_WRITE")
                .body("items.size()", equalTo(2))
                .body("items[0].subject", equalTo("tester"))
                .body("items[0].address", equalTo("127.0.0.1"))
                .body("items[0].requestId", equalTo("audit-write-2"))
                .body("items[0].method", equalTo("PUT"))
                .body("items[0].path", equalTo(list() + "/AUDIT_WRITE"))
                .body("items[0].outcome", equalTo("recorded"))
                .body("items[0].what.changes[0].rows[0].before.name_en", equalTo("First"))
                .body("items[0].what.changes[0].rows[0].after.name_en", equalTo("Second"))
                .body("items[0].what.changes[0].rows[0].after.size()", equalTo(1))
                .body("items[1].what.changes[0].rows[0].before", equalTo(null))
                .body("items[1].what.changes[0].rows[0].after.name_en", equalTo("First"));
    }

    @Test
    void a_withdrawal_is_told_with_what_was_before() {
        Response created = define("AUDIT_END", "Gone");
        writing(ADMIN)
                .header("If-Match", created.header("ETag"))
                .delete(list() + "/AUDIT_END")
                .then()
                .statusCode(204);

        reading("?key=AUDIT_END&limit=1")
                .body("items[0].method", equalTo("DELETE"))
                .body("items[0].what.changes[0].rows[0].before.name_en", equalTo("Gone"))
                .body("items[0].what.changes[0].rows[0].after", equalTo(null));
    }

    @Test
    void every_refused_write_of_somebody_known_is_told_and_nothing_of_its_body() {
        String path = list() + "/AUDIT_REFUSED";
        long before = last();
        writing("indicator-editor project-editor")
                .header("If-None-Match", "*")
                .body(body("No"))
                .put(path)
                .then()
                .statusCode(403);
        writing("operator")
                .header("If-None-Match", "*")
                .body(body("No"))
                .put(path)
                .then()
                .statusCode(403);
        writing(ADMIN).body(body("No")).put(path).then().statusCode(428);
        writing(ADMIN)
                .header("If-Match", "\"1-1\"")
                .body(body("No"))
                .put(path)
                .then()
                .statusCode(412);
        writingBadly(ADMIN).header("If-None-Match", "*").body("{").put(path).then().statusCode(400);

        reading("?outcome=refused&limit=5")
                .body("items.status", equalTo(List.of(400, 412, 428, 403, 403)))
                .body("items.path", everyItem(equalTo(path)))
                .body("items.problem", everyItem(notNullValue()))
                .body("items.what.size()", equalTo(5));
        assertThat(last()).isEqualTo(before + 5);
    }

    @Test
    void what_changes_nothing_and_whoever_is_unknown_leaves_no_entry() {
        Response created = define("AUDIT_SAME", "Same");
        long before = last();
        writing(ADMIN)
                .header("If-Match", created.header("ETag"))
                .body(body("Same"))
                .put(list() + "/AUDIT_SAME")
                .then()
                .statusCode(200);
        badly().contentType("application/json")
                .body(body("X"))
                .put(list() + "/AUDIT_X")
                .then()
                .statusCode(401);
        api().get(list() + "/AUDIT_SAME").then().statusCode(200);

        assertThat(last()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plan-admin", "operator", "approver", "indicator-editor project-editor"})
    void who_is_no_auditor_does_not_read_it(String role) {
        for (String path : List.of("", "/1", "/export", "/verification")) {
            writing(role).get(audit() + path).then().statusCode(403);
        }
    }

    @Test
    void nobody_writes_to_it() {
        define("AUDIT_FIRST", "First");
        for (String method : List.of("PUT", "PATCH", "POST", "DELETE")) {
            writingBadly("auditor plan-admin operator")
                    .request(method, audit() + "/1")
                    .then()
                    .statusCode(405);
        }
    }

    @Test
    void pages_lead_through_all_of_it_and_an_entry_stands_alone() {
        define("AUDIT_PAGE_1", "One");
        define("AUDIT_PAGE_2", "Two");
        ValidatableResponse first = reading("?limit=1&subject=tester");
        String next = first.extract().path("links.next");
        long number = first.extract().jsonPath().getLong("items[0].number");

        auditor().get(next).then().statusCode(200).body("items.size()", equalTo(1));
        assertThat(auditor().get(next).jsonPath().getLong("items[0].number")).isLessThan(number);
        auditor()
                .get(audit() + "/" + number)
                .then()
                .statusCode(200)
                .body("number", equalTo((int) number));
        auditor().get(audit() + "/999999999").then().statusCode(404);
        for (String none : List.of("0", "-1", "abc", "1e3", "9".repeat(19))) {
            writingBadly("auditor").get(audit() + "/" + none).then().statusCode(400);
        }
        reading("?from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z")
                .body("items.size()", equalTo(0));
        writingBadly("auditor").get(audit() + "?cursor=x").then().statusCode(400);
    }

    @Test
    void an_export_holds_all_of_it_and_is_told_itself() {
        define("AUDIT_EXPORT", "Export");
        Response json = auditor().get(audit() + "/export");
        json.then().statusCode(200);
        assertThat(json.jsonPath().getList("items.number")).hasSize((int) last());

        auditor()
                .get(audit() + "/export?format=csv&key=AUDIT_EXPORT")
                .then()
                .statusCode(200)
                .body(containsString("number,at,subject"))
                .body(containsString("AUDIT_EXPORT"));
        reading("?limit=1").body("items[0].outcome", equalTo("exported"));
    }

    @Test
    void what_somebody_is_called_does_not_run_in_a_spreadsheet() {
        badly().header("Authorization", "Bearer " + Tokens.of("=1+1", "none"))
                .delete(list() + "/AUDIT_FORMULA")
                .then()
                .statusCode(403);
        auditor()
                .get(audit() + "/export?format=csv&outcome=refused")
                .then()
                .body(containsString(",'=1+1,"))
                .body(not(containsString(",=1+1,")));
        verified("").body("holds", equalTo(true));
    }

    @Test
    void the_chain_holds_and_goes_through_every_head_that_was_known() {
        define("AUDIT_CHAIN", "Chain");
        ValidatableResponse whole = verified("");
        whole.body("holds", equalTo(true)).body("broken", equalTo(null));
        String head = head(whole);
        define("AUDIT_CHAIN_2", "Chain");

        verified("?head=" + head)
                .body("holds", equalTo(true))
                .body("head.number", equalTo((int) last()));
        verified("?head=" + head.replaceAll(".$", "x").replace('x', head.endsWith("0") ? '1' : '0'))
                .body("holds", equalTo(false))
                .body("broken.kind", equalTo("rewritten"));
        writingBadly("auditor").get(audit() + "/verification?head=1").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "subject = 'somebody else'",
                "actor = 'somebody'",
                "client = 'another'",
                "address = '10.0.0.1'",
                "request_id = 'another'",
                "method = 'GET'",
                "path = '/elsewhere'",
                "outcome = 'exported'",
                "status = 400",
                "problem = 'none'",
                "what = '{}'",
                "previous = repeat('1', 64)",
                "algorithm = 'SHA-512'",
                "hash = repeat('1', 64)"
            })
    void an_edited_entry_is_found(String edit) {
        long number = define3("AUDIT_EDIT");
        tampered(
                "UPDATE audit_entry SET %s WHERE number = %d".formatted(edit, number),
                () -> broken("", number, "edited"));
    }

    @Test
    void entries_that_were_removed_moved_or_cut_off_are_found() {
        long number = define3("AUDIT_TAMPER");
        String head = head(verified(""));
        tampered(
                "DELETE FROM audit_entry WHERE number = %d".formatted(number),
                () -> broken("", number, "removed"));
        tampered(
                "UPDATE audit_entry SET number = -number WHERE number IN (%1$d, %1$d + 1); UPDATE audit_entry SET number = 2 * %1$d + 1 + number WHERE number < 0"
                        .formatted(number),
                () -> broken("", number, "reordered"));
        tampered(
                "DELETE FROM audit_entry WHERE number > %d".formatted(number),
                () -> broken("", number + 1, "truncated"));
        tampered(
                "DELETE FROM audit_entry WHERE number > %1$d; UPDATE audit_head SET number = %1$d, hash = (SELECT hash FROM audit_entry WHERE number = %1$d)"
                        .formatted(number),
                () -> {
                    verified("").body("holds", equalTo(true));
                    broken("?head=" + head, number + 1, "truncated");
                });
        verified("?head=" + head).body("holds", equalTo(true));
    }

    @Test
    void eighty_writers_at_once_make_one_chain_without_gaps() throws Exception {
        long before = last();
        List<Callable<Integer>> writers =
                IntStream.range(0, WRITERS)
                        .<Callable<Integer>>mapToObj(n ->
                                () ->
                                        writing(n % 2 == 0 ? ADMIN : "operator")
                                                .header("If-None-Match", "*")
                                                .body(body("Writer"))
                                                .put(list() + "/AUDIT_MANY_" + n)
                                                .statusCode())
                        .toList();
        var statuses = new ArrayList<Integer>();
        try (var clients = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Integer> each : clients.invokeAll(writers)) {
                statuses.add(each.get());
            }
        }

        assertThat(statuses).containsOnly(201, 403);
        assertThat(last()).isEqualTo(before + WRITERS);
        verified("").body("holds", equalTo(true));
    }

    private Response define(String code, String name) {
        Response created =
                writing(ADMIN)
                        .header("If-None-Match", "*")
                        .body(body(name))
                        .put(list() + "/" + code);
        assertThat(created.statusCode()).isIn(201, 412);
        return created;
    }

    /// Makes three entries; answers the number of the one in the middle.
    private long define3(String prefix) {
        String unique = prefix + "_" + last();
        define(unique + "_1", "One");
        define(unique + "_2", "Two");
        long number = last();
        define(unique + "_3", "Three");
        return number;
    }

    private static RequestSpecification auditor() {
        return writing("auditor");
    }

    private ValidatableResponse reading(String query) {
        return auditor().get(audit() + query).then().statusCode(200);
    }

    private ValidatableResponse verified(String query) {
        return auditor().get(audit() + "/verification" + query).then().statusCode(200);
    }

    private void broken(String query, long number, String kind) {
        verified(query)
                .body("holds", equalTo(false))
                .body("broken.number", equalTo((int) number))
                .body("broken.kind", equalTo(kind));
    }

    private static String head(ValidatableResponse verified) {
        return verified.extract().path("head.number") + ":" + verified.extract().path("head.hash");
    }

    private long last() {
        return Roles.superuser()
                .withHandle(handle ->
                        handle.createQuery("SELECT number FROM audit_head")
                                .mapTo(Long.class)
                                .one());
    }

    /// What is found once somebody has changed the tables whom nothing stops.
    private static void tampered(String statements, Runnable found) {
        Roles.superuser()
                .useHandle(handle -> {
                    handle.execute("SET session_replication_role = replica");
                    handle.execute("CREATE TEMP TABLE entries AS SELECT * FROM audit_entry");
                    handle.execute("CREATE TEMP TABLE head AS SELECT * FROM audit_head");
                    try {
                        handle.createScript(statements).execute();
                        found.run();
                    } finally {
                        handle.execute("DELETE FROM audit_entry");
                        handle.execute("INSERT INTO audit_entry SELECT * FROM entries");
                        handle.execute("DELETE FROM audit_head");
                        handle.execute("INSERT INTO audit_head SELECT * FROM head");
                    }
                });
    }
}
