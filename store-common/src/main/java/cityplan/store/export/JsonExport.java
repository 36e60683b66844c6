package cityplan.store.export;

import cityplan.common.answer.Format;
import cityplan.common.answer.Shape;
import cityplan.store.listing.Form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.OutputStream;

/// The items of a list as one JSON object, or the features of a GeoJSON collection, under the
/// moments that they hold at.
final class JsonExport implements Export {

    private final Form form;
    private final Shape shape;
    private final JsonGenerator json;

    JsonExport(ObjectMapper mapper, Form form, OutputStream out) throws IOException {
        this.form = form;
        this.shape = new Shape(mapper);
        this.json = mapper.createGenerator(out);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        boolean features = form.format() == Format.GEOJSON;
        json.writeStartObject();
        if (features) {
            json.writeStringField("type", "FeatureCollection");
        }
        json.writeStringField("asOf", form.moment().asOf().toString());
        json.writeStringField("at", form.moment().at().toString());
        json.writeArrayFieldStart(features ? "features" : "items");
    }

    @Override
    public void add(Object view) throws IOException {
        json.writePOJO(form.shown(view, shape));
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
