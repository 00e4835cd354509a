/** The front door: home page, sign-in, what every page shows of the signed-in person. */
@org.springframework.modulith.ApplicationModule(displayName = "Portail", allowedDependencies = "people")
package fr.cadreia.portal;
