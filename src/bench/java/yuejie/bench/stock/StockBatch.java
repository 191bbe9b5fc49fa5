package yuejie.bench.stock;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The rival's program: runs the job that it is told to, with Spring Boot's own runner. */
@SpringBootApplication
class StockBatch {

    static final int CHUNK = 1_000;

    /** Nothing of Yuejie's own settings, which lie on the same class path. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "spring.config.name", "stock",
            "spring.flyway.enabled", "false",
            "spring.batch.jdbc.initialize-schema", "always",
            "spring.main.web-application-type", "none",
            "spring.main.banner-mode", "off");

    /** Runs a job; the arguments name it, the database and the job's parameters. */
    public static void main(String[] arguments) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(StockBatch.class).properties(SETTINGS);
        System.exit(SpringApplication.exit(application.run(arguments)));
    }
}
