package cityplan.local.setting;

import cityplan.local.process.Home;
import cityplan.local.process.Refusal;
import cityplan.local.process.Service;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The settings that the suite was started with: each service is told those that it knows.
public final class Given {

    private static final List<String> OURS = List.of("QUARKUS_", "SUITE_", "MP_JWT_");

    /// Has a service name what it does not know, with a sentence each, and end.
    private static final String UNKNOWN = "--unknown-settings";

    private final Map<Service, Map<String, String>> unknown;

    Given(Map<Service, Map<String, String>> unknown) {
        this.unknown = unknown;
    }

    /// Asks the services of a checkout what they do not know of the environment. What none of them
    /// knows is refused.
    public static Given judged(Home home) throws IOException {
        boolean any =
                System.getenv().keySet().stream()
                        .anyMatch(name -> OURS.stream().anyMatch(name::startsWith));
        var given = new Given(any ? unknown(home) : Map.of());
        String refused = String.join("\n", given.knownToNone());
        if (!refused.isEmpty()) {
            throw new Refusal(refused);
        }
        return given;
    }

    /// What a service is not to be told.
    public Set<String> unknownTo(Service service) {
        return unknown.getOrDefault(service, Map.of()).keySet();
    }

    /// Why each setting that no service knows is none, in the words of each.
    List<String> knownToNone() {
        var sentences = new TreeMap<String, Set<String>>();
        unknown.values()
                .forEach(of ->
                        of.forEach((name, sentence) ->
                                sentences
                                        .computeIfAbsent(name, _ -> new TreeSet<>())
                                        .add(sentence)));
        return sentences.entrySet().stream()
                .filter(entry ->
                        unknown.values().stream().allMatch(of -> of.containsKey(entry.getKey())))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static Map<Service, Map<String, String>> unknown(Home home) throws IOException {
        var asked = new EnumMap<Service, Process>(Service.class);
        for (Service service : Service.values()) {
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            String jar = service.jar(home).toString();
            var command = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-jar", jar, UNKNOWN);
            asked.put(service, command.redirectError(ProcessBuilder.Redirect.DISCARD).start());
        }
        var unknown = new EnumMap<Service, Map<String, String>>(Service.class);
        for (var answer : asked.entrySet()) {
            try (BufferedReader lines = answer.getValue().inputReader()) {
                unknown.put(answer.getKey(), read(lines));
            }
        }
        return unknown;
    }

    private static Map<String, String> read(BufferedReader lines) {
        return lines.lines()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
