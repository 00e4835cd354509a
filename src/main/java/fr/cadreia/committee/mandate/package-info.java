/** Who sits on the committee: seats, colleges and mandates, and from when to when. */
package fr.cadreia.committee.mandate;
