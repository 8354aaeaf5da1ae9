package org.jingtu.cli;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * The part of the service that commands on the database need: connections, migrations, transactions, repositories and
 * services. No web, no jobs; beans are made when they are asked for.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@ComponentScan(
        basePackages = {
            "org.jingtu.platform",
            "org.jingtu.exchange",
            "org.jingtu.area",
            "org.jingtu.road",
            "org.jingtu.facility",
            "org.jingtu.issue",
            "org.jingtu.cleaning",
            "org.jingtu.track"
        },
        excludeFilters =
                @Filter(
                        type = FilterType.ANNOTATION,
                        classes = {Controller.class, RestController.class, RestControllerAdvice.class}))
class CommandContext {
    /** Opens the context; whatever it logs goes to standard error, so that standard output stays one JSON report. */
    static ConfigurableApplicationContext open() {
        System.setOut(System.err);
        return new SpringApplicationBuilder(CommandContext.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.main.lazy-initialization", "true",
                        "spring.main.log-startup-info", "false",
                        "spring.datasource.hikari.maximum-pool-size", "4",
                        "logging.level.org.jingtu", "warn"))
                .run();
    }
}
