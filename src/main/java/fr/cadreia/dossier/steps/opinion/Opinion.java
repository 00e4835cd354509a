package fr.cadreia.dossier.steps.opinion;

import org.springframework.modulith.NamedInterface;

/**
 * The answers that all opinions have in common.
 *
 * @param confidential kept from the proposer's side and from the public
 */
@NamedInterface("steps")
public record Opinion(Position position, String reasons, String conditions, boolean confidential) {

    /** The sense of an opinion, from the mildest. */
    @NamedInterface("steps")
    public enum Position {
        FAVOURABLE,
        FAVOURABLE_WITH_CONDITIONS,
        UNFAVOURABLE
    }

    public static final String POSITION = "position";
    public static final String REASONS = "reasons";
}
