package cityplan.store.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// One row that was written and is no vintage: what it said before, and says after. Nothing is said
/// of one that is not there.
public record Row(String noun, String key, Map<String, ?> before, Map<String, ?> after) {

    /// What an entry tells of it: what is not the same.
    Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        told.put("key", key);
        told.put("before", difference(before, after));
        told.put("after", difference(after, before));
        return told;
    }

    private static Map<String, Object> difference(Map<String, ?> one, Map<String, ?> other) {
        var difference = new LinkedHashMap<String, Object>();
        one.forEach((name, value) -> {
            if (!Objects.equals(value, other.get(name))) {
                difference.put(name, value);
            }
        });
        return difference;
    }
}
