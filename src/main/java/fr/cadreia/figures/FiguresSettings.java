package fr.cadreia.figures;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param refresh how often figures that pages show are computed again, in the background; zero to compute them each time that they are
 *     asked for */
@ConfigurationProperties("cadre.figures")
public record FiguresSettings(Duration refresh) {}
