package cityplan.manifests;

import static cityplan.manifests.Fault.edit;
import static cityplan.manifests.Fault.local;
import static cityplan.manifests.Fault.production;

import java.util.stream.Stream;

/// Objects that speak of others that are not there, or not so.
final class ReferenceFaults {

    private static final String PRODUCTION = "overlays/production/";
    private static final String MIGRATION = "base/projects/migration.yaml";

    private ReferenceFaults() {}

    static Stream<Fault> all() {
        return Stream.of(selectors(), ports(), prepared(), targets()).flatMap(faults -> faults);
    }

    private static Stream<Fault> selectors() {
        return Stream.of(
                local(
                        "Service that selects nothing",
                        edit(
                                "base/gateway/service.yaml",
                                "selector:\n    app.kubernetes.io/name: gateway",
                                "selector:\n    app.kubernetes.io/name: door"),
                        "Service/gateway at spec.selector",
                        "not of one workload"),
                local(
                        "Service that selects two workloads",
                        edit(
                                "base/gateway/service.yaml",
                                "selector:\n    app.kubernetes.io/name: gateway",
                                "selector:\n    app.kubernetes.io/part-of: cityplan"),
                        "Service/gateway at spec.selector",
                        "not of one workload"),
                local(
                        "Deployment that does not own its pods",
                        edit(
                                "base/gateway/deployment.yaml",
                                "matchLabels:\n      app.kubernetes.io/name: gateway",
                                "matchLabels:\n      app.kubernetes.io/name: door"),
                        "Deployment/gateway at spec.selector"),
                production(
                        "budget that selects nothing",
                        edit(
                                PRODUCTION + "projects/disruption-budget.yaml",
                                "kubernetes.io/name: projects-service",
                                "kubernetes.io/name: project"),
                        "PodDisruptionBudget/projects-service at spec.selector"),
                production(
                        "monitor that selects nothing",
                        edit(
                                PRODUCTION + "gateway/monitor.yaml",
                                "kubernetes.io/name: gateway",
                                "kubernetes.io/name: door"),
                        "ServiceMonitor/gateway at spec.selector: selects no Service"),
                production(
                        "spread over other pods",
                        edit(
                                PRODUCTION + "gateway/deployment.yaml",
                                "kubernetes.io/name: gateway",
                                "kubernetes.io/name: door"),
                        "Deployment/gateway at spec.template.spec.topologySpreadConstraints[0].labelSelector"));
    }

    private static Stream<Fault> ports() {
        return Stream.of(
                local(
                        "probe on a port that is not there",
                        edit("base/indicators/deployment.yaml", "port: management", "port: health"),
                        "Deployment/indicators-service at",
                        "startupProbe.httpGet.port: 'health'"),
                local(
                        "Service to a port that is not there",
                        edit("base/projects/service.yaml", "targetPort: http", "targetPort: 8081"),
                        "Service/projects-service at spec.ports[0].targetPort: '8081'"),
                production(
                        "monitor of a port that is not there",
                        edit(
                                PRODUCTION + "gateway/monitor.yaml",
                                "port: management",
                                "port: metrics"),
                        "ServiceMonitor/gateway at spec.endpoints[0].port: 'metrics'"),
                production(
                        "route to the management port",
                        edit(PRODUCTION + "edge/routes.yaml", "port: 8080", "port: 9080"),
                        "HTTPRoute/cityplan at spec.rules[0].backendRefs[0]"));
    }

    private static Stream<Fault> prepared() {
        return Stream.of(
                local(
                        "ConfigMap that nobody makes",
                        edit(MIGRATION, "name: projects-database", "name: project-database"),
                        "Job/projects-migration-0.1.0 at",
                        "envFrom[0].configMapRef.name"),
                local(
                        "Secret that nobody makes",
                        edit(MIGRATION, "name: projects-db-app", "name: projects-app"),
                        "Job/projects-migration-0.1.0 at",
                        "Secret/projects-app is neither built nor listed"),
                local(
                        "key that the Secret does not have",
                        edit(MIGRATION, "key: password", "key: secret"),
                        "Job/projects-migration-0.1.0 at",
                        "secretKeyRef.key: Secret/projects-db-app has no key 'secret'"),
                production(
                        "key of the object store's Secret",
                        edit(
                                PRODUCTION + "database/object-store.yaml",
                                "key: SECRET_ACCESS_KEY",
                                "key: SECRET_KEY"),
                        "ObjectStore/backups at spec.configuration.s3Credentials.secretAccessKey.key"),
                local(
                        "ConfigMap that nobody uses",
                        edit(
                                "overlays/local/kustomization.yaml",
                                "configMapGenerator:\n",
                                "configMapGenerator:\n  - name: forgotten\n    literals: [a=b]\n"),
                        "ConfigMap/forgotten",
                        "is used by nobody"),
                local(
                        "mount of no volume",
                        edit(
                                MIGRATION,
                                "- name: temporary\n              mountPath",
                                "- name: tmp\n              mountPath"),
                        "Job/projects-migration-0.1.0 at",
                        "volumeMounts[0].name: 'tmp' is no volume"));
    }

    private static Stream<Fault> targets() {
        return Stream.of(
                production(
                        "autoscaler of nothing",
                        edit(
                                PRODUCTION + "projects/autoscaler.yaml",
                                "kind: Deployment\n    name: projects-service",
                                "kind: Deployment\n    name: projects"),
                        "HorizontalPodAutoscaler/projects-service at spec.scaleTargetRef"),
                production(
                        "replicas beside an autoscaler",
                        edit(
                                "base/gateway/deployment.yaml",
                                "  revisionHistoryLimit",
                                "  replicas: 2\n  revisionHistoryLimit"),
                        "Deployment/gateway at spec.replicas"),
                production(
                        "backup of nothing",
                        edit(
                                PRODUCTION + "database/backups.yaml",
                                "name: projects-db\n",
                                "name: project-db\n"),
                        "ScheduledBackup/projects-db-nightly at spec.cluster.name"),
                production(
                        "archive in no object store",
                        edit(
                                PRODUCTION + "database/projects.yaml",
                                "barmanObjectName: backups",
                                "barmanObjectName: store"),
                        "Cluster/projects-db at spec.plugins[0].parameters.barmanObjectName"),
                production(
                        "route for another host",
                        edit(
                                PRODUCTION + "edge/routes.yaml",
                                "[cityplan.example.org]",
                                "[city.example.org]"),
                        "HTTPRoute/cityplan at spec.hostnames[0]"));
    }
}
