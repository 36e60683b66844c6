package cityplan.gateway.stream;

import org.jspecify.annotations.Nullable;

/// An event as a service tells it; absent is what it does not say. A comment says nothing.
record Event(@Nullable String id, @Nullable String data) {

    private static final String ID = "id:";
    private static final String DATA = "data:";

    /// Reads the lines of an event.
    static Event of(String lines) {
        String id = null;
        String data = null;
        for (String line : lines.split("\n")) {
            if (line.startsWith(ID)) {
                id = line.substring(ID.length()).strip();
            } else if (line.startsWith(DATA)) {
                data = line.substring(DATA.length()).strip();
            }
        }
        return new Event(id, data);
    }
}
