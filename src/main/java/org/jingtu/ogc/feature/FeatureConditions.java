package org.jingtu.ogc.feature;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.geo.Shapes;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.ogc.cql.Cql;
import org.jingtu.ogc.cql.CqlColumn;
import org.jingtu.ogc.cql.CqlCompiler;
import org.jingtu.ogc.cql.CqlJsonReader;
import org.jingtu.ogc.cql.CqlTextReader;
import org.jingtu.ogc.cql.CqlType;
import org.jingtu.ogc.cql.SqlCondition;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CalendarDays;
import org.jingtu.platform.CountyService;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Conditions out of the parameters of a request: box, time, values of properties, filter. */
final class FeatureConditions {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A box that lies outside of the earth has no features in it. */
    private static final SqlCondition NOTHING = new SqlCondition("false", Map.of());

    private final CollectionDeclaration collection;
    private final OgcRequest request;
    private final List<FeatureCrs> offered;
    private final List<SqlCondition> conditions = new ArrayList<>();

    private FeatureConditions(CollectionDeclaration collection, OgcRequest request, List<FeatureCrs> offered) {
        this.collection = collection;
        this.request = request;
        this.offered = offered;
    }

    /** @throws BadRequestException naming the parameter that does not fit */
    static List<SqlCondition> of(CollectionDeclaration collection, OgcRequest request, List<FeatureCrs> offered) {
        FeatureConditions all = new FeatureConditions(collection, request, offered);
        all.box();
        request.parameter("datetime").ifPresent(all::time);
        collection.properties().forEach(all::value);
        all.filter();
        return List.copyOf(all.conditions);
    }

    /** The system that a parameter names; CRS84 when it is not given. */
    static FeatureCrs crs(OgcRequest request, String parameter, List<FeatureCrs> offered) {
        String uri = request.parameter(parameter).orElse(FeatureCrs.CRS84.uri());
        return offered.stream()
                .filter(crs -> crs.uri().equals(uri))
                .findFirst()
                .orElseThrow(() -> new BadRequestException(
                        parameter,
                        "Coordinate systems here are "
                                + String.join(
                                        " ",
                                        offered.stream().map(FeatureCrs::uri).toList()) + "."));
    }

