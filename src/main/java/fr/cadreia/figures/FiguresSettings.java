package fr.cadreia.figures;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param refresh the interval at which the figures of pages are computed again, in the background; zero to compute them
 *     each time that they are asked for
 */
@ConfigurationProperties("cadre.figures")
public record FiguresSettings(Duration refresh) {}
