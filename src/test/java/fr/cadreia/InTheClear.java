package fr.cadreia;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Sends cookies back that are meant for https, though nothing stands before the application that speaks it. */
public final class InTheClear extends CookieManager {

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) throws IOException {
        getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        return super.get(address, headers);
    }
}
