package org.jingtu.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestNetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.0/24",
        "127.0.0.1, 127.0.0.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48",
        "2001:db8::1, 2001:db8::/48",
        "::1, ::/48",
        "somewhere, "
    })
    void keepsTheNetworkOnly(String address, String network) {
        assertThat(RequestNetwork.of(address)).isEqualTo(network);
    }
}
