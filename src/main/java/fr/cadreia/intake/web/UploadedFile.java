package fr.cadreia.intake.web;

import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.file.InventoryFiles;
import fr.cadreia.intake.file.InventoryFiles.ReadAs;
import java.lang.ref.SoftReference;

/**
 * A file that somebody sent. Its parsed content is many times its size: the content goes when memory is short, and is
 * read again.
 */
final class UploadedFile {

    private final String name;
    private final byte[] content;
    private final ReadAs readAs;
    private volatile SoftReference<Inventory> read;

    /** @throws fr.cadreia.intake.IntakeRefusedException when the content is no inventory */
    UploadedFile(String name, byte[] content, ReadAs readAs) {
        this.name = name;
        this.content = content;
        this.readAs = readAs;
        this.read = new SoftReference<>(InventoryFiles.read(name, content, readAs));
    }

    /** Returns the same bytes, read in another way. */
    UploadedFile in(ReadAs other) {
        return new UploadedFile(name, content, other);
    }

    Inventory inventory() {
        Inventory kept = read.get();
        if (kept == null) {
            kept = InventoryFiles.read(name, content, readAs);
            read = new SoftReference<>(kept);
        }
        return kept;
    }

    /** Returns the size in bytes. */
    int size() {
        return content.length;
    }
}
