package org.jingtu.crew;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files that a phone keeps to open the crew's page without a network, and their version: a hash over all of them, so
 * that the phone takes another set whenever one byte of one file has changed, and never a mixture.
 */
@Component
class CrewApp {
    private static final String LEAFLET = "META-INF/resources/webjars/leaflet/1.9.4/dist/";
    /** Folders and files under {@code web} that the page loads. */
    private static final String[] PARTS = {
        "css/*.css",
        "img/*",
        "js/api/*.js",
        "js/i18n/*.js",
        "js/map/*.js",
        "js/model/*.js",
        "js/ui/*.js",
        "js/pages/crew*.js",
        "js/pages/session.js"
    };

    private final Map<String, String> hashes = new TreeMap<>();
    private final String version;

    CrewApp() throws IOException {
        PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        for (String part : PARTS) {
            for (Resource file : resources.getResources("classpath:web/" + part)) {
                add(part.substring(0, part.lastIndexOf('/') + 1) + file.getFilename(), file);
            }
        }
        for (String file : new String[] {"leaflet.css", "leaflet-src.esm.js"}) {
            add("vendor/leaflet/" + file, new ClassPathResource(LEAFLET + file));
        }
        String all = hashes + sha256(read("crew.html")) + sha256(read("crew-worker.js"));
        version = sha256(all).substring(0, 16);
    }

    private void add(String path, Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            hashes.put("/" + path, sha256(in.readAllBytes()));
        }
    }

    String version() {
        return version;
    }

    String page() {
        return read("crew.html");
    }

    String manifest() {
        return read("crew.webmanifest");
    }

    /** The worker, told its version and its files. */
    String worker() {
        String files = hashes.keySet().stream().collect(Collectors.joining("', '"));
        return read("crew-worker.js").replace("%VERSION%", version).replace("%FILES%", files);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("web/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
