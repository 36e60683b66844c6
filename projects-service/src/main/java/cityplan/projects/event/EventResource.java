package cityplan.projects.event;

import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.DefinitionResource;
import cityplan.store.write.Definitions;

import jakarta.ws.rs.Path;

import java.util.List;

/// Reads, records, amends and withdraws what sources state of projects. It is not judged: a
/// document says what it says.
@Path("/v1/project-events")
public class EventResource extends DefinitionResource {

    EventResource(Reads reads, Definitions definitions, Events events) {
        super(reads, definitions, new Definition<>(new EventTable(), events, List.of()));
    }
}
