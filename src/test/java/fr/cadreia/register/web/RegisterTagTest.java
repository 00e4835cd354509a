package fr.cadreia.register.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.cadreia.TestClock;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterPage;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.format.ChangeFeed;
import fr.cadreia.register.format.DataCatalog;
import fr.cadreia.register.format.Publisher;
import fr.cadreia.register.format.RegisterAddresses;
import fr.cadreia.register.format.RegisterTable;
import fr.cadreia.register.web.RegisterDownloads.RegisterFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A client that has the answer already costs one small query, whatever the answer would have cost. */
class RegisterTagTest {

    private final RegisterEntries entries = mock();
    private final RegisterAddresses pages = mock();
    private final ApiJson json = mock();
    private final ChangeFeed feed = mock();
    private final DataCatalog catalog = mock();
    private final RegisterTable table = mock();
    private final FilterValues values = new FilterValues(entries, mock());
    private final RegisterTag tag = new RegisterTag(
            entries, new Publisher("Valmont", "a@b.fr", "", "Valmont", "fr", ""), pages, TestClock.machine());

    private final MockMvc web = MockMvcBuilders.standaloneSetup(
                    new RegisterApi(entries, values, pages, json, feed, catalog, tag),
                    new RegisterDownloads(entries, values, table, json, feed, tag))
            .setMessageConverters(new StringHttpMessageConverter(), new RegisterFile.Converter())
            .build();

    @BeforeEach
    void published() {
        when(entries.state()).thenReturn("17-2");
        when(entries.find("IA-2026-0042")).thenReturn(Optional.of(SampleEntries.full(UseStatus.IN_SERVICE)));
        when(entries.search(any())).thenReturn(new RegisterPage(List.of(), 0, false, List.of(), List.of()));
        when(entries.all(any())).thenReturn(Stream.empty());
        when(pages.at(any())).thenReturn("https://exemple.fr/api/register");
        when(json.write(any())).thenReturn("{}");
        when(feed.ofSearch(any(), any())).thenReturn("<feed/>");
        when(feed.atom(any(), any(), any(), any())).thenReturn("<feed/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/register",
                "/api/register?text=tri&status=in_service&size=200",
                "/api/register/IA-2026-0042",
                "/api/register/changes.atom",
                "/api/register/catalog.jsonld",
                "/api/register.csv",
                "/api/register.xlsx",
                "/api/register.json",
                "/api/register.ndjson",
                "/api/register.atom?text=tri"
            })
    void nothingIsMadeOfWhatIsKnown(String address) throws Exception {
        String known = tag.current();
        web.perform(get(address).header(HttpHeaders.IF_NONE_MATCH, known))
                .andExpect(status().isNotModified())
                .andExpect(header().stringValues(HttpHeaders.ETAG, known))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "max-age=60, public"));
        verify(entries, never()).search(any());
        verify(entries, never()).all(any());
        verify(entries, never()).changes(any(), anyLong(), anyInt());
        verify(json, never()).write(any());
        verifyNoInteractions(feed, catalog, table);

        when(entries.state()).thenReturn("18-2");
        web.perform(get(address).header(HttpHeaders.IF_NONE_MATCH, known))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.ETAG, tag.current()));
    }

    @Test
    void whatIsNotThereIsNotUnchanged() throws Exception {
        web.perform(get("/api/register/IA-2026-9999").header(HttpHeaders.IF_NONE_MATCH, tag.current()))
                .andExpect(status().isNotFound());
    }
}
