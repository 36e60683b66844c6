package cityplan.gateway.view;

import cityplan.common.answer.Shape;
import cityplan.common.text.Language;
import cityplan.gateway.cache.Entry;
import cityplan.gateway.cache.Kept;
import cityplan.gateway.cache.Shown;
import cityplan.gateway.inquiry.Asked;
import cityplan.gateway.inquiry.Inquiries;
import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.inquiry.Moment;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Composes views. What a service that is silent now said when the view was last whole is shown in
/// its place, if that is known and not too long ago.
@Singleton
class Composer {

    private final Inquiries inquiries;
    private final Kept kept;
    private final ObjectMapper json;

    Composer(Inquiries inquiries, Kept kept, ObjectMapper json) {
        this.inquiries = inquiries;
        this.kept = kept;
        this.json = json;
    }

    /// When a view was begun, and which day the services were known to have.
    private record Began(LocalDate day, long nanos) {}

    /// @param last the view when it was last whole
    Answer compose(Wanted wanted, Optional<Entry> last) {
        var began = new Began(kept.truth(Part.INDICATORS).day(), System.nanoTime());
        Inquiry inquiry = inquiries.open(wanted.asked());
        Composed view = wanted.composition().of(inquiry);
        ObjectNode body = body(view, wanted, inquiry.moment());
        if (view.unreachable().isEmpty()) {
            return whole(drawn(body, wanted), wanted, inquiry, began);
        }
        // What is printed is of one moment, so that a page lacks what it lacks.
        last.filter(_ -> wanted.sheet().isEmpty()).ifPresent(entry -> supply(body, view, entry));
        return new Answer(Head.partial(wanted), drawn(body, wanted), Optional.empty());
    }

    private static Answer whole(Buffer body, Wanted wanted, Inquiry inquiry, Began began) {
        Asked asked = wanted.asked();
        Moment moment = inquiry.moment();
        Duration pinned = asked.pinned().isPresent() ? Head.PINNED : Duration.ZERO;
        var shown = new Shown(inquiry.states(), began.day, began.nanos, pinned);
        MultiMap headers = Head.whole(wanted, moment);
        return Answer.whole(new Entry(asked.tag(moment), shown, headers, body));
    }

    private ObjectNode body(Composed view, Wanted wanted, Moment moment) {
        ObjectNode body = json.createObjectNode();
        if (wanted.schema().momentOfEach()) {
            ObjectNode moments = body.putObject("asOf");
            for (Part part : Part.values()) {
                if (!view.unreachable().contains(part)) {
                    moments.put(part.code(), moment.asOf().toString());
                }
            }
        } else {
            body.put("asOf", moment.asOf().toString());
        }
        body.put("at", moment.at().toString());
        JsonNode shown = new Shape(json).only(view.content(), wanted.asked().columns());
        body.setAll((ObjectNode) shown);
        body.set("unreachable", json.valueToTree(view.unreachable()));
        return body;
    }

    /// Whatever is not there is what the silent service was asked for.
    private void supply(ObjectNode body, Composed view, Entry last) {
        ObjectNode before = read(last.body());
        List<String> missing =
                before.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(name -> !body.has(name))
                        .toList();
        if (!missing.isEmpty()) {
            Part part = view.unreachable().getFirst();
            missing.forEach(name -> body.set(name, before.get(name)));
            ObjectNode stale = body.putArray("stale").addObject();
            stale.put("part", part.code()).put("asOf", last.shown().state(part).toString());
            stale.set("fields", json.valueToTree(missing));
        }
    }

    private ObjectNode read(Buffer body) {
        try {
            return (ObjectNode) json.readTree(body.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Buffer drawn(ObjectNode body, Wanted wanted) {
        Language language = wanted.asked().asker().language();
        return wanted.sheet()
                .map(sheet -> Buffer.buffer(sheet.draw(body, language)))
                .orElseGet(() -> bytes(body));
    }

    private Buffer bytes(ObjectNode body) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
