package cityplan.store.test.rights;

/// The calls that read the audit.
public final class AuditCalls {

    private AuditCalls() {}

    /// @param part how paths call the service
    public static Nouns add(Nouns nouns, String part) {
        String path = "/v1/audit/" + part;
        return nouns.call("GET " + path, (_, _) -> Call.plain("GET", path))
                .call("GET " + path + "/{number}", (_, _) -> Call.plain("GET", path + "/1"))
                .call("GET " + path + "/export", (_, _) -> Call.plain("GET", path + "/export"))
                .call(
                        "GET " + path + "/verification",
                        (_, _) -> Call.plain("GET", path + "/verification"));
    }
}
