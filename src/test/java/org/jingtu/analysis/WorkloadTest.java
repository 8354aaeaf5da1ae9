package org.jingtu.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The workloads are those that the targets and the peers were measured with, number by number. */
class WorkloadTest {
    @Test
    void points() {
        PointWorkload workload = new PointWorkload(10_000);
        PlanarPoints points = workload.points();
        assertThat(points.x(0)).isEqualTo(7538.226);
        assertThat(points.y(0)).isEqualTo(7870.837);
        assertThat(points.x(9_999)).isEqualTo(3176.094);
        assertThat(points.y(9_999)).isEqualTo(8614.657);
        assertThat(millimetres(10_000, points::x)).isEqualTo(52_465_703_416L);
        assertThat(millimetres(10_000, points::y)).isEqualTo(48_326_523_666L);
        assertThat(millimetres(10_000, workload::weight)).isEqualTo(29_874_000);
        assertThat(Arrays.stream(workload.days()).sum()).isEqualTo(3_620_615);
    }

    @Test
    void fewerPointsAreTheFirstOfMore() {
        PlanarPoints few = new PointWorkload(100).points();
        PlanarPoints more = new PointWorkload(1_000).points();
        assertThat(Arrays.copyOf(more.xs(), 100)).containsExactly(few.xs());
    }

    @Test
    void grid() {
        double[] values = new GridWorkload(250, 200).values();
        assertThat(Arrays.stream(values).sum()).isEqualTo(105_978);
        assertThat(Arrays.stream(values).max()).hasValue(33);
        assertThat(new double[] {values[0], values[12_345], values[49_999]}).containsExactly(3, 3, 1);
    }

    @Test
    void tracks() {
        double[] first = TrackWorkload.track(0, 28_800);
        double[] last = TrackWorkload.track(49, 28_800);
        assertThat(Arrays.copyOf(first, 2)).containsExactly(2203.168, 4400.082);
        assertThat(Arrays.copyOfRange(last, 57_598, 57_600)).containsExactly(1703.438, 1497.451);
        assertThat(millimetres(first.length, i -> first[i])).isEqualTo(179_033_517_562L);
        assertThat(millimetres(last.length, i -> last[i])).isEqualTo(219_073_926_089L);
    }

    @Test
    void zones() {
        assertThat(vertices(ZoneWorkload.zones200())).containsExactly(25_600, 128_027_691_932L);
        assertThat(vertices(ZoneWorkload.zones500())).containsExactly(128_000, 1_279_822_665_096L);
        assertThat(vertices(ZoneWorkload.parcels())).containsExactly(800_000, 8_000_006_792_554L);
    }

    /** Their number, and the sum of their coordinates in millimetres. */
    private static long[] vertices(PlanarPolygons areas) {
        int count = areas.firstVertex(areas.firstRing(areas.size()));
        return new long[] {count, millimetres(count, areas::x) + millimetres(count, areas::y)};
    }

    private static long millimetres(int n, IntToDoubleFunction metres) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.round(metres.applyAsDouble(i) * 1000);
        }
        return sum;
    }
}
