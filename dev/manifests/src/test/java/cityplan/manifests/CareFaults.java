package cityplan.manifests;

import static cityplan.manifests.Fault.edit;
import static cityplan.manifests.Fault.local;
import static cityplan.manifests.Fault.production;

import java.util.stream.Stream;

/// Objects that Kubernetes takes and that we do not.
final class CareFaults {

    private static final String GATEWAY = "base/gateway/deployment.yaml";
    private static final String BASE = "base/kustomization.yaml";

    private CareFaults() {}

    static Stream<Fault> all() {
        return Stream.of(images(), secrets(), confinement(), rollouts()).flatMap(faults -> faults);
    }

    private static Stream<Fault> images() {
        return Stream.of(
                local(
                        "latest",
                        edit(BASE, "newTag: 0.1.0", "newTag: latest"),
                        "Deployment/gateway at",
                        "'cityplan/gateway:latest' names no fixed version"),
                local(
                        "image without a tag",
                        edit(
                                "overlays/local/postgres/statefulset.yaml",
                                "postgres:18.6",
                                "postgres"),
                        "StatefulSet/postgres at",
                        "containers[0].image: 'postgres' names no fixed version"),
                production(
                        "database without a version",
                        edit(
                                "overlays/production/database/projects.yaml",
                                ":18.6-standard-trixie",
                                ""),
                        "Cluster/projects-db at spec.imageName"));
    }

    private static Stream<Fault> secrets() {
        return Stream.of(
                local(
                        "Secret with content",
                        edit(
                                "base/gateway/service.yaml",
                                "apiVersion",
                                "apiVersion: v1\nkind: Secret\nmetadata:\n  name: token\nstringData:\n  token: a\n---\napiVersion"),
                        "Secret/token at stringData"),
                local(
                        "password written out",
                        edit(
                                "base/gateway/deployment.yaml",
                                "name: SUITE_PROJECTS_URL",
                                "name: POSTGRES_PASSWORD"),
                        "Deployment/gateway at",
                        "POSTGRES_PASSWORD is written out"),
                production(
                        "password in an address",
                        edit(
                                "overlays/production/settings/projects-database.env",
                                "?sslmode",
                                "?password=a&sslmode"),
                        "data.QUARKUS_DATASOURCE_JDBC_URL: looks like something secret"),
                local(
                        "setting the service does not know",
                        edit(GATEWAY, "SUITE_PROJECTS_URL", "SUITE_PROJECT_URL"),
                        "Deployment/gateway at",
                        "gateway does not know 'SUITE_PROJECT_URL'"),
                local(
                        "setting the service needs",
                        edit(
                                "base/projects/deployment.yaml",
                                "QUARKUS_DATASOURCE_USERNAME",
                                "QUARKUS_DATASOURCE_USER"),
                        "Deployment/projects-service at",
                        "projects-service needs 'QUARKUS_DATASOURCE_USERNAME'"));
    }

    private static Stream<Fault> confinement() {
        return Stream.of(
                local(
                        "root",
                        edit(GATEWAY, "runAsUser: 10001", "runAsUser: 0"),
                        "Deployment/gateway at spec.template.spec.securityContext.runAsUser"),
                local(
                        "writable root",
                        edit(
                                GATEWAY,
                                "readOnlyRootFilesystem: true",
                                "readOnlyRootFilesystem: false"),
                        "Deployment/gateway at",
                        "securityContext.readOnlyRootFilesystem"),
                local(
                        "token of a service account",
                        edit(
                                GATEWAY,
                                "automountServiceAccountToken: false",
                                "automountServiceAccountToken: true"),
                        "Deployment/gateway at spec.template.spec.automountServiceAccountToken"),
                local(
                        "unbounded folder",
                        edit(GATEWAY, "emptyDir:\n            sizeLimit: 128Mi", "emptyDir: {}"),
                        "Deployment/gateway at spec.template.spec.volumes[0].emptyDir.sizeLimit"),
                local(
                        "no limit of memory",
                        edit(GATEWAY, "memory: 512Mi\n", ""),
                        "Deployment/gateway at",
                        "resources.limits.memory: is missing"),
                local(
                        "liveness that looks at the database",
                        edit(GATEWAY, "/q/health/live", "/q/health"),
                        "Deployment/gateway at",
                        "livenessProbe.httpGet.path"));
    }

    private static Stream<Fault> rollouts() {
        return Stream.of(
                local(
                        "pods that go before others have come",
                        edit(GATEWAY, "maxUnavailable: 0", "maxUnavailable: 1"),
                        "Deployment/gateway at spec.strategy.rollingUpdate.maxUnavailable"),
                local(
                        "pods that are cut off",
                        edit(
                                GATEWAY,
                                "terminationGracePeriodSeconds: 45",
                                "terminationGracePeriodSeconds: 30"),
                        "Deployment/gateway at spec.template.spec.terminationGracePeriodSeconds"),
                local(
                        "migration without a version",
                        edit(
                                BASE,
                                "options: {delimiter: '-', index: 2}",
                                "options: {delimiter: '-', index: 1}"),
                        "Job/indicators-0.1.0-VERSION at metadata.name"),
                production(
                        "version of one overlay only",
                        edit(
                                "overlays/production/kustomization.yaml",
                                "newName: cityplan/projects-service",
                                "newTag: 0.2.0"),
                        "Job/projects-migration-0.1.0 at metadata.name: must end with the version '0.2.0'"));
    }
}
