package cityplan.local.monitoring;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A query to Prometheus, understood as far as a test needs: which metrics it reads, and whether
/// its brackets, quotes and functions are right. promtool knows the rest where it is installed.
public record PromQl(String where, String text) {

    private static final Set<String> FUNCTIONS =
            Set.of(
                    "absent",
                    "changes",
                    "histogram_quantile",
                    "increase",
                    "max",
                    "min",
                    "rate",
                    "sum",
                    "time",
                    "topk");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "by");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.:])[a-zA-Z_:][\\w:]*");

    /// The metrics that the query reads.
    public Set<String> metrics() {
        var metrics = new TreeSet<String>();
        String bare = bare();
        Matcher name = NAME.matcher(bare);
        while (name.find()) {
            boolean called = bare.substring(name.end()).stripLeading().startsWith("(");
            if (!called && !WORDS.contains(name.group())) {
                metrics.add(name.group());
            }
        }
        return metrics;
    }

    /// What is wrong with its form.
    Optional<String> fault() {
        if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
            return Optional.of("a quote is left open");
        }
        String bare = text.replaceAll("\"[^\"]*\"", "");
        if (!balanced(bare)) {
            return Optional.of("brackets do not match");
        }
        Matcher call = Pattern.compile("([a-zA-Z_]+)\\s*\\(").matcher(bare);
        while (call.find()) {
            if (!FUNCTIONS.contains(call.group(1)) && !WORDS.contains(call.group(1))) {
                return Optional.of("'" + call.group(1) + "' is no function known here");
            }
        }
        return Optional.empty();
    }

    /// Without strings, matchers, ranges and label lists.
    private String bare() {
        return text.replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("\\bby\\s*\\([^)]*\\)", " ");
    }

    private static boolean balanced(String text) {
        Deque<Character> open = new ArrayDeque<>();
        for (char c : text.toCharArray()) {
            int kind = "([{".indexOf(c);
            if (kind >= 0) {
                open.push(")]}".charAt(kind));
            } else if (")]}".indexOf(c) >= 0 && (open.isEmpty() || open.pop() != c)) {
                return false;
            }
        }
        return open.isEmpty();
    }
}
