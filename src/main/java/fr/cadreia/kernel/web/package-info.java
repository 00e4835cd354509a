/**
 * The common parts of our pages: the answers of our forms, pages for everybody, and the filters that each request
 * passes.
 *
 * <p>In their order: {@code AnswerHeaders}, {@code UrlNormalisationFilter} and {@code StartupGateFilter}, {@code RelativeRedirects}, {@code
 * Outages}, {@code BodyLimit}, {@code FormLimit}; then Spring Security, which adds {@code PublicCorsFilter} and {@code
 * UnknownRouteFilter} before it asks who somebody is. The filters that know the engine's sign-in stand in {@code
 * signin}, the demonstration's own in its package.
 */
package fr.cadreia.kernel.web;
