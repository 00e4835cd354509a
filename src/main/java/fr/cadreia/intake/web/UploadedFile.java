package fr.cadreia.intake.web;

import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.file.InventoryFiles;
import fr.cadreia.intake.file.TextEncoding;
import java.lang.ref.SoftReference;
import java.util.Optional;

/** A file that somebody sent. What was read of it is many times its size: it goes when memory is short, and is read again. */
final class UploadedFile {

    private final String name;
    private final byte[] content;
    private final Optional<TextEncoding> encoding;
    private volatile SoftReference<Inventory> read;

    /** @throws fr.cadreia.intake.IntakeRefusedException when the content is no inventory */
    UploadedFile(String name, byte[] content, Optional<TextEncoding> encoding) {
        this.name = name;
        this.content = content;
        this.encoding = encoding;
        this.read = new SoftReference<>(InventoryFiles.read(name, content, encoding));
    }

    /** The same bytes, read in another way. */
    UploadedFile in(Optional<TextEncoding> other) {
        return new UploadedFile(name, content, other);
    }

    Inventory inventory() {
        Inventory kept = read.get();
        if (kept == null) {
            kept = InventoryFiles.read(name, content, encoding);
            read = new SoftReference<>(kept);
        }
        return kept;
    }

    /** In bytes. */
    int size() {
        return content.length;
    }
}
