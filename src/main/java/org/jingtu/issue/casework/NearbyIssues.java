package org.jingtu.issue.casework;

import java.time.Duration;
import java.util.List;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.PlaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds what may be the same problem, before it is reported twice. */
@Service
public class NearbyIssues {
    private static final double LARGEST_RADIUS_METRES = 500;
    private static final int LONGEST_DAYS = 90;

    private final CaseBoardRepository repository;
    private final CountyService counties;
    private final PlaceScope places;

    NearbyIssues(CaseBoardRepository repository, CountyService counties, PlaceScope places) {
        this.repository = repository;
        this.counties = counties;
        this.places = places;
    }

    /**
     * Issues around a place that are open, or were closed within some days, the nearest first; twenty at most.
     *
     * @param username who looks: nothing outside of their place is found
     * @param longitude degrees, as {@code latitude} in CGCS2000
     * @param category code, null for any
     */
    public List<NearbyIssue> list(
            String username,
            double longitude,
            double latitude,
            @Nullable String category,
            double radiusMetres,
            int days) {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85)) {
            throw new BadRequestException("lon", "lon and lat are degrees.");
        }
        if (!(radiusMetres > 0 && radiusMetres <= LARGEST_RADIUS_METRES)) {
            throw new BadRequestException(
                    "radiusMetres", "radiusMetres is above 0 and at most " + (int) LARGEST_RADIUS_METRES + ".");
        }
        if (days < 0 || days > LONGEST_DAYS) {
            throw new BadRequestException("days", "days is from 0 to " + LONGEST_DAYS + ".");
        }
        return repository.listNearby(
                longitude,
                latitude,
                category,
                radiusMetres,
                counties.now().minus(Duration.ofDays(days)),
                places.of(username));
    }
}
