package stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What the engine's own starters make of a diagram and its forms, with nothing of ours: the measure for {@code src/bench}. */
@SpringBootApplication
public class StockApplication {

    public static void main(String... args) {
        SpringApplication.run(StockApplication.class, args);
    }
}
