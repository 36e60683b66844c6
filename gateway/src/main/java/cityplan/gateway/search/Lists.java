package cityplan.gateway.search;

import cityplan.common.text.Language;
import cityplan.common.text.Text;
import cityplan.gateway.client.Questions;
import cityplan.gateway.client.Reply;
import cityplan.gateway.client.Sender;
import cityplan.gateway.inquiry.Services;
import cityplan.gateway.inquiry.Services.Asker;
import cityplan.gateway.search.Search.Hit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/// Asks the lists of the services for what they find.
@Singleton
class Lists {

    private final Services services;
    private final Questions questions;
    private final ObjectMapper json;

    Lists(Services services, Questions questions, ObjectMapper json) {
        this.services = services;
        this.questions = questions;
        this.json = json;
    }

    /// The best of one type, at the moments at which it was asked.
    record Found(Instant asOf, LocalDate at, long total, List<Hit> hits) {}

    Reply<Found> ask(Type type, SearchQuery query, Sender sender) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        asked.add("q", query.q());
        asked.add("limit", String.valueOf(query.limit()));
        asked.add("count", "true");
        asked.add("fields", String.join(",", type.fields()));
        query.asOf().ifPresent(moment -> asked.add("asOf", moment.toString()));
        query.at().ifPresent(day -> asked.add("at", day.toString()));
        CompletionStage<ObjectNode> page =
                services.page(type.part(), type.list(), asked, new Asker(sender, Language.EN));
        Phrase phrase = Phrase.of(query.q());
        return questions.await(type.part(), page.thenApply(found -> found(type, found, phrase)));
    }

    private Found found(Type type, ObjectNode page, Phrase phrase) {
        var hits = new ArrayList<Hit>();
        page.path("items").forEach(row -> hits.add(hit(type, row, phrase)));
        return new Found(
                Instant.parse(page.path("asOf").asText()),
                LocalDate.parse(page.path("at").asText()),
                page.path("total").asLong(),
                hits);
    }

    private Hit hit(Type type, JsonNode row, Phrase phrase) {
        String code = row.path(type.fields().get(0)).asText();
        Text name = json.convertValue(row.path(type.fields().get(1)), Text.class);
        Stream<Highlight> highlights =
                type.fields().stream()
                        .skip(1)
                        .flatMap(field -> Highlight.of(field, text(row, field), phrase));
        return new Hit(
                type,
                code,
                name,
                Match.of(code, name, phrase),
                "/v1/%s/%s".formatted(type.list(), code),
                highlights.toList());
    }

    private @Nullable Text text(JsonNode row, String field) {
        return row.has(field) ? json.convertValue(row.path(field), Text.class) : null;
    }
}
