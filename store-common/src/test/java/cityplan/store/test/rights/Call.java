package cityplan.store.test.rights;

import static cityplan.common.test.Api.cutDown;

import static org.hamcrest.Matchers.lessThan;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// A call that is good but for the rights of the caller.
///
/// @param path the path, and the query
/// @param request adds headers and body
/// @param watched what a refused call must leave as it is; empty where nothing can be read
public record Call(
        String method, String path, UnaryOperator<RequestSpecification> request, String watched) {

    /// A call that sends nothing.
    public static Call plain(String method, String path) {
        return new Call(method, path, request -> request, "");
    }

    /// Makes the call, which must go well.
    public void by(String token) {
        with(Optional.of(token)).then().statusCode(lessThan(300));
    }

    /// Whether the caller was let through: the call was carried out, or failed for what is held.
    boolean letThrough(Response answer) {
        return answer.statusCode() / 100 == 2 || answer.statusCode() == 409;
    }

    /// Makes the call with a token, or without any.
    Response with(Optional<String> token) {
        RequestSpecification asked = request.apply(cutDown());
        token.ifPresent(each -> asked.header("Authorization", "Bearer " + each));
        return asked.request(method, path);
    }

    /// What is held of the object.
    String state() {
        if (watched.isEmpty()) {
            return "";
        }
        Response held = Nouns.held(watched);
        return held.statusCode() == 200 ? held.header("ETag") + held.asString() : held.statusLine();
    }
}
