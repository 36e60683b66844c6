package cityplan.manifests;

import static cityplan.manifests.Fault.edit;
import static cityplan.manifests.Fault.local;
import static cityplan.manifests.Fault.production;

import java.util.stream.Stream;

/// Addresses where nobody answers, and walls without a door or with a hole.
final class NetworkFaults {

    private static final String PRODUCTION = "overlays/production/";

    private NetworkFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                local(
                        "address of nobody",
                        edit(
                                "base/gateway/deployment.yaml",
                                "http://projects-service",
                                "http://project-service"),
                        "Deployment/gateway at",
                        "env[1].name: nothing answers at project-service:8082"),
                local(
                        "address with another's port",
                        edit(
                                "base/gateway/deployment.yaml",
                                "projects-service:8082",
                                "projects-service:8081"),
                        "nothing answers at projects-service:8081"),
                production(
                        "replica of another database",
                        edit(
                                PRODUCTION + "settings/projects.env",
                                "projects-db-ro:5432/projects",
                                "projects-db-ro:5432/indicators"),
                        "data.QUARKUS_DATASOURCE_REPLICA_JDBC_URL",
                        "nothing answers at projects-db-ro:5432/indicators"),
                production(
                        "wall without a door",
                        edit(
                                PRODUCTION + "network/projects-database.yaml",
                                "values: [projects-service, projects-migration]",
                                "values: [projects-service]"),
                        "no policy lets Job/projects-migration-0.1.0 reach projects-db-rw:5432"),
                local(
                        "policy about nobody",
                        edit(
                                "overlays/local/network/postgres.yaml",
                                "projects-migration]",
                                "projects-migrations]"),
                        "NetworkPolicy/postgres at",
                        "no pod is labelled 'app.kubernetes.io/name: projects-migrations'"),
                local(
                        "policy for a port of nobody",
                        edit("base/network/gateway.yaml", "port: 8082", "port: 8083"),
                        "NetworkPolicy/gateway at spec.egress[1].ports[0].port: '8083'"),
                local(
                        "no wall at all",
                        edit("base/network/default-deny.yaml", "[Ingress, Egress]", "[Ingress]"),
                        "NetworkPolicy",
                        "none selects every pod and allows nothing"));
    }
}
