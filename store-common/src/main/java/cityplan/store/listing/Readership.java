package cityplan.store.listing;

import cityplan.store.right.Caller;
import cityplan.store.right.Grants;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.enterprise.context.RequestScoped;

import java.util.Collections;
import java.util.List;

/// Confines what is read to what the caller may read: what is published, and of what is reserved
/// all that the caller's grants cover.
@RequestScoped
public class Readership {

    private final Caller caller;
    private final ObjectMapper json;

    Readership(Caller caller, ObjectMapper json) {
        this.caller = caller;
        this.json = json;
    }

    /// Adds to the conditions on a list what the caller may read of it; for whom the answer is.
    public Audience confine(Listing<?> listing, Conditions conditions) {
        return listing.reserved()
                .map(reserved -> confine(reserved, conditions))
                .orElse(Audience.EVERYBODY);
    }

    private Audience confine(Reserved reserved, Conditions conditions) {
        Grants grants = caller.author().grants();
        List<String> roles = reserved.readers().roles();
        if (Collections.disjoint(grants.roles(), roles)) {
            conditions.withoutValue(reserved.published());
            return Audience.THE_PUBLIC;
        }
        if (!grants.everywhere(roles)) {
            conditions.when(reserved.granted(), grants.text(json));
        }
        return Audience.THE_CALLER;
    }
}
