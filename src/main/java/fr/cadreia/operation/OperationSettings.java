package fr.cadreia.operation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of what operators see.
 *
 * @param scrapeToken the secret that a monitoring system sends as a bearer token to read the measures; empty for none,
 *     which the start admits on the machine's own address alone (see {@link ManagementPort})
 * @param drain how long a node that is told to end still takes requests after it has said that it is not ready any more;
 *     longer than the proxy takes to notice
 */
@ConfigurationProperties("cadre.operation")
record OperationSettings(
        @DefaultValue("") String scrapeToken,
        @DefaultValue("PT0S") Duration drain) {}
