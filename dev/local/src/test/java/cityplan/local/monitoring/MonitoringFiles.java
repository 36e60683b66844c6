package cityplan.local.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The dashboard and the alert rules of k8s/monitoring.
public final class MonitoringFiles {

    static final Path ROOT = Path.of(System.getProperty("suite.root"));
    static final Path FOLDER = ROOT.resolve("k8s/monitoring");
    static final ObjectMapper JSON = new ObjectMapper();

    /// Metrics of others: Prometheus itself, CloudNativePG, its Barman plugin, kubelet,
    /// cert-manager.
    private static final Set<String> FOREIGN =
            Set.of(
                    "up",
                    "cnpg_backends_total",
                    "cnpg_collector_up",
                    "cnpg_pg_database_size_bytes",
                    "cnpg_pg_replication_lag",
                    "cnpg_pg_settings_setting",
                    "cnpg_pg_stat_archiver_failed_count",
                    "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp",
                    "kubelet_volume_stats_available_bytes",
                    "kubelet_volume_stats_capacity_bytes",
                    "certmanager_certificate_expiration_timestamp_seconds");

    private MonitoringFiles() {}

    public static JsonNode dashboard() {
        return JSON.valueToTree(yaml("dashboard.json"));
    }

    public static JsonNode alerts() {
        return JSON.valueToTree(yaml("alerts.yaml"));
    }

    /// All rules, alerts and records, of all groups.
    static List<JsonNode> rules() {
        List<JsonNode> rules = new ArrayList<>();
        alerts().at("/spec/groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    /// Every query of both files.
    public static List<PromQl> queries() {
        var queries = new ArrayList<PromQl>();
        for (JsonNode rule : rules()) {
            String name = rule.path("alert").asText() + rule.path("record").asText();
            queries.add(new PromQl(name, rule.path("expr").asText()));
        }
        for (JsonNode panel : dashboard().path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                String title = panel.path("title").asText();
                queries.add(new PromQl(title, target.path("expr").asText()));
            }
        }
        return queries;
    }

    /// The metrics in them that our own services are to show.
    public static Stream<PromQl> ours() {
        List<String> recorded = rules().stream().map(rule -> rule.path("record").asText()).toList();
        return queries().stream()
                .flatMap(query ->
                        query.metrics().stream()
                                .filter(name -> !FOREIGN.contains(name) && !recorded.contains(name))
                                .map(name -> new PromQl(query.where(), name)));
    }

    private static Object yaml(String file) {
        try {
            return new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
