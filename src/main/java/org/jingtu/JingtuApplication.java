package org.jingtu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** The service: Spring Boot over all features. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class JingtuApplication {
    /** Starts the service. @param demo the profile {@code demo}: demo county and its logins */
    public static ConfigurableApplicationContext start(boolean demo) {
        SpringApplication application = new SpringApplication(JingtuApplication.class);
        if (demo) {
            application.setAdditionalProfiles("demo");
        }
        return application.run();
    }
}
