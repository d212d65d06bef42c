package vn.camtay.testkit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One headless Chromium for the run; each person in a journey gets a context of their own. */
public final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream");

    /** On few processors, with other tests beside it. */
    private static final double PATIENCE_MILLIS = 30_000;

    private static Browser instance;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private final Path executable;
    private final Map<String, String> environment;

    private Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Chromium found = Chromium.find();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        executable = found.executable();
        environment = new HashMap<>(System.getenv());
        environment.putAll(found.environment());
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setEnv(environment)
                        .setArgs(ARGUMENTS));
    }

    public static synchronized Browser get() {
        if (instance == null) {
            instance = Servers.started(new Browser());
        }
        return instance;
    }

    /** A fresh visitor with a desk's screen, reading the given language. */
    public BrowserContext desk(Application application, String language) {
        return visitor(application.address(), language, 1440, 900);
    }

    /** A fresh visitor with a phone's screen, reading the given language. */
    public BrowserContext phone(Application application, String language) {
        return visitor(application.address(), language, 360, 800);
    }

    /**
     * A phone on a wire of its own, with a browser of its own that is closed with the context.
     *
     * @param profile where the browser keeps what it keeps: the same folder again is the same browser opened again
     */
    public BrowserContext phone(Relay wire, String language, Path profile) {
        BrowserContext context = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(executable)
                                .setEnv(environment)
                                .setArgs(ARGUMENTS)
                                .setBaseURL(wire.address())
                                .setViewportSize(360, 800));
        return reading(context, wire.address(), language);
    }

    private BrowserContext visitor(String address, String language, int width, int height) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setAcceptDownloads(true)
                .setViewportSize(width, height));
        return reading(context, address, language);
    }

    private static BrowserContext reading(BrowserContext context, String address, String language) {
        context.addCookies(List.of(new Cookie("camtay_lang", language).setUrl(address)));
        context.setDefaultTimeout(PATIENCE_MILLIS);
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
