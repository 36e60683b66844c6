package cityplan.gateway.view;

import cityplan.gateway.inquiry.Asked;

import io.vertx.core.http.HttpServerRequest;

/// A view that a request asks for.
record Wanted(HttpServerRequest request, ViewSchema schema, Asked asked, Composition composition) {}
