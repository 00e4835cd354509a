/** The steps of this feature, with people's answers: a record and a step per form. */
@org.springframework.modulith.NamedInterface("steps")
package fr.cadreia.review.step;
