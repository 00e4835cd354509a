package fr.cadreia.pdf;

import fr.cadreia.pdf.SignedPdf.NotSignedException;
import java.awt.geom.Rectangle2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/**
 * What a signed file changed in the file under it: nothing but signatures may have come.
 *
 * <p>The library reads what readers show, and more: it passes over the entries that declare an object free, and looks through the
 * whole file where a list leads nowhere. So the lists are read here too, and must lead to the objects that the library finds.
 */
final class SignedRevision implements Closeable {

    /** The entries of the catalogue that signing adds: the fields, what validates them later, and who may add more. */
    private static final Set<COSName> OF_CATALOGUE =
            names("AcroForm", "DSS", "Perms", "Extensions", "Version", "Metadata");

    private static final Set<COSName> OF_PAGE = names("Annots");
    private static final Set<COSName> OF_INFORMATION = names("ModDate", "Producer");

    /** Half the height of a small letter: a word under the edge of a stamp is hidden too, in points. */
    private static final float EDGE = 3;

    private final PDDocument before;
    private final PDDocument after;
    private final CrossReferences references;
    private final Set<COSObjectKey> known;

    /** The entries that may change, by the object whose they are. */
    private final Map<COSObjectKey, Set<COSName>> mayChange = new HashMap<>();

    /** The objects that may be any other. */
    private final Set<COSObjectKey> mayChangeWhole = new HashSet<>();

    /** @param before stays open */
    SignedRevision(PDDocument before, byte[] sent) throws IOException {
        this.before = before;
        references = new CrossReferences(sent);
        after = references.parse();
        known = Set.copyOf(before.getDocument().getXrefTable().keySet());
        COSDictionary trailer = before.getDocument().getTrailer();
        key(trailer.getItem(COSName.ROOT)).ifPresent(catalogue -> mayChange.put(catalogue, OF_CATALOGUE));
        key(trailer.getItem(COSName.INFO)).ifPresent(information -> mayChange.put(information, OF_INFORMATION));
        before.getPages()
                .forEach(page -> Optional.ofNullable(page.getCOSObject().getKey())
                        .ifPresent(pageKey -> mayChange.put(pageKey, OF_PAGE)));
        // Lists of annotations are compared with what they hold; nobody reads the metadata on a page.
        key(before.getDocumentCatalog().getCOSObject().getItem(COSName.METADATA))
                .ifPresent(mayChangeWhole::add);
        before.getPages()
                .forEach(
                        page -> key(page.getCOSObject().getItem(COSName.ANNOTS)).ifPresent(mayChangeWhole::add));
    }

    private static Optional<COSObjectKey> key(COSBase item) {
        return item instanceof COSObject reference ? Optional.ofNullable(reference.getKey()) : Optional.empty();
    }

    List<PDSignature> signatures() {
        return after.getSignatureDictionaries();
    }

    void requireOnlySignatures() throws NotSignedException, IOException {
        COSDocument signed = after.getDocument();
        if (!key(before.getDocument().getTrailer().getItem(COSName.ROOT))
                        .equals(key(signed.getTrailer().getItem(COSName.ROOT)))
                || before.getNumberOfPages() != after.getNumberOfPages()
                || hasOtherGenerations(signed.getXrefTable().keySet())
                || !references.leadTo(known)) {
            throw changed();
        }
        for (COSObjectKey key : known) {
            if (mayChangeWhole.contains(key)) {
                continue;
            }
            COSBase was = before.getDocument().getObjectFromPool(key).getObject();
            COSBase is = signed.getObjectFromPool(key).getObject();
            if (!same(was, is, mayChange.getOrDefault(key, Set.of()))) {
                throw changed();
            }
        }
        requireFieldsOfSignaturesOnly();
        for (int page = 0; page < before.getNumberOfPages(); page++) {
            requireFreePlace(page);
        }
    }

    /** Tells whether an object is there twice, under another generation: readers differ in which one they show. */
    private boolean hasOtherGenerations(Set<COSObjectKey> all) {
        Set<Long> numbers = known.stream().map(COSObjectKey::getNumber).collect(Collectors.toSet());
        return all.stream().anyMatch(key -> !known.contains(key) && numbers.contains(key.getNumber()));
    }

    private static NotSignedException changed() {
        return new NotSignedException(
                "ce PDF ne dit plus seulement ce qui a été classé\u00a0: son contenu a été modifié"
                        + " après coup. Faites signer à nouveau le PDF que contient le dossier à signer.");
    }

    /** Tells whether an object is the same, but for these entries. References are compared as such. */
    private boolean same(COSBase was, COSBase is, Set<COSName> except) throws IOException {
        if (was instanceof COSObject one && is instanceof COSObject other) {
            return one.getKey().equals(other.getKey());
        }
        if (is instanceof COSObject other && !known.contains(other.getKey())) {
            // A value may have become an object of its own when its holder was written again. An object that
            // only refers to another one holds no value, and may lead in a circle.
            COSBase value = other.getObject();
            return !(value instanceof COSObject) && same(was, value, Set.of());
        }
        if (was instanceof COSDictionary one && is instanceof COSDictionary other) {
            return sameEntries(one, other, except) && sameContent(one, other);
        }
        if (was instanceof COSArray one && is instanceof COSArray other) {
            boolean same = one.size() == other.size();
            for (int at = 0; same && at < one.size(); at++) {
                same = same(one.get(at), other.get(at), Set.of());
            }
            return same;
        }
        return was == null ? is == null : was.equals(is);
    }

