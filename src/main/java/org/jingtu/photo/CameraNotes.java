package org.jingtu.photo;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jingtu.platform.CountyService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the camera wrote into a picture (EXIF): when and where.
 *
 * @param position longitude, latitude; null when there is none or it is nowhere on Earth or 0/0
 */
record CameraNotes(@Nullable Instant takenAt, @Nullable List<Double> position) {
    private static final Logger LOG = LoggerFactory.getLogger(CameraNotes.class);
    private static final CameraNotes NONE = new CameraNotes(null, null);

    /** Notes that cannot be read are none: the picture itself is still evidence. */
    static CameraNotes of(Path file) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(file.toFile());
            return new CameraNotes(takenAt(metadata), position(metadata));
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            LOG.info("a photograph's notes cannot be read: {}", e.toString());
            return NONE;
        }
    }

    private static @Nullable Instant takenAt(Metadata metadata) {
        ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        Date original = exif == null ? null : exif.getDateOriginal(TimeZone.getTimeZone(CountyService.ZONE));
        return original == null ? null : original.toInstant();
    }

    private static @Nullable List<Double> position(Metadata metadata) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation place = gps == null ? null : gps.getGeoLocation();
        boolean somewhere = place != null
                && !place.isZero()
                && Math.abs(place.getLongitude()) <= 180
                && Math.abs(place.getLatitude()) <= 90;
        return place != null && somewhere ? List.of(place.getLongitude(), place.getLatitude()) : null;
    }
}
