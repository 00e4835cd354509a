package fr.cadreia;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What {@code mvn spring-boot:run} starts, which no other test runs. */
class FirstCommandTest {

    @Test
    void theFirstCommandOfTheReadmeStartsTheDemonstrationAndNothingElse() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        NodeList configured = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/project/build/plugins/plugin[artifactId='spring-boot-maven-plugin']/configuration/profiles/*",
                        pom,
                        XPathConstants.NODESET);

        List<String> profiles = IntStream.range(0, configured.getLength())
                .mapToObj(at -> configured.item(at).getTextContent())
                .toList();
        assertThat(profiles).containsExactly("demo");
    }
}
