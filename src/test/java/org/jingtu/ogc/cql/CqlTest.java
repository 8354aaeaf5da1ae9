package org.jingtu.ogc.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jingtu.platform.BadRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class CqlTest {
    private static final Map<String, CqlColumn> COLUMNS = Map.of(
            "name", new CqlColumn(CqlType.TEXT, "f.name"),
            "n", new CqlColumn(CqlType.NUMBER, "f.n"),
            "open", new CqlColumn(CqlType.TRUTH, "f.open"),
            "at", new CqlColumn(CqlType.MOMENT, "f.at"),
            "geom", new CqlColumn(CqlType.SHAPE, "f.geom"));
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name = 'it''s' | (f.name = cast(:cql0 as text))",
                "name = 'it\\'s' | (f.name = cast(:cql0 as text))",
                "'x' = name or n > 1 and not n < 5 | ((cast(:cql0 as text) = f.name) or ((f.n > cast(:cql1 as numeric)) and (not (f.n < cast(:cql2 as numeric)))))",
                "n between 1 and 2 and open | ((f.n between cast(:cql0 as numeric) and cast(:cql1 as numeric)) and f.open)",
                "NAME2 is null | -",
                "name is not null | (not (f.name is null))",
                "casei(name) like casei('A%') | (lower(f.name) like lower(cast(:cql0 as text)))",
                "n not in (1, -2.5e3) | (not (f.n in (cast(:cql0 as numeric), cast(:cql1 as numeric))))",
                "s_intersects(geom, POINT(113.6 27.2)) | (ST_Intersects(f.geom, ST_GeomFromEWKB(cast(:cql0 as bytea))))",
                "S_WITHIN(geom, BBOX(1,2,3,4)) | (ST_Within(f.geom, ST_GeomFromEWKB(cast(:cql0 as bytea))))",
                "at >= '2026-06-01T00:00:00Z' | (f.at >= cast(:cql0 as timestamptz))",
                "at = DATE('2026-06-01') | (f.at >= cast(:cql0 as timestamptz) and f.at <= cast(:cql1 as timestamptz))",
                "t_before(at, INTERVAL('2026-06-01','..')) | (f.at < cast(:cql0 as timestamptz))",
                "open = true | (f.open = true)",
                "2 * n + 1 > 7 | (((((cast(:cql0 as numeric))::double precision * (f.n)::double precision))::double precision + (cast(:cql1 as numeric))::double precision) > cast(:cql2 as numeric))"
            })
    void textBecomesBoundSql(String text, String sql) {
        if ("-".equals(sql)) {
            refused(text);
        } else {
            assertThat(sql(CqlTextReader.read(text))).isEqualTo(sql);
        }
    }

    @Test
    void valuesAreNeverInTheSql() {
        SqlCondition condition = compiled(CqlTextReader.read("name = 'x'' or 1=1 --' and n < 1e2"));
        assertThat(condition.sql()).doesNotContain("1=1").doesNotContain("--");
        assertThat(condition.parameters())
                .containsEntry("cql0", "x' or 1=1 --")
                .containsEntry("cql1", new BigDecimal("1e2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "name",
                "name =",
                "name = 'x",
                "name == 'x'",
                "name = 1",
                "n = 'x'",
                "n > true",
                "secret = 'x'",
                "f.name = 'x'",
                "\"name\\\" = 'x'",
                "name = 'x'; drop table issue",
                "name = 'x' -- and",
                "pg_sleep(10)",
                "pg_sleep(10) = 1",
                "name = pg_read_file('/etc/passwd')",
                "casei(casei) = 'x'",
                "casei('a','b') = 'x'",
                "name like n",
                "name like name",
                "name like 'abc\\\\\\'",
                "name like '%a%a%a%a%a%a%a%a%a%a%a%b'",
                "n between 'a' and 'b'",
                "n in ()",
                "geom = POINT(1 2)",
                "s_intersects(geom, 'POINT(1 2)')",
                "s_intersects(geom)",
                "s_buffer(geom, POINT(1 2))",
                "s_within(geom, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0)))",
                "s_within(geom, POLYGON((0 0, 1 1, 1 0)))",
                "s_intersects(geom, POINT(1e999 2))",
                "s_intersects(geom, POINT Q (1 2))",
                "s_touches(geom, GEOMETRYCOLLECTION(POINT(1 2)))",
                "bbox(1,2,3) = 1",
                "at > TIMESTAMP('yesterday')",
                "at > 'yesterday'",
                "at > TIMESTAMP('99999-01-01T00:00:00Z')",
                "at > DATE('2026-02-30')",
                "t_during(at, INTERVAL('2026-06-01'))",
                "t_sometime(at, at)",
                "t_before(name, at)",
                "n = 1e400",
                "n = 11111111111111111111111111111111111111111111111111",
                "open < true",
                "n = 1 and",
                "not not open",
                "{\"op\":\"=\",\"args\":[]}"
            })
    void whatDoesNotFitIsRefused(String text) {
        refused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"op\":\"=\"}",
                "{\"op\":\"=\",\"args\":[{\"property\":\"name\"}]}",
                "{\"op\":\"=\",\"args\":[{\"property\":1},2]}",
                "{\"op\":\"and\",\"args\":[true]}",
                "{\"op\":\"in\",\"args\":[{\"property\":\"n\"},1]}",
                "{\"op\":\"sleep\",\"args\":[1]}",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geom\"},{\"type\":\"Polygon\",\"coordinates\":[]}]}",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geom\"},{\"type\":\"Point\",\"coordinates\":[\"a\"]}]}",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geom\"},{\"type\":\"Nothing\"}]}",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geom\"},{\"bbox\":[1,2]}]}",
                "{\"op\":\"t_after\",\"args\":[{\"property\":\"at\"},{\"interval\":[\"..\"]}]}",
                "{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"\\u0000\"]} extra",
                "{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"\\u0000\"]}"
            })
    void whatDoesNotFitIsRefusedInJson(String text) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> compiled(CqlJsonReader.read(text)))
                .satisfies(e -> assertThat(e.parameter()).isEqualTo("filter"));
    }

    @Test
    void lengthAndDepthAreCapped() {
        refused("(".repeat(1_000) + "open" + ")".repeat(1_000));
        refused("(".repeat(51) + "open" + ")".repeat(51));
        assertThat(sql(CqlTextReader.read("(".repeat(50) + "open" + ")".repeat(50))))
                .isEqualTo("f.open");
        refused("name = '" + "x".repeat(1 << 20) + "'");
        refused("not (".repeat(60) + "open" + ")".repeat(60));
        refused("casei(".repeat(60) + "name" + ")".repeat(60) + " = 'x'");
        String deep = "{\"op\":\"not\",\"args\":[".repeat(200) + "true" + "]}".repeat(200);
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> CqlJsonReader.read(deep));
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> CqlJsonReader.read("[".repeat(9_000)));
        String wide = "open" + " and open".repeat(1_100);
        assertThat(sql(CqlTextReader.read(wide))).startsWith("(f.open and f.open");
    }

    @Test
    void textAndJsonSayTheSameWhateverTheTree() {
        Random random = new Random(20260622);
        UnaryOperator<Cql> throughText = tree -> CqlTextReader.read(CqlWriter.text(tree));
        for (int k = 0; k < 3_000; k++) {
            Cql tree = condition(random, 4);
            assertThat(throughText.apply(tree)).as(CqlWriter.text(tree)).isEqualTo(tree);
            assertThat(sql(CqlJsonReader.read(CqlWriter.json(tree))))
                    .as(CqlWriter.json(tree))
                    .isEqualTo(sql(tree));
        }
    }

    private static Cql condition(Random random, int depth) {
        return switch (depth == 0 ? 2 + random.nextInt(7) : random.nextInt(9)) {
            case 0 ->
                Cql.call(
                        random.nextBoolean() ? "and" : "or",
                        condition(random, depth - 1),
                        condition(random, depth - 1));
            case 1 -> Cql.call("not", condition(random, depth - 1));
            case 2 ->
                Cql.call(List.of("=", "<>", "<", ">=").get(random.nextInt(4)), number(random, 2), number(random, 2));
            case 3 -> Cql.call("like", new Cql.Property("name"), new Cql.Text("a%_'\"" + random.nextInt(9)));
            case 4 -> Cql.call("between", new Cql.Property("n"), number(random, 1), number(random, 1));
            case 5 ->
                Cql.call(
                        "in",
                        Cql.call("casei", new Cql.Property("name")),
                        new Cql.Items(List.of(new Cql.Text("净图"), new Cql.Text(""))));
            case 6 -> Cql.call("isnull", new Cql.Property("at"));
            case 7 ->
                Cql.call(
                        "s_" + List.of("intersects", "within", "touches").get(random.nextInt(3)),
                        new Cql.Property("geom"),
                        shape(random));
            default ->
                Cql.call(
                        "t_"
                                + List.of("after", "during", "overlaps", "disjoint")
                                        .get(random.nextInt(4)),
                        new Cql.Property("at"),
                        time(random));
        };
    }

    private static Cql number(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return random.nextBoolean()
                    ? new Cql.Property("n")
                    : new Cql.Numeral(BigDecimal.valueOf(random.nextInt(2_000) - 1_000, random.nextInt(3)));
        }
        String op = List.of("+", "-", "*", "/", "%", "div", "^").get(random.nextInt(7));
        return Cql.call(op, number(random, depth - 1), number(random, depth - 1));
    }

    private static Cql shape(Random random) {
        double x = random.nextInt(100);
        double y = random.nextInt(80);
        return new Cql.Shape(
                random.nextBoolean()
                        ? FACTORY.createPoint(new Coordinate(x, y))
                        : FACTORY.toGeometry(new Envelope(x, x + 1.5, y, y + 1.5)));
    }

    private static Cql time(Random random) {
        Cql moment = new Cql.Moment(Instant.ofEpochSecond(1_780_000_000L + random.nextInt(1_000_000)));
        Cql day = new Cql.Day(LocalDate.of(2026, 6, 1 + random.nextInt(28)));
        return switch (random.nextInt(4)) {
            case 0 -> moment;
            case 1 -> day;
            case 2 -> new Cql.Interval(day, null);
            default -> new Cql.Interval(null, moment);
        };
    }

    private static void refused(String text) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> compiled(CqlTextReader.read(text)))
                .satisfies(e -> assertThat(e.parameter()).isEqualTo("filter"));
    }

    private static String sql(Cql filter) {
        return compiled(filter).sql();
    }

    private static SqlCondition compiled(Cql filter) {
        return CqlCompiler.compile(filter, COLUMNS, shape -> shape);
    }
}
