package cityplan.manifests.build;

/// A port of a container: its name (may be empty) and its number.
public record Port(String name, int number) {

    public static Port of(Node port) {
        return new Port(port.at("name").text(), port.at("containerPort").number());
    }

    /// Whether it is meant by a name or a number, as Services, probes and policies write it.
    public boolean is(String nameOrNumber) {
        return !nameOrNumber.isEmpty()
                && (nameOrNumber.equals(name) || nameOrNumber.equals(Integer.toString(number)));
    }
}
