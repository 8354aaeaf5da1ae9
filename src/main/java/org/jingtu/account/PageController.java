package org.jingtu.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages and what they load, from the class path folder {@code web}. */
@Controller
class PageController {
    private final boolean demo;

    PageController(Environment environment) {
        demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal Account account) {
        return "redirect:" + account.role().page();
    }

    /** In a demo the page may say so: its logins are known to everybody. */
    @GetMapping("/login")
    ResponseEntity<String> login() throws IOException {
        String page = new ClassPathResource("web/login.html").getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(
                        demo
                                ? page.replace(
                                        "name=\"jingtu-demo\" content=\"false\"",
                                        "name=\"jingtu-demo\" content=\"true\"")
                                : page);
    }

    @GetMapping("/{page:planner|leader|inspector|admin}")
    ResponseEntity<Resource> page(@PathVariable String page) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("web/" + page + ".html"));
    }

    /** Static files: asked for again by their date, so that a new version shows at once. */
    @Configuration
    static class StaticFiles implements WebMvcConfigurer {
        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            for (String folder : new String[] {"css", "js", "img"}) {
                registry.addResourceHandler("/" + folder + "/**")
                        .addResourceLocations("classpath:/web/" + folder + "/")
                        .setCacheControl(CacheControl.noCache());
            }
            registry.addResourceHandler("/vendor/leaflet/**")
                    .addResourceLocations("classpath:/META-INF/resources/webjars/leaflet/1.9.4/dist/")
                    .setCacheControl(CacheControl.maxAge(1, TimeUnit.DAYS));
            registry.addResourceHandler("/vendor/**")
                    .addResourceLocations("classpath:/web/vendor/")
                    .setCacheControl(CacheControl.maxAge(1, TimeUnit.DAYS));
        }
    }
}
