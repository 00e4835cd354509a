/** What people do and say in the steps of this feature: a record and a step per form. */
@org.springframework.modulith.NamedInterface("steps")
package fr.cadreia.register.step;
