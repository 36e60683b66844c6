package cityplan.manifests;

import java.util.List;

/// A mistake somebody could make: an edit of one file, and what the finding must name.
record Fault(String name, String overlay, Edit edit, List<String> named) {

    record Edit(String file, String from, String to) {}

    static Fault local(String name, Edit edit, String... named) {
        return new Fault(name, "local", edit, List.of(named));
    }

    static Fault production(String name, Edit edit, String... named) {
        return new Fault(name, "production", edit, List.of(named));
    }

    static Edit edit(String file, String from, String to) {
        return new Edit(file, from, to);
    }

    boolean isNamedBy(String finding) {
        return named.stream().allMatch(finding::contains);
    }

    @Override
    public String toString() {
        return name;
    }
}
