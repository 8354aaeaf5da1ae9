package org.jingtu.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.SourceOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say how to read a file; columns that are not named are guessed from their headers. */
final class ColumnOptions {
    @Option(names = "--crs", description = "EPSG:n, GCJ-02 or BD-09; default: what the file says, else WGS 84")
    private @Nullable String crs;

    @Option(names = "--encoding", description = "such as GB18030; default: found out")
    private @Nullable String encoding;

    @Option(names = "--layer", description = "of an archive or GeoPackage that has several")
    private @Nullable String layer;

    @Option(names = "--x", paramLabel = "COLUMN", description = "longitude or easting")
    private @Nullable String x;

    @Option(names = "--y", paramLabel = "COLUMN", description = "latitude or northing")
    private @Nullable String y;

    @Option(names = "--id", paramLabel = "COLUMN", description = "identity in the source")
    private @Nullable String id;

    @Option(names = "--name", paramLabel = "COLUMN")
    private @Nullable String name;

    @Option(names = "--time", paramLabel = "COLUMN", description = "time of report or position")
    private @Nullable String time;

    @Option(names = "--category", paramLabel = "COLUMN", description = "category of issues")
    private @Nullable String category;

    @Option(names = "--kind", paramLabel = "COLUMN", description = "kind of areas or facilities")
    private @Nullable String kind;

    @Option(names = "--grade", paramLabel = "COLUMN", description = "grade of roads")
    private @Nullable String grade;

    @Option(names = "--vehicle", paramLabel = "COLUMN", description = "vehicle of positions")
    private @Nullable String vehicle;

    @Option(names = "--column", paramLabel = "ROLE=COLUMN", description = "any other: status, address, deadline, …")
    private Map<ColumnRole, String> others = new LinkedHashMap<>();

    SourceOptions toSourceOptions() {
        return new SourceOptions(crs, encoding, layer, others, "")
                .withColumn(ColumnRole.X, x)
                .withColumn(ColumnRole.Y, y)
                .withColumn(ColumnRole.ID, id)
                .withColumn(ColumnRole.NAME, name)
                .withColumn(ColumnRole.TIME, time)
                .withColumn(ColumnRole.CATEGORY, category)
                .withColumn(ColumnRole.KIND, kind)
                .withColumn(ColumnRole.GRADE, grade)
                .withColumn(ColumnRole.VEHICLE, vehicle);
    }
}
