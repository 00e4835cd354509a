package fr.cadreia.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A person with a key and a certificate of her own making, who signs PDFs as a signature tool does (PAdES). */
public final class TestSigner {

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final Instant at;
    private final String algorithm;

    private TestSigner(PrivateKey key, X509Certificate certificate, Instant at, String algorithm) {
        this.key = key;
        this.certificate = certificate;
        this.at = at;
        this.algorithm = algorithm;
    }

    /**
     * @param name e.g. {@code CN=Claire Dupont,O=Métropole de Valmont}
     * @param at when she signs; her certificate holds a day before and after
     */
    public static TestSigner of(String name, Instant at) {
        return of(name, at, at, "SHA256withRSA");
    }

    /** @param issued in the middle of the two days for which the certificate holds */
    public static TestSigner of(String name, Instant at, Instant issued, String algorithm) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            KeyPair pair = keys.generateKeyPair();
            X500Name holder = new X500Name(name);
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    new X500Name("CN=Autorité d’essai"),
                                    BigInteger.ONE,
                                    Date.from(issued.minus(Duration.ofDays(1))),
                                    Date.from(issued.plus(Duration.ofDays(1))),
                                    holder,
                                    pair.getPublic())
                            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
            return new TestSigner(pair.getPrivate(), certificate, at, algorithm);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Behind the file, without any picture. */
    public byte[] sign(byte[] file) {
        return sign(file, document -> {});
    }

    /** After it has changed something else behind the file, too. */
    public byte[] sign(byte[] file, Consumer<PDDocument> change) {
        return write(file, change, null);
    }

    /** With a picture on the first page, from the lower left corner, in points. */
    public byte[] stamp(byte[] file, float x, float y, float width, float height) {
        return write(file, document -> {}, new PDRectangle(x, y, width, height));
    }

    private byte[] write(byte[] file, Consumer<PDDocument> change, PDRectangle place) {
        try (PDDocument document = Loader.loadPDF(file);
                ByteArrayOutputStream signed = new ByteArrayOutputStream()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            Calendar moment = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
            moment.setTimeInMillis(at.toEpochMilli());
            signature.setSignDate(moment);
            change.accept(document);
            document.addSignature(signature, content -> container(content.readAllBytes()), new SignatureOptions());
            if (place != null) {
                show(document, place);
            }
            document.saveIncremental(signed);
            return signed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void show(PDDocument document, PDRectangle place) throws IOException {
        PDSignatureField field = document.getSignatureFields().get(0);
        field.getWidgets().get(0).setRectangle(place);
    }

    private byte[] container(byte[] content) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            ContentSigner signer = new JcaContentSignerBuilder(algorithm).build(key);
            // PAdES says in the PDF when somebody signed.
            CMSAttributeTableGenerator attributes = known -> new DefaultSignedAttributeTableGenerator()
                    .getAttributes(known)
                    .remove(CMSAttributes.signingTime);
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes)
                            .build(signer, certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (IOException | GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts other words on the first page, as an update behind the file. */
    public static void otherWords(PDDocument document) {
        try {
            PDPage page = document.getPage(0);
            page.setContents(
                    new PDStream(document, new ByteArrayInputStream("BT ET".getBytes(StandardCharsets.US_ASCII))));
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getCOSObject().getCOSStream(COSName.CONTENTS).setNeedToBeUpdated(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
