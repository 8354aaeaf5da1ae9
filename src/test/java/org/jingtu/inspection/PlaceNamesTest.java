package org.jingtu.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceNamesTest {
    private final PlaceNames names = new PlaceNames(List.of(
            new KnownPlace("road", "东市场路", 113.1, 27.1),
            new KnownPlace("area", "东市场", 113.2, 27.2),
            new KnownPlace("area", "东市场社区", 113.3, 27.3),
            new KnownPlace("area", "坝", 113.4, 27.4)));

    private String find(String name, String address) {
        return names.find(name, address).map(KnownPlace::name).orElse("-");
    }

    @Test
    void anExactNameGoesBeforeEverything() {
        assertThat(find("东市场路", "东市场社区")).isEqualTo("东市场路");
        assertThat(find("坝", "")).isEqualTo("坝");
    }

    @Test
    void theLongestNameInTheTextIsMeantAndAreasGoBeforeStreets() {
        assertThat(find("", "东市场社区3号楼后")).isEqualTo("东市场社区");
        assertThat(find("东市场南门", "")).isEqualTo("东市场");
        assertThat(find("", "东市场路12号")).isEqualTo("东市场");
    }

    @Test
    void whatNamesNothingIsNowhere() {
        assertThat(find("", "")).isEqualTo("-");
        assertThat(find("西门", "大坝下")).isEqualTo("-");
    }
}
