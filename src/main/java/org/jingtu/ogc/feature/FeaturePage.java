package org.jingtu.ogc.feature;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OgcRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a page of features as GeoJSON, feature by feature as they come from the database. */
final class FeaturePage implements FeatureRepository.RowReader {
    private final OgcRequest request;
    private final FeatureQuery query;
    private final JsonMapper json;
    private final Supplier<OutputStream> open;
    private @Nullable OutputStream out;
    private int returned;
    private long last;
    private boolean more;
    private long matched;

    /** @param open called when the first byte is to be written, after which nothing else can be answered */
    FeaturePage(OgcRequest request, FeatureQuery query, JsonMapper json, Supplier<OutputStream> open) {
        this.request = request;
        this.query = query;
        this.json = json;
        this.open = open;
    }

    void matched(long count) {
        matched = count;
    }

    @Override
    public void row(long id, String feature) {
        if (returned == query.limit()) {
            more = true;
            return;
        }
        write(returned == 0 ? "" : ",\n");
        write(feature);
        returned++;
        last = id;
    }

    /** After the last row. */
    void end() {
        List<OgcLink> links = new ArrayList<>(request.selfLinks(OgcLink.GEOJSON));
        links.add(new OgcLink(
                request.at("/collections/" + query.collection().id()),
                "collection",
                OgcLink.JSON,
                CollectionController.title(query.collection(), request)));
        next().ifPresent(links::add);
        write("\n],\"numberReturned\":" + returned + ",\"links\":" + json.writeValueAsString(links) + "}");
        try {
            start().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<OgcLink> next() {
        if (!more) {
            return Optional.empty();
        }
        Map<String, String> others = new TreeMap<>(Map.of("cursor", PageCursor.after(last)));
        if (query.collection().process() != null) {
            others.put("run", String.valueOf(query.scope().run()));
        }
        return Optional.of(new OgcLink(request.with(others), "next", OgcLink.GEOJSON, request.word("page.next")));
    }

    private OutputStream start() {
        if (out == null) {
            out = open.get();
            write("{\"type\":\"FeatureCollection\",\"timeStamp\":\""
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\",\"numberMatched\":" + matched
                    + ",\"features\":[\n");
        }
        return out;
    }

    private void write(String text) {
        try {
            start().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
