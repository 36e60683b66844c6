package cityplan.local.whole;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a service shows to Prometheus at one moment.
record Scrape(List<String> samples) {

    static Scrape of(Client management) throws IOException, InterruptedException {
        return new Scrape(
                management
                        .get("/q/metrics")
                        .body()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .toList());
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        samples.forEach(sample -> names.add(sample.split("[{ ]")[0]));
        return names;
    }

    /// The values of a label of a metric.
    Set<String> values(String metric, String label) {
        var values = new TreeSet<String>();
        Pattern pair = Pattern.compile("\\b" + label + "=\"([^\"]*)\"");
        for (String sample : samples) {
            Matcher found = pair.matcher(sample);
            if (sample.startsWith(metric + "{") && found.find()) {
                values.add(found.group(1));
            }
        }
        return values;
    }
}
