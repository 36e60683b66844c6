package cityplan.gateway.inquiry;

import cityplan.gateway.part.Part;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// When all is asked.
///
/// @param states what each part had recorded last then; none of a part that was silent
record Settled(Moment moment, Map<Part, Instant> states) {

    /// A moment that the request names; whether a part is silent is not known yet.
    static Settled at(Moment moment) {
        Map<Part, Instant> states = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            states.put(part, moment.asOf());
        }
        return new Settled(moment, states);
    }

    boolean isSilent(Part part) {
        return !states.containsKey(part);
    }
}
