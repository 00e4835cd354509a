/**
 * What our pages share: how a form of ours answers, pages for everybody, and the filters that each request passes.
 *
 * <p>In their order: {@code UrlNormalisationFilter} and {@code StartupGateFilter}, {@code RelativeRedirects}, {@code Outages},
 * {@code BodyLimit}, {@code FormLimit}; then Spring Security, which adds {@code PublicCorsFilter} and
 * {@code UnknownRouteFilter} before it asks who somebody is. Those that know the engine's sign-in stand in
 * {@code people.process}, the demonstration's own in its package.
 */
package fr.cadreia.kernel.web;
