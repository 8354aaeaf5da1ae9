package org.jingtu.track.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Positions as the features of a GeoJSON collection: points, whose properties are those of our lines. Streamed. */
final class PositionFeatures implements PositionSource {
    private static final int LONGEST_FEATURE = 64 << 10;

    private final Allowance allowance;
    private final JsonParser parser;
    private final PositionMessages messages;
    private boolean inside;
    private @Nullable SentPosition position;
    private long number;

    PositionFeatures(Reader in, PositionMessages messages, JsonMapper json) {
        this.allowance = new Allowance(in);
        this.parser = json.createParser(allowance);
        this.messages = messages;
    }

    @Override
    public boolean next() throws IOException {
        try {
            allowance.renew();
            inside = inside || goToFeatures();
            if (!inside || parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            JsonNode feature = parser.readValueAsTree();
            number++;
            position = messages.isPointFeature(feature) ? messages.feature(feature) : null;
            return true;
        } catch (JacksonIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        } catch (JacksonException e) {
            throw new UnusableDataException(
                    "position-batch-damaged",
                    "The GeoJSON is damaged or ends too early after feature " + number + ". Send the batch again.");
        }
    }

    /** Into the array of features; false when there is none. */
    private boolean goToFeatures() {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean features = "features".equals(parser.currentName());
            if (parser.nextToken() == JsonToken.START_ARRAY && features) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    @Override
    public @Nullable SentPosition position() {
        return position;
    }

    @Override
    public long number() {
        return number;
    }

    /** Bounds what is read for one feature, so that none fills the memory. */
    private static final class Allowance extends FilterReader {
        private int left = LONGEST_FEATURE;

        Allowance(Reader in) {
            super(in);
        }

        void renew() {
            left = LONGEST_FEATURE;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, Math.min(length, 4096));
            left -= read;
            if (left < 0) {
                throw new UnusableDataException(
                        "too-large",
                        "A feature may have " + (LONGEST_FEATURE >> 10) + " KB; what came before may be stored.");
            }
            return read;
        }
    }
}
