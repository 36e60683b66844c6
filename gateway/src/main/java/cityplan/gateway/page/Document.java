package cityplan.gateway.page;

import cityplan.common.answer.EntityTag;
import cityplan.common.text.Language;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// Bytes that stay the same while the gateway runs, with the headers they are sent under.
public final class Document {

    private static final int TAG_LENGTH = 16;

    /// A page of our own may load styles and pictures from here, and nothing from anywhere else.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    /// The headers that keep a page to itself.
    public static final Map<String, String> GUARDS =
            Map.of("Content-Security-Policy", POLICY, "Referrer-Policy", "no-referrer");

    private final byte[] bytes;
    private final MediaType type;
    private final EntityTag tag;
    private final Map<String, String> headers = new TreeMap<>();

    public Document(byte[] bytes, String type) {
        this.bytes = bytes.clone();
        this.type = MediaType.valueOf(type);
        this.tag = new EntityTag(digest(bytes), this.type.getSubtype());
        headers.put(HttpHeaders.ETAG, tag.toString());
        headers.put(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    }

    /// A page in one of the languages that it is offered in.
    public static Document page(byte[] html, Language language) {
        return new Document(html, "text/html;charset=UTF-8")
                .with(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .with(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .with(GUARDS);
    }

    private Document with(Map<String, String> more) {
        headers.putAll(more);
        return this;
    }

    public Document with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    MediaType type() {
        return type;
    }

    /// This document, or 304 for a client that has it.
    public Response answer(HttpHeaders request) {
        boolean known = tag.isIn(request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        var answer = known ? Response.notModified() : Response.ok(bytes, type);
        headers.forEach(answer::header);
        return answer.build();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
