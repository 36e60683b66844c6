package cityplan.store.test;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cityplan.common.http.Operations;
import cityplan.common.test.Tokens;

import io.restassured.specification.RequestSpecification;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What was exported is a bundle that can be imported. A service's test extends this; an export
/// that the contract of the service names is held to it without being named again.
public abstract class RoundTrip {

    private static final String EXPORTS = "/v1/exports/";

    private static final Map<String, String> TYPES =
            Map.of(
                    "csv",
                    "text/csv",
                    "xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String service;
    private final String imports;
    private final String editor;

    /// @param imports where bundles are taken
    /// @param editor the role that writes
    protected RoundTrip(String service, String imports, String editor) {
        this.service = service;
        this.imports = imports;
        this.editor = editor;
    }

    /// The file of a bundle that a list is exported as.
    protected String file(String list) {
        return list.replace('-', '_');
    }

    /// What is asked of a list and its export.
    protected Map<String, String> asked(String list) {
        return Map.of();
    }

    @Test
    void a_bundle_of_all_exports_changes_nothing_when_it_is_imported() {
        for (String format : TYPES.keySet()) {
            RequestSpecification bundle = sending(Tokens.of(editor));
            for (String list : lists()) {
                byte[] file =
                        api().queryParams(asked(list))
                                .queryParam("format", format)
                                .queryParam("shape", "bundle")
                                .get(EXPORTS + list)
                                .asByteArray();
                bundle.multiPart("files", file(list) + "." + format, file, TYPES.get(format));
            }

            bundle.post(imports).then().statusCode(200).body("changed", equalTo(false));
        }
    }

    @Test
    void an_export_holds_all_rows_of_a_list() {
        for (String list : lists()) {
            int total =
                    api().queryParams(asked(list))
                            .queryParam("count", true)
                            .get("/v1/" + list)
                            .path("total");

            assertThat(total).as(list).isPositive();
            api().queryParams(asked(list))
                    .get(EXPORTS + list)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(total));
        }
    }

    private List<String> lists() {
        return Operations.routes().stream()
                .filter(route -> route.service().equals(service))
                .map(Operations.Route::template)
                .filter(template -> template.startsWith(EXPORTS))
                .map(template -> template.substring(EXPORTS.length()))
                .toList();
    }
}
