package cityplan.projects.stage;

import cityplan.projects.right.Rights;
import cityplan.store.listing.Reads;
import cityplan.store.listing.Resource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// Reads the stages of a project, moves it from one to another, suspends and resumes it.
@Path("/v1/projects/{code}")
public class StageResource {

    private final Reads reads;
    private final Moves moves;
    private final Courses<StagesView> stages;

    StageResource(Reads reads, Moves moves, ObjectMapper json) {
        this.reads = reads;
        this.moves = moves;
        this.stages = new Courses<>(json, StagesView.class, StagesView::of);
    }

    @GET
    @Path("/stages")
    @PermitAll
    public Response stages(@RestPath String code) {
        return reads.one(Resource.coded("project", code, stages));
    }

    @POST
    @Path("/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response move(@RestPath String code, byte[] body) {
        return moves.record(code, Asked.MOVE, body);
    }

    @POST
    @Path("/suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response suspend(@RestPath String code, byte[] body) {
        return moves.record(code, Asked.SUSPENSION, body);
    }

    @POST
    @Path("/resumption")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response resume(@RestPath String code, byte[] body) {
        return moves.record(code, Asked.RESUMPTION, body);
    }
}
