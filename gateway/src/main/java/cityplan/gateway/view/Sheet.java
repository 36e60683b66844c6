package cityplan.gateway.view;

import cityplan.common.text.Language;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Draws a view as a page.
@FunctionalInterface
public interface Sheet {

    /// @param view all that the view says, whatever fields are asked for
    byte[] draw(ObjectNode view, Language language);
}
