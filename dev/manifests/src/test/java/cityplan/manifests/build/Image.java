package cityplan.manifests.build;

/// An image reference: registry, if one is given, and name together, and what comes after the colon
/// or the at-sign of the last part.
public record Image(String name, String tag) {

    public static Image of(Node container) {
        return parse(container.at("image").text());
    }

    public static Image parse(String reference) {
        int last = reference.lastIndexOf('/') + 1;
        int digest = reference.indexOf('@', last);
        int colon = digest >= 0 ? digest : reference.indexOf(':', last);
        return colon < 0
                ? new Image(reference, "")
                : new Image(reference.substring(0, colon), reference.substring(colon + 1));
    }

    /// The name without registry and owner.
    public String shortName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