    private void box() {
        FeatureCrs crs = crs(request, "bbox-crs", offered);
        String bbox = request.parameters().get("bbox");
        if (bbox == null) {
            return;
        }
        String[] parts = bbox.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw new BadRequestException("bbox", "It has four numbers, or six with heights.");
        }
        int top = parts.length / 2;
        Coordinate low = new Coordinate(number(parts[0]), number(parts[1]));
        Coordinate high = new Coordinate(number(parts[top]), number(parts[top + 1]));
        boolean aroundTheDateLine = crs.isGeographic() && (crs.firstAxisNorth() ? low.y > high.y : low.x > high.x);
        if (!aroundTheDateLine && low.x > high.x || (crs.firstAxisNorth() ? low.x > high.x : low.y > high.y)) {
            throw new BadRequestException("bbox", "The lower corner comes first.");
        }
        Geometry area = aroundTheDateLine
                ? twoBoxes(low, high, crs.firstAxisNorth())
                : FACTORY.toGeometry(new Envelope(low, high));
        conditions.add(
                crs.reaches(area)
                        ? new SqlCondition(
                                "ST_Intersects(f.geom, ST_GeomFromEWKB(cast(:bbox as bytea)))",
                                Map.of("bbox", Shapes.ewkb(crs.toStored(area, "bbox"))))
                        : NOTHING);
    }

    private static Geometry twoBoxes(Coordinate low, Coordinate high, boolean north) {
        Envelope west = north ? new Envelope(low.x, high.x, low.y, 180) : new Envelope(low.x, 180, low.y, high.y);
        Envelope east = north ? new Envelope(low.x, high.x, -180, high.y) : new Envelope(-180, high.x, low.y, high.y);
        return FACTORY.buildGeometry(List.of(FACTORY.toGeometry(west), FACTORY.toGeometry(east)));
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new BadRequestException("bbox", "It is made of numbers and commas.");
    }

    private void time(String text) {
        int slash = text.indexOf('/');
        Instant from = moment(slash < 0 ? text : text.substring(0, slash), false);
        Instant to = moment(slash < 0 ? text : text.substring(slash + 1), true);
        if (slash < 0 && from == null || from != null && to != null && from.isAfter(to)) {
            throw new BadRequestException("datetime", "It is a moment, or a beginning and a later end with / between.");
        }
        String column = collection.datetime();
        if (column == null) {
            return;
        }
        if (from != null) {
            conditions.add(new SqlCondition(
                    "f.\"" + column + "\" >= cast(:datetimeFrom as timestamptz)", Map.of("datetimeFrom", utc(from))));
        }
        if (to != null) {
            conditions.add(new SqlCondition(
                    "f.\"" + column + "\" <= cast(:datetimeTo as timestamptz)", Map.of("datetimeTo", utc(to))));
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** A moment, a day in the county, or null for open. */
    private static @Nullable Instant moment(String text, boolean endOfDay) {
        if (text.isEmpty() || "..".equals(text)) {
            return null;
        }
        try {
            if (text.length() == 10) {
                LocalDate day = CalendarDays.parse(text);
                Instant next = day.plusDays(endOfDay ? 1 : 0)
                        .atStartOfDay(CountyService.ZONE)
                        .toInstant();
                return endOfDay ? next.minusNanos(1000) : next;
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadRequestException("datetime", "Write moments as 2026-06-01T08:00:00Z, days as 2026-06-01.");
        }
    }

    private void value(FeatureProperty property) {
        String text = request.parameters().get(property.name());
        if (text == null) {
            return;
        }
        Cql value =
                switch (property.type()) {
                    case TEXT, INSTANT -> new Cql.Text(text);
                    case BOOLEAN -> new Cql.Truth(truth(property.name(), text));
                    case INTEGER, NUMBER -> numeral(property.name(), text);
                };
        conditions.add(renamed(
                compiled(Cql.call("=", new Cql.Property(property.name()), value), FeatureCrs.CRS84), property.name()));
    }

    private static boolean truth(String parameter, String text) {
        if ("true".equals(text) || "false".equals(text)) {
            return "true".equals(text);
        }
        throw new BadRequestException(parameter, "It is true or false.");
    }

    private static Cql numeral(String parameter, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (text.length() <= 40 && Math.abs((long) number.scale()) <= 300) {
                return new Cql.Numeral(number);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new BadRequestException(parameter, "It is a number.");
    }

    private void filter() {
        FeatureCrs crs = crs(request, "filter-crs", offered);
        String language = request.parameter("filter-lang").orElse("cql2-text");
        if (!"cql2-text".equals(language) && !"cql2-json".equals(language)) {
            throw new BadRequestException("filter-lang", "The languages are cql2-text and cql2-json.");
        }
        request.parameter("filter")
                .ifPresent(filter -> conditions.add(compiled(
                        "cql2-json".equals(language) ? CqlJsonReader.read(filter) : CqlTextReader.read(filter), crs)));
    }

    private SqlCondition compiled(Cql filter, FeatureCrs crs) {
        return CqlCompiler.compile(filter, columns(), shape -> crs.toStored(shape, "filter"));
    }

    private Map<String, CqlColumn> columns() {
        Map<String, CqlColumn> columns = new LinkedHashMap<>();
        columns.put("id", new CqlColumn(CqlType.NUMBER, "f.id"));
        columns.put(CollectionDeclaration.GEOMETRY, new CqlColumn(CqlType.SHAPE, "f.geom"));
        for (FeatureProperty property : collection.properties()) {
            columns.put(property.name(), new CqlColumn(property.type().filtered(), "f.\"" + property.name() + "\""));
        }
        return columns;
    }

    /** The same condition with parameters that no other condition has. */
    private static SqlCondition renamed(SqlCondition condition, String suffix) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        condition.parameters().forEach((name, value) -> parameters.put(suffix + "_" + name, value));
        return new SqlCondition(condition.sql().replaceAll(":(cql\\d+)", ":" + suffix + "_$1"), parameters);
    }
}
