package fr.cadreia.register.entry;

import java.util.UUID;

/**
 * The names of the use, and its description.
 *
 * @param reference of its case, e.g. {@code IA-2026-0001}
 * @param uuid the same for all versions, made of the reference
 * @param title at most 80 characters
 * @param summary one plain sentence of at most 150 characters, from the proposal
 * @param text the plain-language text that was checked for the register when the use was generalised, or the
 *     committee's summary for the public before that; null before
 * @param frameworkVersion of the trust framework that the case follows, e.g. {@code 2026-1}
 */
public record UseIdentity(
        String reference, UUID uuid, String title, String summary, String text, String frameworkVersion) {}
