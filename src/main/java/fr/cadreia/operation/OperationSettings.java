package fr.cadreia.operation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of what operators see.
 *
 * @param scrapeToken the secret that a monitoring system sends as a bearer token to read the measures; empty for none, which
 *     the start admits on the machine's own address alone (see {@link ManagementPort})
 */
@ConfigurationProperties("cadre.operation")
record OperationSettings(@DefaultValue("") String scrapeToken) {}
