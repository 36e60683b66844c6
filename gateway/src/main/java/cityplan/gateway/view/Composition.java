package cityplan.gateway.view;

import cityplan.gateway.inquiry.Inquiry;

/// Puts a view together from what the services answer. What a service that is silent was asked for
/// is absent at the top of the view.
@FunctionalInterface
public interface Composition {

    Composed of(Inquiry inquiry);
}
