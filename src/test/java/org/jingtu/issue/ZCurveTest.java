package org.jingtu.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.jingtu.tile.TileAddress;
import org.junit.jupiter.api.Test;

class ZCurveTest {
    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void keyTellsColumnAndRow() {
        assertThat(ZCurve.key(0, 0)).isZero();
        assertThat(ZCurve.key(1, 0)).isEqualTo(1);
        assertThat(ZCurve.key(0, 1)).isEqualTo(2);
        for (int i = 0; i < 10_000; i++) {
            int column = random.nextInt(Integer.MAX_VALUE);
            int row = random.nextInt(Integer.MAX_VALUE);
            long key = ZCurve.key(column, row);
            assertThat(key).isNotNegative();
            assertThat(ZCurve.column(key)).isEqualTo(column);
            assertThat(ZCurve.row(key)).isEqualTo(row);
        }
    }

    @Test
    void thePlacesOfATileHaveTheKeysOfTheTile() {
        for (int i = 0; i < 10_000; i++) {
            int z = random.nextInt(20);
            TileAddress tile = new TileAddress(z, random.nextInt(1 << z), random.nextInt(1 << z));
            double x = tile.west() + random.nextDouble(0.001, 0.999) * tile.side();
            double y = tile.north() - random.nextDouble(0.001, 0.999) * tile.side();
            assertThat(ZCurve.key(x, y) >>> 2 * (ZCurve.BITS - z)).isEqualTo(ZCurve.key(tile.x(), tile.y()));
        }
    }
}
