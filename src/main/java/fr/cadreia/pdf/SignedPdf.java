package fr.cadreia.pdf;

import java.io.IOException;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
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
 * may not hide a word. The lists by which readers find the objects must lead to them, and declare none of them free. Each
 * signature must cover the first file whole, and be that of the certificate that it carries.
 *
 * <p>It is not checked that the certificates come from an authority that somebody trusts, nor whether they were revoked.
 */
public final class SignedPdf {

    /** The names of the formats of PAdES, a CMS over two ranges of the file. */
    private static final Set<String> KNOWN = Set.of("ETSI.CAdES.detached", "adbe.pkcs7.detached");

    private static final COSName TIMESTAMP = COSName.getPDFName("DocTimeStamp");

    /** SHA-1 and MD5, of which two files with one hash can be made. */
    private static final Set<String> BROKEN = Set.of("1.3.14.3.2.26", "1.2.840.113549.2.5");

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
                SignedRevision revision = new SignedRevision(before, sent)) {
            List<PDSignature> signatures = revision.signatures().stream()
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
            revision.requireOnlySignatures();
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
}
