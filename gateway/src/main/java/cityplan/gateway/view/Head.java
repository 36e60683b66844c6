package cityplan.gateway.view;

import cityplan.gateway.inquiry.Asked;
import cityplan.gateway.inquiry.Moment;
import cityplan.gateway.page.Document;

import io.vertx.core.MultiMap;

import java.time.Duration;

/// The headers of a view.
final class Head {

    /// For how long an answer to moments that were named may be kept: it never changes.
    static final Duration PINNED = Duration.ofDays(1);

    private Head() {}

    static MultiMap whole(Wanted wanted, Moment moment) {
        Asked asked = wanted.asked();
        String control =
                asked.pinned().isPresent()
                        ? "public, max-age=" + PINNED.toSeconds()
                        : "public, no-cache";
        return any(wanted).add("ETag", asked.tag(moment).toString()).add("Cache-Control", control);
    }

    /// Of a view that lacks a part.
    static MultiMap partial(Wanted wanted) {
        return any(wanted).add("Cache-Control", "no-store");
    }

    private static MultiMap any(Wanted wanted) {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap()
                        .add("Content-Language", wanted.asked().asker().language().tag())
                        .add("Vary", "Accept, Accept-Language");
        return wanted.sheet().isPresent()
                ? headers.add("Content-Type", Form.HTML.type()).addAll(Document.GUARDS)
                : headers.add("Content-Type", Form.JSON.type());
    }
}
