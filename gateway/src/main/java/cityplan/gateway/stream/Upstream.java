package cityplan.gateway.stream;

import cityplan.gateway.change.Entry;
import cityplan.gateway.change.Place;
import cityplan.gateway.client.Sender;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.parsetools.RecordParser;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The stream of one service, which is followed until it is left: where it breaks off, it is opened
/// again. It gives one entry at a time, the next one when it is asked to. All of it happens on one
/// event loop.
final class Upstream {

    private static final Logger LOG = Logger.getLogger(Upstream.class);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    /// What is to be followed, for whom.
    record Subject(Part part, List<String> resources, Sender sender) {

        Subject {
            resources = List.copyOf(resources);
        }
    }

    /// Who hears of it.
    interface Listener {

        /// The next entry; another one comes only when it is asked for.
        void told(Entry entry);

        /// Whether the service answers.
        void answers(Part part, boolean does);

        /// A service does not take the token any more, or none.
        void unidentified();
    }

    private final Upstreams all;
    private final Subject subject;
    private final Listener listener;
    private Place place;
    private int attempt;
    private boolean wanted = true;
    private boolean left;
    private @Nullable RecordParser events;
    private @Nullable HttpClientResponse answer;

    Upstream(Upstreams all, Subject subject, Place from, Listener listener) {
        this.all = all;
        this.subject = subject;
        this.place = from;
        this.listener = listener;
    }

    void open() {
        if (left) {
            return;
        }
        int current = ++attempt;
        all.open(subject.part(), place, subject.resources(), subject.sender())
                .onSuccess(head -> opened(head, current))
                .onFailure(failure -> refused(failure.toString(), current));
    }

    /// Asks for the next entry.
    void next() {
        wanted = true;
        if (events != null) {
            events.fetch(1);
        }
    }

    void leave() {
        left = true;
        attempt++;
        close();
    }

    private void opened(HttpClientResponse head, int current) {
        if (current != attempt || head.statusCode() != OK) {
            head.request().connection().close();
            if (head.statusCode() == UNAUTHORIZED) {
                listener.unidentified();
            }
            refused("status " + head.statusCode(), current);
            return;
        }
        answer = head;
        RecordParser parser = RecordParser.newDelimited("\n\n", head);
        events = parser;
        parser.pause();
        parser.exceptionHandler(_ -> again(current));
        parser.endHandler(_ -> again(current));
        parser.handler(lines -> read(lines, current));
        listener.answers(subject.part(), true);
        if (wanted) {
            parser.fetch(1);
        }
    }

    private void refused(String reason, int current) {
        if (current == attempt) {
            LOG.debugf("%s tells no changes: %s", subject.part().service(), reason);
            listener.answers(subject.part(), false);
            again(current);
        }
    }

    private void again(int current) {
        if (current == attempt) {
            attempt++;
            close();
            Vertx.currentContext().owner().setTimer(all.retry().toMillis(), _ -> open());
        }
    }

    private void close() {
        events = null;
        if (answer != null) {
            answer.request().connection().close();
            answer = null;
        }
    }

    private void read(Buffer lines, int current) {
        if (current != attempt) {
            return;
        }
        Event event = Event.of(lines.toString());
        if (event.id() != null) {
            place = new Place.After(event.id());
        }
        if (event.data() == null) {
            next();
            return;
        }
        wanted = false;
        listener.told(entry(event.data()));
    }

    private Entry entry(String data) {
        try {
            return Entry.of(subject.part(), all.read(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
