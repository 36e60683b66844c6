package cityplan.manifests.build;

/// What is wrong, in which object (`Deployment/gateway`), at which place of it.
public record Finding(String object, String place, String text) {

    @Override
    public String toString() {
        return "%s at %s: %s".formatted(object, place.isEmpty() ? "its top" : place, text);
    }
}
