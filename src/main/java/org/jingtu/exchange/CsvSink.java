package org.jingtu.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** CSV with x and y, or with a wkt column. */
final class CsvSink implements FeatureSink {
    private final CsvWriter csv;
    private final boolean points;

    CsvSink(Writer out, List<String> columns, boolean points) {
        this.csv = CsvWriter.builder().build(out);
        this.points = points;
        List<String> header = new ArrayList<>(columns);
        header.addAll(points ? List.of("x", "y") : List.of("wkt"));
        csv.writeRecord(header);
    }

    @Override
    public void write(List<? extends @Nullable Object> values, @Nullable Geometry geometry) {
        List<String> fields = new ArrayList<>(values.size() + 2);
        for (Object value : values) {
            fields.add(value == null ? "" : value.toString());
        }
        Coordinate at = geometry == null || !points ? null : geometry.getCoordinate();
        if (points) {
            fields.add(at == null ? "" : Double.toString(at.x));
            fields.add(at == null ? "" : Double.toString(at.y));
        } else {
            fields.add(geometry == null ? "" : geometry.toText());
        }
        csv.writeRecord(fields);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
