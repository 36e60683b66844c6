package cityplan.projects.stage.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The stages of the lifecycle (docs/domain.md), in their order.
public enum Stage {
    PROPOSED("proposed"),
    SIGNED("signed"),
    PREPARATORY("preparatory"),
    PROCUREMENT("procurement"),
    UNDER_CONSTRUCTION("construction_start"),
    ACCEPTANCE("completed"),
    OPERATING("commissioned"),
    TERMINATED("cancelled"),
    RETIRED("retired");

    public static final List<String> CODES = Stream.of(values()).map(Stage::code).toList();

    private final String event;

    Stage(String event) {
        this.event = event;
    }

    @JsonCreator
    public static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind of event by which it is entered for the first time.
    public String event() {
        return event;
    }

    /// Whether there is still something to do until it operates.
    boolean isUnfinished() {
        return compareTo(OPERATING) < 0;
    }
}
