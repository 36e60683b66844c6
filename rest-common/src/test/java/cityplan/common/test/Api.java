package cityplan.common.test;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

import org.eclipse.microprofile.config.ConfigProvider;

/// Requests of tests.
public final class Api {

    private Api() {}

    /// A request that keeps the contract.
    public static RequestSpecification api() {
        return given().port(port()).filter(ContractFilter.STRICT);
    }

    /// A request that may break the contract; its answer may not.
    public static RequestSpecification badly() {
        return given().port(port()).filter(ContractFilter.ANSWER_ONLY).urlEncodingEnabled(false);
    }

    /// A request for some fields: its answer may lack what the contract requires of a whole one.
    public static RequestSpecification cutDown() {
        return given().port(port());
    }

    /// A request that writes and keeps the contract.
    public static RequestSpecification writing(String role) {
        return api().header("Authorization", "Bearer " + Tokens.of(role))
                .contentType("application/json");
    }

    /// A request that writes and may break the contract.
    public static RequestSpecification writingBadly(String role) {
        return badly().header("Authorization", "Bearer " + Tokens.of(role))
                .contentType("application/json");
    }

    /// A request that sends files, whose body the contract filter cannot see.
    public static RequestSpecification sending(String token) {
        return given().port(port())
                .filter(ContractFilter.ANSWER_ONLY)
                .header("Authorization", "Bearer " + token);
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
