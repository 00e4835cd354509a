package fr.cadreia.mention;

/** Says which answers of forms everybody may read. */
public interface PublicAnswers {

    /** @param form its id @param field key of the question */
    boolean isPublic(String form, String field);
}
