package vn.camtay.testkit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One headless Chromium for the run; each person in a journey gets a context of their own. */
public final class Browser implements AutoCloseable {
    private static Browser instance;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser() {
        Chromium found = Chromium.find();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(found.environment());
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(found.executable())
                        .setEnv(environment)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--use-fake-device-for-media-stream",
                                "--use-fake-ui-for-media-stream")));
    }

    public static synchronized Browser get() {
        if (instance == null) {
            instance = Servers.started(new Browser());
        }
        return instance;
    }

    /** A fresh visitor with a desk's screen, reading the given language. */
    public BrowserContext desk(Application application, String language) {
        return visitor(application.address(), language, 1440, 900, null);
    }

    /** A fresh visitor with a phone's screen, reading the given language. */
    public BrowserContext phone(Application application, String language) {
        return visitor(application.address(), language, 360, 800, null);
    }

    /** The same phone, opened again. @param state what its browser kept, as {@link BrowserContext#storageState} gave it */
    public BrowserContext phone(Application application, String language, String state) {
        return visitor(application.address(), language, 360, 800, state);
    }

    /** A phone on a wire of its own. @param state what its browser kept; null if nothing */
    public BrowserContext phone(Relay wire, String language, String state) {
        return visitor(wire.address(), language, 360, 800, state);
    }

    private BrowserContext visitor(String address, String language, int width, int height, String state) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setAcceptDownloads(true)
                .setStorageState(state)
                .setViewportSize(width, height));
        context.addCookies(List.of(new Cookie("camtay_lang", language).setUrl(address)));
        context.setDefaultTimeout(20_000);
        return context;
    }

    /** Signs in on the given context and returns its first page. */
    public static Page signIn(BrowserContext context, String userName, String password) {
        Page page = context.newPage();
        page.navigate("/account/sign-in.xhtml");
        page.locator("input[type=text], input[type=email]").first().fill(userName);
        page.locator("input[type=password]").fill(password);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
