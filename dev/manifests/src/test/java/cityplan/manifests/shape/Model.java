package cityplan.manifests.shape;

import static java.util.Map.entry;

import cityplan.manifests.build.Node;

import com.google.gson.JsonElement;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;

/// The Java model of a kind of Kubernetes itself, and its check for unknown and missing fields.
record Model(Class<?> type, Check check) {

    interface Check {
        void run(JsonElement json) throws IOException;
    }

    private static final Map<String, Model> KNOWN =
            Map.ofEntries(
                    model("v1 ConfigMap", V1ConfigMap.class, V1ConfigMap::validateJsonElement),
                    model("v1 Namespace", V1Namespace.class, V1Namespace::validateJsonElement),
                    model("v1 Secret", V1Secret.class, V1Secret::validateJsonElement),
                    model("v1 Service", V1Service.class, V1Service::validateJsonElement),
                    model(
                            "v1 ServiceAccount",
                            V1ServiceAccount.class,
                            V1ServiceAccount::validateJsonElement),
                    model(
                            "apps/v1 Deployment",
                            V1Deployment.class,
                            V1Deployment::validateJsonElement),
                    model(
                            "apps/v1 StatefulSet",
                            V1StatefulSet.class,
                            V1StatefulSet::validateJsonElement),
                    model("batch/v1 Job", V1Job.class, V1Job::validateJsonElement),
                    model(
                            "networking.k8s.io/v1 NetworkPolicy",
                            V1NetworkPolicy.class,
                            V1NetworkPolicy::validateJsonElement),
                    model(
                            "policy/v1 PodDisruptionBudget",
                            V1PodDisruptionBudget.class,
                            V1PodDisruptionBudget::validateJsonElement),
                    model(
                            "autoscaling/v2 HorizontalPodAutoscaler",
                            V2HorizontalPodAutoscaler.class,
                            V2HorizontalPodAutoscaler::validateJsonElement));

    private static Map.Entry<String, Model> model(String name, Class<?> type, Check check) {
        return entry(name, new Model(type, check));
    }

    static @Nullable Model of(Node object) {
        return KNOWN.get(name(object));
    }

    static String name(Node object) {
        return "%s %s".formatted(object.at("apiVersion").text(), object.at("kind").text());
    }
}
