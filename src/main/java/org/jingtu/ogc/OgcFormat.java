package org.jingtu.ogc;

import java.util.List;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Forms of an answer: for programs or for people. */
public enum OgcFormat {
    JSON("json"),
    HTML("html");

    private final String code;

    OgcFormat(String code) {
        this.code = code;
    }

    /** As the parameter {@code f} names it. */
    public String code() {
        return code;
    }

    /**
     * The form that is wanted: {@code f} if it is given, else what {@code Accept} prefers, else JSON.
     *
     * @throws BadRequestException for an unknown {@code f}
     * @throws HttpMediaTypeNotAcceptableException when neither form is accepted
     */
    static OgcFormat of(@Nullable String f, @Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        if (f != null) {
            for (OgcFormat format : values()) {
                if (format.code.equals(f)) {
                    return format;
                }
            }
            throw new BadRequestException("f", "The forms are json and html.");
        }
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        for (MediaType wanted : accepted(accept)) {
            if (wanted.getQualityValue() > 0) {
                if ("text".equals(wanted.getType())
                        && (wanted.isWildcardSubtype() || "html".equals(wanted.getSubtype()))) {
                    return HTML;
                }
                if (isJson(wanted)) {
                    return JSON;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(
                List.of(MediaType.APPLICATION_JSON, new MediaType("application", "geo+json"), MediaType.TEXT_HTML));
    }

    private static List<MediaType> accepted(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            return types.stream()
                    .sorted((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new HttpMediaTypeNotAcceptableException("The header Accept cannot be read.");
        }
    }

    private static boolean isJson(MediaType wanted) {
        return wanted.isWildcardType()
                || "application".equals(wanted.getType())
                        && (wanted.isWildcardSubtype()
                                || "json".equals(wanted.getSubtype())
                                || wanted.getSubtype().endsWith("+json"));
    }
}
