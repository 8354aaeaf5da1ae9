package org.jingtu.track.intake;

import java.util.Locale;

/** Why a position is not stored. */
enum PositionRefusal {
    LINE_UNREADABLE("The line is neither JSON nor a row of the header's columns, or the feature is no point."),
    VEHICLE_UNKNOWN("No vehicle has this code; register it or import a file of its tracks first."),
    VEHICLE_FOREIGN("The device belongs to another vehicle."),
    TIME_UNREADABLE("This is no time."),
    TIME_IN_FUTURE("The time is more than five minutes ahead; set the device's clock."),
    TIME_TOO_OLD("The time is before the days that are kept; set the device's clock, or import a file."),
    COORDINATES_UNREADABLE("Latitude and longitude must be numbers."),
    COORDINATES_OUT_OF_RANGE("Latitude is -90 to 90, longitude -180 to 180, and not both 0."),
    SPEED_IMPOSSIBLE("Faster than 200 km/h; knots sent as km/h, or a broken sensor."),
    UNSTORABLE("The database refuses the position; sending it again does not help.");

    private final String meaning;

    PositionRefusal(String meaning) {
        this.meaning = meaning;
    }

    /** As answers carry it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String meaning() {
        return meaning;
    }
}
