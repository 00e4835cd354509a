package fr.cadreia.register.web;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.register.EntryVersion;

/** A version in a list. @param cause its cause, French */
record VersionRow(int number, String published, String cause) {

    static VersionRow of(EntryVersion version) {
        return new VersionRow(version.number(), FrenchText.moment(version.publishedAt()), version.cause());
    }
}
