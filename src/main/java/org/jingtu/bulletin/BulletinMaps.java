package org.jingtu.bulletin;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jingtu.area.AreaShapeService;
import org.jingtu.area.AreaShapes;
import org.jingtu.geo.MetricCrs;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.summary.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The maps of a bulletin: rates of areas, and which of them changed beyond chance. */
@Component
class BulletinMaps {
    private static final String STREET_OFFICE = "street_office";
    private static final MapStyle NO_DATA = MapStyle.hatched(0x8a919b);
    private static final MapStyle UP = MapStyle.plain(0xd55e00);
    private static final MapStyle DOWN = MapStyle.hatched(0x0f6e6e);
    private static final MapStyle SAME = MapStyle.plain(0xe6e4de);

    private final CountyService counties;
    private final AreaShapeService areas;

    BulletinMaps(CountyService counties, AreaShapeService areas) {
        this.counties = counties;
        this.areas = areas;
    }

    /** Areas by rate, with the ramp of the leaders' page. */
    Picture rates(Summary summary, ChineseFont font) {
        RateClasses classes = new RateClasses(summary.areas().stream()
                .map(Summary.AreaFigures::rate)
                .filter(Objects::nonNull)
                .toList());
        List<MapSheet.LegendEntry> legend = new ArrayList<>(classes.legend());
        if (summary.areas().stream().anyMatch(area -> area.rate() == null)) {
            legend.add(new MapSheet.LegendEntry(NO_DATA, "无数据"));
        }
        String title = "问题率\n(" + BulletinWording.unit(summary.rateUnit()) + ")";
        return draw(summary, font, area -> area.rate() == null ? NO_DATA : classes.style(area.rate()), title, legend);
    }

    /** Areas that worsened or improved beyond chance. */
    Picture changes(Summary summary, ChineseFont font) {
        List<MapSheet.LegendEntry> legend = List.of(
                new MapSheet.LegendEntry(UP, "▲ 显著上升"),
                new MapSheet.LegendEntry(SAME, "无显著差别"),
                new MapSheet.LegendEntry(DOWN, "▼ 显著下降"));
        Function<Summary.AreaFigures, MapStyle> style =
                area -> area.changeLow() > 0 && area.reported() > 0 ? UP : area.changeHigh() < 0 ? DOWN : SAME;
        return draw(summary, font, style, "问题数与\n上期相比", legend);
    }

    private Picture draw(
            Summary summary,
            ChineseFont font,
            Function<Summary.AreaFigures, MapStyle> style,
            String title,
            List<MapSheet.LegendEntry> legend) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        AreaShapes compared = areas.list(List.of(summary.areaKind()), plane);
        List<Shape> all = MapSheet.shapes(compared);
        Map<Long, Shape> shapes = new HashMap<>();
        for (Summary.AreaFigures area : summary.areas()) {
            int k = compared.ids().indexOf(area.id());
            if (k >= 0) {
                shapes.put(area.id(), all.get(k));
            }
        }
        return new MapSheet(font, shapes.values(), around(summary.scope(), plane))
                .draw(
                        summary.areas().stream()
                                .filter(area -> shapes.containsKey(area.id()))
                                .map(area -> new MapSheet.Drawn(
                                        Objects.requireNonNull(shapes.get(area.id())),
                                        style.apply(area),
                                        mark(style.apply(area)) + area.name()))
                                .toList(),
                        title,
                        legend);
    }

    private static String mark(MapStyle style) {
        return style == UP ? "▲" : style == DOWN ? "▼" : "";
    }

    /** Outlines of the street offices, or of the one that is looked at. */
    private List<Shape> around(@Nullable String scope, MetricCrs plane) {
        AreaShapes offices = areas.list(List.of(STREET_OFFICE), plane);
        List<Shape> shapes = MapSheet.shapes(offices);
        return IntStream.range(0, offices.size())
                .filter(k -> scope == null || scope.equals(offices.names().get(k)))
                .mapToObj(shapes::get)
                .toList();
    }
}
