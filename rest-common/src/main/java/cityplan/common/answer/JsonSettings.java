package cityplan.common.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;

import io.quarkus.jackson.ObjectMapperCustomizer;

import jakarta.inject.Singleton;

/// JSON in which decimals stay exact and as they were written, absent fields are absent, and
/// nothing is read leniently.
@Singleton
public class JsonSettings implements ObjectMapperCustomizer {

    /// Deeper and longer than anything that is sent in earnest.
    private static final StreamReadConstraints READ =
            StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNumberLength(40)
                    .maxStringLength(200_000)
                    .maxNameLength(200)
                    .build();

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory().setStreamReadConstraints(READ);
        json.getFactory()
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        json.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
        json.configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true);
        json.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
        json.configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);
        json.configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false);
        json.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        json.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }
}
