package cityplan.gateway.inquiry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What rows of a list are asked for by: different names must all hold, of one name any value.
public final class Criteria {

    private Criteria() {}

    /// The criteria with one more.
    public static Map<String, List<String>> with(
            Map<String, List<String>> criteria, String name, List<String> values) {
        var more = new HashMap<>(criteria);
        more.put(name, values);
        return Map.copyOf(more);
    }

    /// The same as several questions, none of which names more values than a list takes.
    static List<Map<String, List<String>>> split(Map<String, List<String>> criteria, int most) {
        for (Map.Entry<String, List<String>> criterion : criteria.entrySet()) {
            List<String> values = criterion.getValue();
            if (values.size() > most) {
                var questions = new ArrayList<Map<String, List<String>>>();
                for (int from = 0; from < values.size(); from += most) {
                    List<String> some = values.subList(from, Math.min(from + most, values.size()));
                    questions.addAll(split(with(criteria, criterion.getKey(), some), most));
                }
                return questions;
            }
        }
        return List.of(criteria);
    }
}
