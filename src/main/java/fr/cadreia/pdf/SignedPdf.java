package fr.cadreia.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSVerifierCertificateNotValidException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Reads the signatures of a PDF (PAdES) and holds the file against the one that was to be signed.
 *
 * <p>A signature is added behind a file, which stays as it was: the signed file begins with the bytes of the other one.
 * What is added may replace parts of it all the same, a page for instance. So each object of the first file must be the
 * same in the signed one; only signatures may be added to the catalogue and to the pages, and where they are seen they
 * may not hide a word. Each signature must cover the first file whole, and be that of the certificate that it carries.
 *
 * <p>It is not checked that the certificates come from an authority that somebody trusts, nor whether they were revoked.
 */
public final class SignedPdf {

    /** The names of the formats of PAdES, a CMS over two ranges of the file. */
    private static final Set<String> KNOWN = Set.of("ETSI.CAdES.detached", "adbe.pkcs7.detached");

    private static final COSName TIMESTAMP = COSName.getPDFName("DocTimeStamp");

    /** SHA-1 and MD5, of which two files with one hash can be made. */
    private static final Set<String> BROKEN = Set.of("1.3.14.3.2.26", "1.2.840.113549.2.5");

    /** The entries of the catalogue that signing adds: the fields, what validates them later, and who may add more. */
    private static final Set<COSName> OF_CATALOGUE =
            names("AcroForm", "DSS", "Perms", "Extensions", "Version", "Metadata");

    private static final Set<COSName> OF_PAGE = names("Annots");
    private static final Set<COSName> OF_INFORMATION = names("ModDate", "Producer");

    /** Half the height of a small letter: a word under the edge of a stamp is hidden too, in points. */
    private static final float EDGE = 3;

    private static final Provider CRYPTOGRAPHY = new BouncyCastleProvider();

    private SignedPdf() {}

    /**
     * A signature.
     *
     * @param name of the certificate's holder, as the certificate says it
     * @param organisation of the holder, or empty
     * @param issuer of the certificate
     * @param at the moment that the signature gives; the signer's clock says so
     */
    public record Signer(String name, String organisation, String issuer, Instant at) {}

