package fr.cadreia.engine.database;

/** A page for those who have to wait, made of nothing that could be missing: neither templates nor the database. */
public final class WaitPage {

    private WaitPage() {}

    /**
     * @param title French, plain text
     * @param words French, plain text, one paragraph
     */
    public static String of(String title, String words) {
        return html("", title, words);
    }

    /** The same, which loads itself again. Only for what may be asked for twice. */
    public static String reloading(String seconds, String title, String words) {
        return html("<meta http-equiv=\"refresh\" content=\"" + seconds + "\">", title, words);
    }

    private static String html(String head, String title, String words) {
        return """
                <!DOCTYPE html>
                <html lang="fr">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">%s<title>%s</title></head>
                <body><main><h1>%s</h1>
                <p>%s</p></main></body>
                </html>
                """.formatted(head, title, title, words);
    }
}
