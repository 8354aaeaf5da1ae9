package org.jingtu.docs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** A picture for a page of the docs: a white sheet with a title in two languages, marks, and a legend below. */
final class Svg {
    static final int WIDTH = 760;
    static final String INK = "#1d2526";
    static final String SOFT = "#56605f";
    private static final int TOP = 52;
    private static final int LINE = 20;

    private final StringBuilder marks = new StringBuilder();
    private final StringBuilder legend = new StringBuilder();
    private final int height;
    private double legendX = 16;
    private int legendRow;

    /** @param height of the part between title and legend */
    Svg(int height) {
        this.height = height;
    }

    /** Where the part between title and legend begins. */
    static int top() {
        return TOP;
    }

    Svg polygon(String fill, String style, double... xy) {
        marks.append("<path fill=\"%s\" %s d=\"%s\"/>\n".formatted(fill, style, path(xy) + "z"));
        return this;
    }

    Svg line(String colour, double width, String style, double... xy) {
        marks.append("<path fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" %s d=\"%s\"/>\n"
                .formatted(colour, number(width), style, path(xy)));
        return this;
    }

    /** Many areas of one colour as one mark. */
    Svg areas(String fill, List<double[]> rings) {
        StringBuilder all = new StringBuilder();
        rings.forEach(xy -> all.append(path(xy)).append('z'));
        marks.append("<path fill=\"%s\" d=\"%s\"/>\n".formatted(fill, all));
        return this;
    }

    /** Many lines as one mark, to the pixel. */
    Svg lines(String colour, double width, List<double[]> lines) {
        StringBuilder all = new StringBuilder();
        for (double[] xy : lines) {
            all.append(path(Arrays.stream(xy).map(Math::rint).toArray()));
        }
        marks.append("<path fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" d=\"%s\"/>\n"
                .formatted(colour, number(width), all));
        return this;
    }

    Svg dot(String fill, double x, double y, double radius) {
        marks.append("<circle fill=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n"
                .formatted(fill, number(x), number(y), number(radius)));
        return this;
    }

    Svg circle(String stroke, double x, double y, double radius) {
        marks.append("<circle fill=\"none\" stroke=\"%s\" stroke-width=\"2\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n"
                .formatted(stroke, number(x), number(y), number(radius)));
        return this;
    }

    /** @param anchor start, middle or end */
    Svg text(String anchor, double x, double y, String text) {
        marks.append(("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"12\" fill=\"%s\" stroke=\"#fff\""
                        + " stroke-width=\"3\" paint-order=\"stroke\">%s</text>\n")
                .formatted(number(x), number(y), anchor, INK, escaped(text)));
        return this;
    }

    /** A square of a colour and what it means. */
    Svg key(String fill, String text) {
        double wide =
                34 + text.codePoints().mapToDouble(c -> c > 0x2000 ? 12 : 6.6).sum();
        if (legendX + wide > WIDTH - 8) {
            legendX = 16;
            legendRow++;
        }
        double y = TOP + height + 12 + legendRow * LINE;
        legend.append(
                "<rect x=\"%s\" y=\"%s\" width=\"14\" height=\"12\" fill=\"%s\" stroke=\"#56605f\" stroke-width=\".5\"/>"
                        .formatted(number(legendX), number(y), fill));
        legend.append("<text x=\"%s\" y=\"%s\" font-size=\"12\" fill=\"%s\">%s</text>\n"
                .formatted(number(legendX + 20), number(y + 10.5), INK, escaped(text)));
        legendX += wide;
        return this;
    }

    /** A line of words under the picture. */
    Svg note(String text) {
        legendRow += legendX > 16 ? 1 : 0;
        legendX = 16;
        legend.append("<text x=\"16\" y=\"%s\" font-size=\"12\" fill=\"%s\">%s</text>\n"
                .formatted(number(TOP + height + 22.5 + legendRow * LINE), SOFT, escaped(text)));
        legendRow++;
        return this;
    }

