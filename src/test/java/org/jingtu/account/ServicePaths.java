package org.jingtu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every path that the service has, with a url that fits it. */
final class ServicePaths {
    private final List<Path> paths = new ArrayList<>();

    /** @param url a sample of the pattern */
    record Path(HttpMethod method, String pattern, String url) {
        Optional<Rights.Line> line() {
            PathContainer path = PathContainer.parsePath(url);
            return Rights.LINES.stream().filter(line -> line.fits(method, path)).findFirst();
        }

        boolean hasVariables() {
            return pattern.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + url;
        }
    }

    ServicePaths(List<RequestMappingHandlerMapping> mappings) {
        Set<String> seen = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                for (String pattern : info.getPatternValues()) {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                        if (seen.add(method + pattern)) {
                            paths.add(new Path(HttpMethod.valueOf(method.name()), pattern, sample(pattern)));
                        }
                    }
                }
            }
        }
        assertThat(paths).hasSizeGreaterThan(15);
    }

    List<Path> all() {
        return paths;
    }

    private static String sample(String pattern) {
        return pattern.replace("{run:[0-9a-f]{8}-[0-9a-f-]{27}}", "00000000-0000-0000-0000-000000000000")
                .replaceAll("\\{page:[^}]*}", "planner")
                .replaceAll("\\{ending:[^}]*}", "mvt")
                .replaceAll("\\{layer[^}]*}", "base")
                .replaceAll("\\{(?:z|x|y|id|cell|batch)(?::[^{}]*(?:\\{[^}]*})?[^{}]*)?}", "1")
                .replaceAll("\\{[^}]*}", "1");
    }
}
