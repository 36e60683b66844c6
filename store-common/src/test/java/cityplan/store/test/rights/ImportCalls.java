package cityplan.store.test.rights;

import static cityplan.common.test.Api.cutDown;

import io.restassured.specification.RequestSpecification;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The calls that decide on imports which the keeper has submitted.
public final class ImportCalls {

    private static final String REASON = "{\"reason\": \"权利\"}";

    private final String path;
    private final Function<Place, Wanted> wanted;

    /// @param part how paths call the service
    /// @param wanted makes what waits for an approval where it lies at a place
    public ImportCalls(String part, Function<Place, Wanted> wanted) {
        this.path = "/v1/imports/" + part;
        this.wanted = wanted;
    }

    /// A file that needs the approval of another.
    ///
    /// @param table what the file is called
    /// @param watched what stays as it is until that is given
    public record Wanted(String table, String rows, String watched) {}

    public Nouns add(Nouns nouns) {
        return nouns.call(
                        "POST " + path + "/{id}/approval",
                        (place, _) -> decision(place, "approval", request -> request))
                .call(
                        "POST " + path + "/{id}/return",
                        (place, _) ->
                                decision(
                                        place,
                                        "return",
                                        request ->
                                                request.contentType("application/json")
                                                        .body(REASON)));
    }

    private Call decision(
            Place place, String decision, UnaryOperator<RequestSpecification> request) {
        Wanted file = wanted.apply(place);
        String submitted =
                cutDown()
                        .header("Authorization", "Bearer " + Nouns.KEEPER)
                        .multiPart(
                                "files",
                                file.table() + ".csv",
                                file.rows().getBytes(StandardCharsets.UTF_8),
                                "text/csv")
                        .post(path + "?reason=error")
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location");
        return new Call("POST", submitted + "/" + decision, request, file.watched());
    }
}