    /** A file that is not the signed version of the other; the message is a French sentence. */
    public static final class NotSignedException extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        NotSignedException(String message) {
            super(message);
        }
    }

    /**
     * Returns those who signed, in the order of the signatures.
     *
     * @param filed the file that was to be signed
     * @throws NotSignedException when the other file is no PDF, has no signature, has a broken one, or says anything else
     *     than the filed one
     */
    public static List<Signer> check(byte[] filed, byte[] sent) throws NotSignedException {
        if (sent.length < 5 || sent[0] != '%' || sent[1] != 'P' || sent[2] != 'D' || sent[3] != 'F') {
            throw new NotSignedException("ce fichier n’est pas un PDF. Déposez le PDF que le parapheur a rendu.");
        }
        try (PDDocument before = Loader.loadPDF(filed);
                PDDocument after = Loader.loadPDF(sent)) {
            List<PDSignature> signatures = after.getSignatureDictionaries().stream()
                    .filter(signature ->
                            !TIMESTAMP.equals(signature.getCOSObject().getCOSName(COSName.TYPE)))
                    .toList();
            if (signatures.isEmpty()) {
                throw new NotSignedException("ce PDF ne porte aucune signature électronique. Faites-le signer"
                        + " (format PAdES), puis déposez-le.");
            }
            if (sent.length <= filed.length || !Arrays.equals(filed, 0, filed.length, sent, 0, filed.length)) {
                throw new NotSignedException(
                        "ce n’est pas le PDF de ce papier, ou le parapheur l’a réécrit. Faites signer"
                                + " celui que contient le dossier à signer, sans tampon ni page ajoutés au document.");
            }
            new Revision(before, after).requireOnlySignatures();
            List<Signer> signers = new ArrayList<>();
            for (PDSignature signature : signatures) {
                signers.addAll(signers(signature, filed.length, sent));
            }
            return List.copyOf(signers);
        } catch (IOException | RuntimeException e) {
            // The library stumbles over what is no PDF in many ways.
            throw new NotSignedException("ce PDF est illisible ou chiffré. Déposez-le tel que le parapheur l’a rendu.");
        }
    }

    private static List<Signer> signers(PDSignature signature, int filed, byte[] sent) throws NotSignedException {
        if (!KNOWN.contains(String.valueOf(signature.getSubFilter()))) {
            throw new NotSignedException(
                    "une signature n’est pas au format PAdES. Choisissez PAdES dans le parapheur, puis faites signer à nouveau.");
        }
        byte[] container = container(signature.getByteRange(), filed, sent);
        try {
            // The container is filled up with zeros behind its content.
            CMSSignedData signed = new CMSSignedData(
                    new CMSProcessableByteArray(covered(signature.getByteRange(), sent)),
                    ContentInfo.getInstance(new ASN1InputStream(container).readObject()));
            List<Signer> signers = new ArrayList<>();
            for (SignerInformation information : signed.getSignerInfos()) {
                signers.add(signer(information, signed, signature));
            }
            if (signers.isEmpty()) {
                throw broken();
            }
            return signers;
        } catch (CMSException
                | OperatorCreationException
                | GeneralSecurityException
                | IOException
                | IllegalArgumentException e) {
            throw broken();
        }
    }

    private static Signer signer(SignerInformation information, CMSSignedData signed, PDSignature signature)
            throws NotSignedException, CMSException, OperatorCreationException, GeneralSecurityException {
        @SuppressWarnings("unchecked")
        X509CertificateHolder holder = ((Collection<X509CertificateHolder>)
                        signed.getCertificates().getMatches(information.getSID()))
                .stream().findFirst().orElseThrow(SignedPdf::broken);
        if (BROKEN.contains(information.getDigestAlgOID())) {
            throw new NotSignedException(
                    "une signature emploie un algorithme abandonné (SHA-1 ou MD5). Réglez le parapheur sur SHA-256.");
        }
        Instant at = moment(information, signature)
                .orElseThrow(() -> new NotSignedException("une signature ne dit pas quand elle a été donnée."));
        requireIntact(information, holder);
        if (!holder.isValidOn(Date.from(at))) {
            throw expired(holder);
        }
        return new Signer(
                name(holder.getSubject(), BCStyle.CN),
                named(holder.getSubject(), BCStyle.O),
                name(holder.getIssuer(), BCStyle.CN),
                at);
    }

    private static void requireIntact(SignerInformation information, X509CertificateHolder holder)
            throws NotSignedException, CMSException, OperatorCreationException, GeneralSecurityException {
        try {
            X509Certificate certificate =
                    new JcaX509CertificateConverter().setProvider(CRYPTOGRAPHY).getCertificate(holder);
            if (!information.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(CRYPTOGRAPHY)
                    .build(certificate))) {
                throw broken();
            }
        } catch (CMSVerifierCertificateNotValidException e) {
            throw expired(holder);
        }
    }

    private static NotSignedException expired(X509CertificateHolder holder) {
        return new NotSignedException("le certificat de " + name(holder.getSubject(), BCStyle.CN)
                + " n’était pas valable au moment de la signature.");
    }

    private static NotSignedException broken() {
        return new NotSignedException(
                "une signature n’est pas intègre\u00a0: le fichier a changé après elle, ou elle est"
                        + " incomplète. Déposez le PDF tel que le parapheur l’a rendu.");
    }

    /** Returns the moment that the signature states: a signed attribute, or the entry of the PDF, which is signed too. */
    private static Optional<Instant> moment(SignerInformation information, PDSignature signature) {
        Optional<Attribute> stated = Optional.ofNullable(information.getSignedAttributes())
                .map(attributes -> attributes.get(CMSAttributes.signingTime));
        return stated.map(
                        attribute -> Time.getInstance(attribute.getAttrValues().getObjectAt(0))
                                .getDate()
                                .toInstant())
                .or(() -> Optional.ofNullable(signature.getSignDate()).map(Calendar::toInstant));
    }

    /** Returns an attribute of a name, else the whole name. */
    private static String name(X500Name of, ASN1ObjectIdentifier attribute) {
        String named = named(of, attribute);
        return named.isEmpty() ? of.toString() : named;
    }

    private static String named(X500Name of, ASN1ObjectIdentifier attribute) {
        RDN[] found = of.getRDNs(attribute);
        if (found.length == 0) {
            return "";
        }
        ASN1Encodable value = found[0].getFirst().getValue();
        // The library's own text of a value escapes signs such as commas.
        String text = value instanceof ASN1String said ? said.getString() : IETFUtils.valueToString(value);
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ").strip();
    }

    /**
     * Returns the signature's own bytes, which stand between its two ranges: the ranges cover all else up to the end of
     * what was signed.
     *
     * @param range where the first range begins, its length, and the same of the second
     */
    private static byte[] container(int[] range, int filed, byte[] sent) throws NotSignedException {
        if (range == null
                || range.length != 4
                || range[0] != 0
                || range[1] < filed
                || range[2] <= range[1] + 1
                || range[3] < 0
                || (long) range[2] + range[3] > sent.length
                || sent[range[1]] != '<'
                || sent[range[2] - 1] != '>') {
            throw broken();
        }
        String hexadecimal = new String(sent, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.ISO_8859_1);
        try {
            return HexFormat.of().parseHex(hexadecimal);
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    private static byte[] covered(int[] range, byte[] sent) {
        byte[] covered = new byte[range[1] + range[3]];
        System.arraycopy(sent, 0, covered, 0, range[1]);
        System.arraycopy(sent, range[2], covered, range[1], range[3]);
        return covered;
    }

    private static Set<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }

    /** What a signed file changed in the file under it. */
    private static final class Revision {

        private final PDDocument before;
        private final PDDocument after;
        private final Set<COSObjectKey> known;

        /** The entries that may change, by the object whose they are. */
        private final Map<COSObjectKey, Set<COSName>> free = new HashMap<>();

        private final Set<COSObjectKey> freeWhole = new HashSet<>();

        Revision(PDDocument before, PDDocument after) {
            this.before = before;
            this.after = after;
            this.known = Set.copyOf(before.getDocument().getXrefTable().keySet());
            COSDictionary trailer = before.getDocument().getTrailer();
            key(trailer.getItem(COSName.ROOT)).ifPresent(catalogue -> free.put(catalogue, OF_CATALOGUE));
            key(trailer.getItem(COSName.INFO)).ifPresent(information -> free.put(information, OF_INFORMATION));
            before.getPages()
                    .forEach(page -> Optional.ofNullable(page.getCOSObject().getKey())
                            .ifPresent(known -> free.put(known, OF_PAGE)));
            // Lists of annotations are compared with what they hold; nobody reads the metadata on a page.
            key(before.getDocumentCatalog().getCOSObject().getItem(COSName.METADATA))
                    .ifPresent(freeWhole::add);
            before.getPages()
                    .forEach(page ->
                            key(page.getCOSObject().getItem(COSName.ANNOTS)).ifPresent(freeWhole::add));
        }

        private static Optional<COSObjectKey> key(COSBase item) {
            return item instanceof COSObject reference ? Optional.ofNullable(reference.getKey()) : Optional.empty();
        }

        void requireOnlySignatures() throws NotSignedException, IOException {
            COSDocument signed = after.getDocument();
            if (!key(before.getDocument().getTrailer().getItem(COSName.ROOT))
                            .equals(key(signed.getTrailer().getItem(COSName.ROOT)))
                    || before.getNumberOfPages() != after.getNumberOfPages()
                    || hasOtherGenerations(signed.getXrefTable().keySet())) {
                throw changed();
            }
            for (COSObjectKey key : known) {
                if (freeWhole.contains(key)) {
                    continue;
                }
                COSBase was = before.getDocument().getObjectFromPool(key).getObject();
                COSBase is = signed.getObjectFromPool(key).getObject();
                if (!same(was, is, free.getOrDefault(key, Set.of()))) {
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
                // A value may have become an object of its own when its holder was written again.
                return same(was, other.getObject(), Set.of());
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
    }
}