    private boolean sameEntries(COSDictionary one, COSDictionary other, Set<COSName> except) throws IOException {
        Set<COSName> all = Stream.concat(one.keySet().stream(), other.keySet().stream())
                .filter(name -> !except.contains(name))
                .collect(Collectors.toSet());
        for (COSName name : all) {
            if (!same(one.getItem(name), other.getItem(name), Set.of())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameContent(COSDictionary one, COSDictionary other) throws IOException {
        if (one instanceof COSStream written && other instanceof COSStream read) {
            try (InputStream was = written.createRawInputStream();
                    InputStream is = read.createRawInputStream()) {
                return Arrays.equals(was.readAllBytes(), is.readAllBytes());
            }
        }
        return !(one instanceof COSStream) && !(other instanceof COSStream);
    }

    /** A form may show something of its own: only fields of signatures may be there. */
    private void requireFieldsOfSignaturesOnly() throws NotSignedException {
        COSDictionary form = after.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        if (form != null && (form.containsKey(COSName.XFA) || form.getBoolean(COSName.NEED_APPEARANCES, false))) {
            throw changed();
        }
        if (form != null && form.getCOSArray(COSName.FIELDS) != null) {
            requireSignatures(form.getCOSArray(COSName.FIELDS), null, new HashSet<>());
        }
    }

    /** @param inherited the type of the field above, which those under it have too; may be null */
    private static void requireSignatures(COSArray fields, COSName inherited, Set<COSDictionary> seen)
            throws NotSignedException {
        for (int at = 0; at < fields.size(); at++) {
            if (!(fields.getObject(at) instanceof COSDictionary field) || !seen.add(field)) {
                throw changed();
            }
            COSName type = field.getCOSName(COSName.FT) == null ? inherited : field.getCOSName(COSName.FT);
            COSArray kids = field.getCOSArray(COSName.KIDS);
            if (type != null && !COSName.SIG.equals(type) || type == null && kids == null) {
                throw changed();
            }
            if (kids != null) {
                requireSignatures(kids, type, seen);
            }
        }
    }

    /** The filed page keeps its notes and links; each one more is a signature that is seen beside its words. */
    private void requireFreePlace(int number) throws NotSignedException, IOException {
        PDPage filed = before.getPage(number);
        List<COSBase> had = annotations(filed);
        List<COSBase> has = annotations(after.getPage(number));
        if (has.size() < had.size()) {
            throw changed();
        }
        for (int at = 0; at < had.size(); at++) {
            if (!same(had.get(at), has.get(at), Set.of())) {
                throw changed();
            }
        }
        for (COSBase more : has.subList(had.size(), has.size())) {
            COSBase found = more instanceof COSObject reference ? reference.getObject() : more;
            if (!(found instanceof COSDictionary seen)
                    || !COSName.WIDGET.equals(seen.getCOSName(COSName.SUBTYPE))
                    || !COSName.SIG.equals(type(seen))
                    || seen.containsKey(COSName.A)
                    || seen.containsKey(COSName.AA)) {
                throw changed();
            }
            if (hidesWords(filed, seen.getCOSArray(COSName.RECT))) {
                throw new NotSignedException("la signature visible recouvre le texte de la page " + (number + 1)
                        + ". Placez-la dans un espace libre, ou signez sans image, puis faites signer à nouveau.");
            }
        }
    }

    private static List<COSBase> annotations(PDPage page) {
        COSArray list = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        List<COSBase> found = new ArrayList<>();
        for (int at = 0; list != null && at < list.size(); at++) {
            found.add(list.get(at));
        }
        return found;
    }

    private static COSName type(COSDictionary widget) {
        COSDictionary field = widget;
        // A field may have its type from the one above it; deeper than a few there is nothing to look for.
        for (int level = 0; level < 5 && field != null; level++) {
            if (field.getCOSName(COSName.FT) != null) {
                return field.getCOSName(COSName.FT);
            }
            field = field.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private static boolean hidesWords(PDPage page, COSArray place) throws IOException {
        if (place == null || place.size() != 4) {
            return false;
        }
        PDRectangle seen = new PDRectangle(place);
        if (seen.getWidth() <= 0 || seen.getHeight() <= 0) {
            return false;
        }
        PDRectangle sheet = page.getCropBox();
        PDFTextStripperByArea text = new PDFTextStripperByArea();
        text.addRegion(
                "stamp",
                new Rectangle2D.Float(
                        seen.getLowerLeftX() - sheet.getLowerLeftX() - EDGE,
                        sheet.getUpperRightY() - seen.getUpperRightY() - EDGE,
                        seen.getWidth() + 2 * EDGE,
                        seen.getHeight() + 2 * EDGE));
        text.extractRegions(page);
        return !text.getTextForRegion("stamp").isBlank();
    }

    private static Set<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() throws IOException {
        after.close();
    }

    /** Reads a file as the library does, and what its lists of objects (cross-references) say. */
    private static final class CrossReferences extends PDFParser {

        /** Bytes of a list or a collection of objects, unpacked: three times those of the largest file that is taken. */
        private static final long MOST_UNPACKED = 64L << 20;

        private static final Set<COSName> GROW_NOTHING = Set.of(COSName.ASCII_HEX_DECODE, COSName.ASCII85_DECODE);

        private static final long NOWHERE = 0;
        private static final int IN_THE_FILE = 1;
        private static final int IN_AN_OBJECT = 2;

        /**
         * Where the newest list has the object of a number: bytes from the beginning of the file, the number of the object that it
         * is in, below 0, or {@link #NOWHERE}, for one that is free.
         */
        private final Map<Long, Long> places = new HashMap<>();

        CrossReferences(byte[] file) throws IOException {
            super(new RandomAccessReadBuffer(file));
        }

        /** Tells whether readers that follow the lists find these objects, where the library found them. */
        boolean leadTo(Set<COSObjectKey> objects) {
            Map<COSObjectKey, Long> found = document.getXrefTable();
            return objects.stream()
                    .allMatch(key -> found.containsKey(key) && found.get(key).equals(places.get(key.getNumber())));
        }

        /**
         * The newest list comes first. The stream that its trailer names beside it (XRefStm, for readers of newer files) comes next,
         * then the former list: so an object that only a former list declares free is where the stream has it, and one that the list
         * beside the stream declares free stays free, since readers differ in what they show of it.
         */
        @Override
        protected boolean parseXrefTable(long start) throws IOException {
            long position = source.getPosition();
            readString();
            for (String first = readString(); !first.startsWith("trailer"); first = readString()) {
                long number = Long.parseLong(first);
                for (long last = number + readLong(); number < last; number++) {
                    long place = readLong();
                    readLong();
                    places.putIfAbsent(number, readString().equals("n") ? place : NOWHERE);
                }
            }
            source.seek(position);
            return super.parseXrefTable(start);
        }

        /** Newer files have their list as a stream of numbers. */
        @Override
        protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
            COSStream stream = super.parseCOSStream(dictionary);
            COSName type = dictionary.getCOSName(COSName.TYPE);
            if (COSName.XREF.equals(type) || COSName.OBJ_STM.equals(type)) {
                requireModestSize(stream);
            }
            if (COSName.XREF.equals(type)) {
                read(stream);
            }
            return stream;
        }

        /** The library unpacks lists and collections of objects whole, so that a small file could fill the memory. */
        private static void requireModestSize(COSStream stream) throws IOException {
            List<COSName> filters = filters(stream.getFilters());
            if (GROW_NOTHING.containsAll(filters)) {
                return;
            }
            if (!filters.equals(List.of(COSName.FLATE_DECODE))) {
                throw new IOException("A list of objects is packed by " + filters);
            }
            byte[] part = new byte[1 << 16];
            long size = 0;
            try (InputStream unpacked = new InflaterInputStream(stream.createRawInputStream())) {
                for (int read = unpacked.read(part); read >= 0; read = unpacked.read(part)) {
                    size += read;
                    if (size > MOST_UNPACKED) {
                        throw new IOException("A list of objects is longer than " + MOST_UNPACKED + " bytes");
                    }
                }
            }
        }

        private static List<COSName> filters(COSBase filters) {
            if (filters instanceof COSArray several) {
                return several.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList();
            }
            return filters instanceof COSName one ? List.of(one) : List.of();
        }

        private void read(COSStream stream) throws IOException {
            List<Integer> widths = stream.getCOSArray(COSName.W).toCOSNumberIntegerList();
            COSArray sections = stream.getCOSArray(COSName.INDEX);
            List<Integer> numbers =
                    sections == null ? List.of(0, stream.getInt(COSName.SIZE)) : sections.toCOSNumberIntegerList();
            int length = widths.stream().mapToInt(Integer::intValue).sum();
            try (InputStream entries = stream.createInputStream()) {
                for (int section = 0; section < numbers.size(); section += 2) {
                    long number = numbers.get(section);
                    for (long last = number + numbers.get(section + 1); number < last; number++) {
                        byte[] entry = entries.readNBytes(length);
                        if (length == 0 || entry.length < length) {
                            return;
                        }
                        places.putIfAbsent(number, place(entry, widths.get(0), widths.get(1)));
                    }
                }
            }
        }

        private static long place(byte[] entry, int width, int next) {
            long kind = width == 0 ? IN_THE_FILE : new BigInteger(1, Arrays.copyOf(entry, width)).longValue();
            long place = new BigInteger(1, Arrays.copyOfRange(entry, width, width + next)).longValue();
            return kind == IN_THE_FILE ? place : kind == IN_AN_OBJECT ? -place : NOWHERE;
        }
    }
}