    String document(String titleZh, String titleEn) {
        int rows = legendRow + (legendX > 16 ? 1 : 0);
        int all = TOP + height + 16 + rows * LINE;
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"'PingFang"
                        + " SC','Microsoft YaHei','Noto Sans CJK SC',system-ui,sans-serif\">\n<title>%s</title>\n<rect"
                        + " width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n<text x=\"16\" y=\"22\" font-size=\"16\""
                        + " font-weight=\"600\" fill=\"%s\">%s</text>\n<text x=\"16\" y=\"41\" font-size=\"13\""
                        + " fill=\"%s\">%s</text>\n%s%s</svg>\n")
                .formatted(
                        WIDTH,
                        all,
                        escaped(titleZh + " · " + titleEn),
                        WIDTH,
                        all,
                        INK,
                        escaped(titleZh),
                        SOFT,
                        escaped(titleEn),
                        marks,
                        legend);
    }

    private static String path(double... xy) {
        StringBuilder path = new StringBuilder();
        String last = "";
        for (int i = 0; i < xy.length; i += 2) {
            String at = number(xy[i]) + " " + number(xy[i + 1]);
            if (!at.equals(last)) {
                path.append(i == 0 ? "M" : "L").append(at);
            }
            last = at;
        }
        return path.toString();
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** The demo county as a map: places in degrees come out where they lie on the sheet. */
    static final class CountyMap {
        static final int HEIGHT = 402;
        private static final double METRES_A_DEGREE = 111_000;
        private static final double MAP_SCALE = 0.118;
        final Svg svg = new Svg(HEIGHT);

        double x(double longitude) {
            double metres = (longitude - 113.6) * METRES_A_DEGREE * 0.8894;
            return WIDTH / 2.0 + metres * MAP_SCALE;
        }

        double y(double latitude) {
            return TOP + HEIGHT / 2.0 - (latitude - 27.2) * METRES_A_DEGREE * MAP_SCALE;
        }

        static double pixels(double metres) {
            return metres * MAP_SCALE;
        }

        void shape(Geometry shape, String fill, String style) {
            for (int part = 0; part < shape.getNumGeometries(); part++) {
                Geometry piece = shape.getGeometryN(part);
                if (piece instanceof Polygon polygon) {
                    svg.polygon(fill, style, xy(polygon.getExteriorRing().getCoordinates()));
                }
            }
        }

        double[] xy(Coordinate[] ring) {
            double[] xy = new double[2 * ring.length];
            for (int i = 0; i < ring.length; i++) {
                xy[2 * i] = x(ring[i].x);
                xy[2 * i + 1] = y(ring[i].y);
            }
            return xy;
        }

        /** A kilometre, so that one can tell distances. */
        void scaleBar() {
            double y = TOP + HEIGHT - 8.0;
            svg.line(INK, 2, "", 16, y, 16 + pixels(1000), y).text("start", 20 + pixels(1000), y + 4, "1 km");
        }
    }

    /** A diagram with two axes. */
    static final class Chart {
        private static final double LEFT = 62;
        private static final double BOTTOM = 44;
        final Svg svg;
        private final double[] range;
        private final double high;

        /** @param range x from, x to, y from, y to */
        Chart(int height, double... range) {
            this.svg = new Svg(height);
            this.range = range.clone();
            this.high = height - BOTTOM;
        }

        double x(double value) {
            return LEFT + (value - range[0]) / (range[1] - range[0]) * (WIDTH - LEFT - 24);
        }

        double y(double value) {
            return TOP + high - (value - range[2]) / (range[3] - range[2]) * (high - 8);
        }

        Chart axes(double stepX, String labelX, double stepY, String labelY) {
            for (double v = range[2]; v <= range[3] + 1e-9; v += stepY) {
                svg.line("#e3e7e7", 1, "", x(range[0]), y(v), x(range[1]), y(v));
                svg.text("end", LEFT - 6, y(v) + 4, tick(v));
            }
            for (double v = range[0]; v <= range[1] + 1e-9; v += stepX) {
                svg.text("middle", x(v), TOP + high + 16, tick(v));
            }
            svg.text("middle", (LEFT + WIDTH) / 2, TOP + high + 36, labelX);
            svg.text("start", LEFT + 4, TOP + 12, labelY);
            svg.line(SOFT, 1, "", x(range[0]), y(range[3]), x(range[0]), y(range[2]), x(range[1]), y(range[2]));
            return this;
        }

        private static String tick(double value) {
            double rounded = Math.rint(value * 1000) / 1000;
            return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
        }
    }
}
