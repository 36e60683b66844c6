package cityplan.manifests;

import static cityplan.manifests.Fault.edit;
import static cityplan.manifests.Fault.local;
import static cityplan.manifests.Fault.production;

import java.util.stream.Stream;

/// Objects that Kubernetes or an operator would not take.
final class ShapeFaults {

    private static final String GATEWAY = "base/gateway/deployment.yaml";
    private static final String DATABASE = "overlays/production/database/indicators.yaml";

    private ShapeFaults() {}

    static Stream<Fault> all() {
        return Stream.concat(builtIn(), custom());
    }

    private static Stream<Fault> builtIn() {
        return Stream.of(
                local(
                        "unknown field",
                        edit(GATEWAY, "terminationGracePeriodSeconds", "terminationGraceSeconds"),
                        "Deployment/gateway at spec.template.spec.terminationGraceSeconds"),
                local(
                        "word for a number",
                        edit(
                                GATEWAY,
                                "progressDeadlineSeconds: 600",
                                "progressDeadlineSeconds: ten"),
                        "Deployment/gateway at spec.progressDeadlineSeconds",
                        "ten"),
                local(
                        "number in quotes",
                        edit(GATEWAY, "revisionHistoryLimit: 3", "revisionHistoryLimit: '3'"),
                        "Deployment/gateway at spec.revisionHistoryLimit",
                        "must be a number"),
                local(
                        "truth value for a text",
                        edit("base/indicators/migration.yaml", "value: 'true'", "value: true"),
                        "Job/indicators-migration-0.1.0 at",
                        "env[2].value",
                        "must be a string"),
                local(
                        "object for a list",
                        edit(GATEWAY, "drop: [ALL]", "drop: ALL"),
                        "Deployment/gateway at",
                        "securityContext.capabilities.drop"),
                local(
                        "bad quantity",
                        edit(GATEWAY, "memory: 512Mi", "memory: 512Mib"),
                        "Deployment/gateway at",
                        "resources.limits.memory: '512Mib'"),
                local(
                        "request above its limit",
                        edit(GATEWAY, "memory: 384Mi", "memory: 1Gi"),
                        "Deployment/gateway at",
                        "resources.requests.memory: '1Gi'"),
                local(
                        "word that is none",
                        edit("base/network/dns.yaml", "[Egress]", "[Egres]"),
                        "NetworkPolicy/dns at spec.policyTypes[0]: 'Egres'"),
                local(
                        "bad name",
                        edit("base/gateway/service.yaml", "name: gateway", "name: Gate_way"),
                        "Service/Gate_way at metadata.name"),
                local(
                        "bad label",
                        edit(GATEWAY, "name: gateway", "name: 'the gateway'"),
                        "Deployment/the gateway at metadata.name"),
                local(
                        "variable given twice",
                        edit(GATEWAY, "SUITE_PROJECTS_URL", "SUITE_INDICATORS_URL"),
                        "Deployment/gateway at",
                        "env[1].name: 'SUITE_INDICATORS_URL' is there twice"));
    }

    private static Stream<Fault> custom() {
        return Stream.of(
                production(
                        "misspelt field of a Cluster",
                        edit(DATABASE, "enableSuperuserAccess", "enableSuperUserAccess"),
                        "Cluster/indicators-db at spec",
                        "enableSuperUserAccess"),
                production(
                        "wrong type in a Cluster",
                        edit(DATABASE, "instances: 3", "instances: three"),
                        "Cluster/indicators-db at spec.instances"),
                production(
                        "parameter of PostgreSQL that is no text",
                        edit(DATABASE, "max_connections: '160'", "max_connections: 160"),
                        "Cluster/indicators-db at spec.postgresql.parameters.max_connections"),
                production(
                        "misspelt field of an ObjectStore",
                        edit(
                                "overlays/production/database/object-store.yaml",
                                "retentionPolicy",
                                "retention"),
                        "ObjectStore/backups at spec",
                        "retention"),
                production(
                        "unknown protocol of a route's filter",
                        edit("overlays/production/edge/routes.yaml", "RequestRedirect", "Redirect"),
                        "HTTPRoute/to-https at spec.rules[0].filters[0].type"),
                production(
                        "kind that nobody knows",
                        edit(
                                "overlays/production/gateway/monitor.yaml",
                                "ServiceMonitor",
                                "ServiceMonitors"),
                        "ServiceMonitors/gateway at kind",
                        "neither model nor schema"),
                production(
                        "version of a kind that is none",
                        edit(
                                "overlays/production/gateway/autoscaler.yaml",
                                "scaling/v2",
                                "scaling/v3"),
                        "HorizontalPodAutoscaler/gateway at kind",
                        "autoscaling/v3"));
    }
}
