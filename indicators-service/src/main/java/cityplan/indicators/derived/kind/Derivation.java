package cityplan.indicators.derived.kind;

import cityplan.indicators.derived.rule.Outcome;
import cityplan.indicators.derived.rule.Reason;
import cityplan.indicators.observation.ObservationView;

/// One way to derive a value from an observation, the subject, and from another where one is
/// needed.
public interface Derivation {

    /// What a subject needs beside itself.
    sealed interface Need {
        record Nothing() implements Need {}

        /// Another value, and what is to be said when there is none.
        record Other(Key key, Reason absent) implements Need {}

        record Impossible(Reason reason) implements Need {}
    }

    /// Where a value stands.
    record Key(String indicator, String region, String measure, String period) {

        public static Key of(ObservationView view) {
            return new Key(view.indicator(), view.region(), view.measure(), view.period());
        }
    }

    Need need(ObservationView subject);

    /// The other is the subject itself where nothing else is needed.
    Outcome derive(ObservationView subject, ObservationView other);

    /// What the other value is called among the inputs.
    String role();

    /// The measure, period and unit of what is derived.
    Named named(ObservationView subject, ObservationView other);

    record Named(String measure, String period, String unit) {}
}
