package cityplan.store.imports;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;
import cityplan.common.text.Language;
import cityplan.store.bundle.Upload;
import cityplan.store.idempotency.Once;
import cityplan.store.idempotency.Repeats;
import cityplan.store.latest.Latest;
import cityplan.store.latest.LatestPage;
import cityplan.store.record.Terms;
import cityplan.store.right.Caller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Answers the requests about imports.
@RequestScoped
public class Imports {

    private static final List<String> REASONS =
            List.of("new-data", "method-change", "error", "rebasing", "preliminary-to-final");
    private static final List<String> CHARSETS = List.of("utf-8", "gb18030", "gbk", "gb2312");
    private static final List<String> STATUSES =
            List.of(
                    "waiting",
                    "running",
                    "submitted",
                    "recorded",
                    "checked",
                    "unchanged",
                    "returned",
                    "refused",
                    "failed");
    private static final String LATER = "respond-async";

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Caller caller;
    private final Repeats repeats;
    private final ImportDesk desk;
    private final List<String> overseers;

    /// @param overseers the roles that see the imports of everybody
    Imports(
            UriInfo uri,
            HttpHeaders headers,
            Caller caller,
            Repeats repeats,
            ImportDesk desk,
            @ConfigProperty(name = "suite.overseers") List<String> overseers) {
        this.uri = uri;
        this.headers = headers;
        this.caller = caller;
        this.repeats = repeats;
        this.desk = desk;
        this.overseers = List.copyOf(overseers);
    }

    /// Takes files: imports them now, or later when they are large or the client prefers that.
    public Response take(List<FileUpload> files) {
        var parameters = new Parameters(uri.getQueryParameters());
        Optional<String> reason = parameters.choice("reason", REASONS);
        boolean dryRun = parameters.flag("dryRun");
        Charset charset = charset(parameters.choice("charset", CHARSETS).orElse("utf-8"));
        parameters.check();
        if (files.stream().anyMatch(file -> file.uploadedFile() == null)) {
            throw new ProblemException(new Problem.BadRequest());
        }
        var terms = new Terms(reason, dryRun, caller.author());
        List<Upload> uploads =
                files.stream()
                        .map(file -> new Upload(name(file), file.uploadedFile(), charset))
                        .toList();
        List<SentFile> sent =
                files.stream().map(file -> new SentFile(name(file), file.size())).toList();
        return take(
                new Handed(new Order(charset, terms), uploads, sent),
                repeats.ofFiles(uploads).unless(dryRun));
    }

    private Response take(Handed handed, Once once) {
        return once.before()
                .orElseGet(() ->
                        desk.isForLater(handed.files(), prefers())
                                ? desk.later(handed, once, this::accepted)
                                : desk.now(handed, once, this::done));
    }

    /// A part of a form may keep silent about its name.
    private static String name(FileUpload file) {
        return Objects.requireNonNullElse(file.fileName(), "");
    }

    /// One import.
    public Response one(String id) {
        var parameters = new Parameters(uri.getQueryParameters());
        parameters.path("id", id);
        parameters.check();
        UUID known =
                Latest.uuid(id)
                        .orElseThrow(
                                () -> new ProblemException(new Problem.NotFound("import", id)));
        return json(Response.ok(), view(known));
    }

    /// A page of imports, the latest first.
    public Response page() {
        var parameters = new Parameters(uri.getQueryParameters());
        List<String> statuses = parameters.choices("status", STATUSES);
        Latest<UUID> latest = Latest.of(parameters, Latest::uuid);
        parameters.check();
        List<ImportView> found =
                desk.reader()
                        .latest(
                                new ImportReader.Stretch(statuses, latest.before(), latest.most()),
                                viewer());
        LatestPage<ImportView> page =
                latest.page(uri.getPath(), found, view -> UUID.fromString(view.id()));
        return json(Response.ok().header("Link", page.links().header()), page);
    }

    /// The import that was decided on.
    Response decided(UUID id) {
        return json(Response.ok(), view(id));
    }

    /// Has what waits be carried out.
    void wake() {
        desk.wake();
    }

    private Response done(ImportDesk.Done done) {
        return done.report().status().equals("submitted")
                ? accepted(done.id())
                : Response.ok(done.report())
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CONTENT_LOCATION, desk.path(done.id()))
                        .build();
    }

    private Response accepted(UUID id) {
        return json(
                Response.accepted()
                        .header(HttpHeaders.LOCATION, desk.path(id))
                        .header("Preference-Applied", prefers() ? LATER : null),
                view(id));
    }

    private ImportView view(UUID id) {
        return desk.reader()
                .one(id, viewer(), language())
                .orElseThrow(
                        () -> new ProblemException(new Problem.NotFound("import", id.toString())));
    }

    private Response json(Response.ResponseBuilder answer, Object entity) {
        return answer.type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language().tag())
                .entity(entity)
                .build();
    }

    private ImportReader.Viewer viewer() {
        return new ImportReader.Viewer(
                caller.author(), caller.author().grants().everywhere(overseers));
    }

    private boolean prefers() {
        return headers.getRequestHeader("Prefer").stream()
                .flatMap(header -> Stream.of(header.split("[,;]")))
                .anyMatch(each -> each.strip().toLowerCase(Locale.ROOT).equals(LATER));
    }

    private Language language() {
        return Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /// GB18030 holds all of the older two.
    private static Charset charset(String name) {
        return Charset.forName(name.startsWith("gb") ? "GB18030" : name);
    }
}
