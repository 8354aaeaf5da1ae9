package org.jingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What is written in any format is read back the same: every digit of coordinates, every sign of texts. */
class RoundTripTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final List<String> COLUMNS = List.of("id", "名称", "amount");
    private static final String SIGNS = "街道a0<&>\"',;|\t中\uD842\uDFB7é%';--";

    @TempDir
    private Path folder;

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder("x");
        int[] signs = SIGNS.codePoints().toArray();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.appendCodePoint(signs[random.nextInt(signs.length)]);
        }
        return text.append('y').toString();
    }

    private static Geometry geometry(SplittableRandom random, boolean point) {
        double x = random.nextDouble(100, 120);
        double y = random.nextDouble(20, 40);
        if (point) {
            return GEOMETRIES.createPoint(new Coordinate(x, y));
        }
        double size = random.nextDouble(0.001, 1);
        return GEOMETRIES.createPolygon(new Coordinate[] {
            new Coordinate(x, y), new Coordinate(x + size, y), new Coordinate(x, y + size), new Coordinate(x, y)
        });
    }

    /** Shells of a shapefile run clockwise, whichever way they ran before. */
    private static boolean same(Geometry a, Geometry b, FeatureSink.Format format) {
        return format == FeatureSink.Format.SHP ? a.equalsNorm(b) : a.equalsExact(b);
    }

    @ParameterizedTest
    @EnumSource(FeatureSink.Format.class)
    void pointsAndAreasComeBackAsTheyWent(FeatureSink.Format format) throws IOException {
        for (boolean point : format == FeatureSink.Format.GPX ? new boolean[] {true} : new boolean[] {true, false}) {
            SplittableRandom random = new SplittableRandom(3);
            List<List<Object>> rows = new ArrayList<>();
            List<Geometry> shapes = new ArrayList<>();
            Path file = folder.resolve(format + "-" + point);
            try (FeatureSink sink = FeatureSink.open(Files.newOutputStream(file), format, COLUMNS, point)) {
                for (int i = 0; i < 300; i++) {
                    rows.add(List.of("r" + i, text(random), random.nextDouble()));
                    shapes.add(geometry(random, point));
                    sink.write(rows.get(i), shapes.get(i));
                }
            }
            try (FeatureReader reader = FeatureSource.open(file, SourceOptions.NONE)) {
                int name = reader.column("名称");
                int amount = reader.column("amount");
                for (int i = 0; i < 300; i++) {
                    Feature row = reader.next();
                    assertThat(row.problem()).isNull();
                    assertThat(row.text(ColumnRole.ID)).isEqualTo("r" + i);
                    assertThat(row.value(name)).isEqualTo(rows.get(i).get(1));
                    assertThat(Double.parseDouble(row.value(amount)))
                            .isEqualTo(rows.get(i).get(2));
                    assertThat(same(row.geometry(), shapes.get(i), format)).isTrue();
                }
                assertThat(reader.next()).isNull();
            }
        }
    }
}
