package org.jingtu.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jingtu.support.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoFormatTest {
    @TempDir
    private Path folder;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void formatsAreToldByTheirFirstBytes() {
        assertThat(PhotoFormat.of(Pictures.jpeg(1))).contains(PhotoFormat.JPEG);
        assertThat(PhotoFormat.of(ascii("\u0089PNG\r\n\u001a\n\0\0\0\r"))).contains(PhotoFormat.PNG);
        assertThat(PhotoFormat.of(ascii("RIFF\1\2\3\4WEBP"))).contains(PhotoFormat.WEBP);
        assertThat(PhotoFormat.of(ascii("\0\0\0\u0018ftypheic"))).contains(PhotoFormat.HEIC);
    }

    @Test
    void otherBytesAreNoPhotograph() {
        assertThat(PhotoFormat.of(ascii("<svg onload=alert(1)>"))).isEmpty();
        assertThat(PhotoFormat.of(ascii("RIFF\1\2\3\4AVI "))).isEmpty();
        assertThat(PhotoFormat.of(ascii("\0\0\0\u0018ftypisom"))).isEmpty();
        assertThat(PhotoFormat.of(new byte[0])).isEmpty();
    }

    @Test
    void theCamerasPositionIsReadToAHundredthOfASecond() throws IOException {
        Path file = folder.resolve("picture");
        Files.write(file, Pictures.jpegAt(2, 113.60123, 27.20345));
        CameraNotes notes = CameraNotes.of(file);
        assertThat(notes.position()).isNotNull();
        assertThat(notes.position().get(0)).isCloseTo(113.60123, within(1.5e-6));
        assertThat(notes.position().get(1)).isCloseTo(27.20345, within(1.5e-6));
    }

    @Test
    void notesThatAreMissingBrokenOrNowhereAreNone() throws IOException {
        Path file = folder.resolve("picture");
        Files.write(file, Pictures.jpeg(3));
        assertThat(CameraNotes.of(file).position()).isNull();
        Files.write(file, Pictures.jpegAt(3, 0, 0));
        assertThat(CameraNotes.of(file).position()).isNull();
        byte[] torn = Pictures.jpegAt(3, 113.6, 27.2);
        for (int k = 20; k < 120; k++) {
            torn[k] = (byte) (k * 37);
        }
        Files.write(file, torn);
        assertThat(CameraNotes.of(file).position()).isNull();
    }
}
