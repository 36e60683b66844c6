package cityplan.gateway.view;

/// Puts a view together from what the services answer.
@FunctionalInterface
public interface Composition {

    Composed of(Inquiry inquiry);
}
