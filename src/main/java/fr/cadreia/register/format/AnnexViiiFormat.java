package fr.cadreia.register.format;

import static fr.cadreia.register.format.ExportText.joined;
import static fr.cadreia.register.format.ExportText.text;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Steward;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The data that a public authority submits to register a high-risk system that it deploys: Regulation (EU) 2024/1689,
 * annex VIII, section C, by article 49(3). The regulation numbers the five pieces of information and gives no names.
 */
@Component
class AnnexViiiFormat extends RegisterFormat {

    private final RegisterAddresses pages;

    AnnexViiiFormat(Publisher publisher, RegisterAddresses pages) {
        super(publisher);
        this.pages = pages;
    }

    @Override
    public String code() {
        return "annex-viii";
    }

    @Override
    public String label() {
        return "Règlement européen sur l’IA, annexe VIII, section C";
    }

    @Override
    Map<String, Object> of(Exported exported) {
        EntryVersion version = exported.version();
        RegisterEntry entry = version.entry();
        SharedAttributes shared = exported.shared();
        SharedParagraphs paragraphs = exported.paragraphs();
        return new ExportBuilder()
                .required("reference", version.reference())
                .required("name", shared.title())
                .required("aiActClass", text(entry.risk(), risk -> risk.aiActClass()))
                .optional(
                        "registrationRequired",
                        shared.aiActClass().isEmpty()
                                ? null
                                : shared.aiActClass().equals("highRisk"))
                .optional(
                        "deployer",
                        new ExportBuilder()
                                .required("name", shared.authority())
                                .required("address", publisher().address())
                                .required("contact", shared.mailbox())
                                .all())
                .optional(
                        "submittedBy",
                        new ExportBuilder()
                                .required("name", text(entry.steward(), Steward::contactFunction))
                                .required("address", publisher().address())
                                .required("contact", shared.mailbox())
                                .all())
                .required("providerEntryUrl", "")
                .required("fundamentalRightsImpactSummary", joined(paragraphs.impact(), paragraphs.risks()))
                .optional("remark", paragraphs.declared())
                .required("dataProtectionImpactSummary", paragraphs.dataProtection())
                .optional("url", pages.entry(version))
                .all();
    }
}
