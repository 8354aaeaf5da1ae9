package org.jingtu.cleaning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a stretch cannot be swept. */
public enum BlockedReason {
    /** 道路施工. */
    ROADWORKS,
    /** 车辆占道. */
    VEHICLES,
    /** 集市占道. */
    MARKET,
    /** 积水结冰. */
    WATER,
    /** 活动管制. */
    EVENT,
    /** 恶劣天气. */
    WEATHER,
    /** 其他. */
    OTHER;

    /** As stored and sent. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of a code. */
    public static Optional<BlockedReason> find(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
