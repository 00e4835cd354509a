package fr.cadreia.register.format;

import static fr.cadreia.register.format.Known.prose;
import static fr.cadreia.register.format.Known.text;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Steward;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a public authority that deploys a high-risk system submits for its registration: Regulation (EU) 2024/1689, annex
 * VIII, section C, by article 49(3). The regulation numbers the five pieces of information and gives no names.
 */
@Component
class AnnexViiiFormat implements RegisterFormat {

    private final Publisher publisher;
    private final RegisterAddresses pages;

    AnnexViiiFormat(Publisher publisher, RegisterAddresses pages) {
        this.publisher = publisher;
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
    public Map<String, Object> of(EntryVersion published) {
        EntryVersion version = LegalReasons.in(published);
        RegisterEntry entry = version.entry();
        EntryWords words = new EntryWords(version, publisher);
        EntryProse texts = new EntryProse(version, publisher);
        return new Fields()
                .must("reference", version.reference())
                .must("name", words.title())
                .must("aiActClass", text(entry.risk(), risk -> risk.aiActClass()))
                .may(
                        "registrationRequired",
                        words.aiActClass().isEmpty() ? null : words.aiActClass().equals("highRisk"))
                .may(
                        "deployer",
                        new Fields()
                                .must("name", words.authority())
                                .must("address", publisher.address())
                                .must("contact", words.mailbox())
                                .all())
                .may(
                        "submittedBy",
                        new Fields()
                                .must("name", text(entry.steward(), Steward::contactFunction))
                                .must("address", publisher.address())
                                .must("contact", words.mailbox())
                                .all())
                .must("providerEntryUrl", "")
                .must("fundamentalRightsImpactSummary", prose("", texts.impact(), "", texts.risks()))
                .must("dataProtectionImpactSummary", texts.dataProtection())
                .may("url", pages.entry(version))
                .all();
    }
}
