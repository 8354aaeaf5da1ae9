package org.jingtu.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where every request at the OGC API comes in: unknown and repeated parameters are refused, form and language chosen. */
@Component
public class OgcEntrance {
    /** Below the address of the service. */
    public static final String PATH = "/ogc";

    private final OgcViewers viewers;

    OgcEntrance(OgcViewers viewers) {
        this.viewers = viewers;
    }

    /** Who asks; for pages whose parameters depend on what they may see. */
    public OgcViewer viewer(HttpServletRequest http) {
        return viewers.of(http.getUserPrincipal());
    }

    /** A request for a page that takes no parameter but {@code f}. */
    public OgcRequest admit(HttpServletRequest http) throws HttpMediaTypeNotAcceptableException {
        return admit(http, Set.of());
    }

    /**
     * @param known parameters besides {@code f}
     * @throws BadRequestException for an unknown, empty or repeated one
     * @throws HttpMediaTypeNotAcceptableException when no form that we have is accepted
     */
    public OgcRequest admit(HttpServletRequest http, Set<String> known) throws HttpMediaTypeNotAcceptableException {
        Map<String, String> parameters = parameters(http, known);
        return request(http, parameters, OgcFormat.of(parameters.get("f"), http.getHeader(HttpHeaders.ACCEPT)));
    }

    /** A request whose answer has the form that it has, whatever the client would like best; it takes no parameter. */
    public OgcRequest admitAnyForm(HttpServletRequest http) {
        return request(http, parameters(http, Set.of()), OgcFormat.JSON);
    }

    private static Map<String, String> parameters(HttpServletRequest http, Set<String> known) {
        Map<String, String> parameters = new TreeMap<>();
        http.getParameterMap().forEach((name, values) -> {
            if (!"f".equals(name) && !known.contains(name)) {
                throw new BadRequestException(
                        name, "There is no such parameter here; there are f " + String.join(" ", known) + ".");
            }
            if (values.length != 1) {
                throw new BadRequestException(name, "Give it once.");
            }
            parameters.put(name, values[0]);
        });
        return parameters;
    }

    private OgcRequest request(HttpServletRequest http, Map<String, String> parameters, OgcFormat format) {
        String base = ServletUriComponentsBuilder.fromContextPath(http)
                .path(PATH)
                .build()
                .toUriString();
        String path = http.getRequestURI().substring(http.getContextPath().length() + PATH.length());
        return new OgcRequest(
                base,
                base + path.replaceAll("/+$", ""),
                parameters,
                format,
                isChinese(http.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                viewer(http));
    }

    /** Chinese unless a European reader says otherwise. */
    private static boolean isChinese(@Nullable String languages) {
        if (languages == null || languages.isBlank()) {
            return true;
        }
        String wanted = languages.toLowerCase(Locale.ROOT);
        int zh = wanted.indexOf("zh");
        int en = wanted.indexOf("en");
        return en < 0 || zh >= 0 && zh < en;
    }
}
