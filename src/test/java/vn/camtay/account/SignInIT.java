package vn.camtay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Visitor;

/** Signing in, being remembered, being refused, through the running application. */
class SignInIT {
    private static final String SESSION = "camtay";
    private static final String REMEMBER = "camtay_remember";

    @Test
    void aPersonComesBackToThePageTheyWanted() {
        Visitor visitor = new Visitor(Application.shared());
        String asked = visitor.get("/account/me.xhtml")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(asked).contains("/account/sign-in.xhtml?from=%2Faccount%2Fme.xhtml");

        HttpResponse<String> answer = visitor.submit(
                visitor.get(asked).body(),
                "signIn",
                Map.of("name", "canbo", "password", Application.DEMO_PASSWORD, "signInButton", "x"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/account/me.xhtml");
    }

    @Test
    void theSessionGetsANewIdAtSignIn() {
        Visitor visitor = new Visitor(Application.shared());
        visitor.get("/account/sign-in.xhtml");
        String before = visitor.cookie(SESSION);

        visitor.signIn("giangvien");

        assertThat(before).isNotNull();
        assertThat(visitor.cookie(SESSION)).isNotNull().isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        Visitor visitor = new Visitor(Application.shared());
        String sentence = "Tên đăng nhập hoặc mật khẩu không đúng";

        assertThat(visitor.signIn("lanhdao", "sai-mat-khau").body()).contains(sentence);
        assertThat(visitor.signIn("khong-co-ai", "sai-mat-khau").body()).contains(sentence);
    }

    @Test
    void theFifthFailureInARowMakesANameWaitWhetherItExistsOrNot() {
        Visitor visitor = new Visitor(Application.shared());
        for (int failure = 1; failure <= 5; failure++) {
            assertThat(visitor.signIn("cung-khong-co-ai", "sai-mat-khau").body())
                    .contains("không đúng");
        }

        assertThat(visitor.signIn("cung-khong-co-ai", "sai-mat-khau").body()).contains("Hãy thử lại sau 1 phút");
    }

    @Test
    void aRememberedBrowserSignsInByItselfWithANewTokenEachTime() {
        Visitor visitor = new Visitor(Application.shared());
        visitor.submit(
                visitor.get("/account/sign-in.xhtml").body(),
                "signIn",
                Map.of("name", "canbo", "password", Application.DEMO_PASSWORD, "remember", "on", "signInButton", "x"));
        String first = visitor.cookie(REMEMBER);

        visitor.reopen(SESSION);
        HttpResponse<String> answer = visitor.get("/account/me.xhtml");

        assertThat(first).isNotNull();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(visitor.cookie(REMEMBER)).isNotNull().isNotEqualTo(first);
    }

    @Test
    void anAdministratorIsNeverRemembered() {
        Visitor visitor = new Visitor(Application.shared());

        visitor.submit(
                visitor.get("/account/sign-in.xhtml").body(),
                "signIn",
                Map.of(
                        "name",
                        "quantri",
                        "password",
                        Application.DEMO_PASSWORD,
                        "remember",
                        "on",
                        "signInButton",
                        "x"));

        assertThat(visitor.get("/account/me.xhtml").statusCode()).isEqualTo(200);
        assertThat(visitor.cookie(REMEMBER)).isNull();
    }

    @Test
    void signingOutEndsTheSignIn() {
        Visitor visitor = new Visitor(Application.shared()).signIn("canbo");

        visitor.submit(visitor.get("/account/me.xhtml").body(), "signOut", Map.of("signOutButton", "x"));

        assertThat(visitor.get("/account/me.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void aStrangersFormSignsNobodyOut() {
        Visitor visitor = new Visitor(Application.shared()).signIn("canbo");
        String page = visitor.get("/account/me.xhtml").body();

        HttpResponse<String> forged = visitor.submit(page, "signOut", Map.of("token", "0".repeat(48)));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/account/me.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutAfterTheSignInEndedLeadsToSigningIn() {
        Visitor visitor = new Visitor(Application.shared()).signIn("canbo");
        String page = visitor.get("/account/me.xhtml").body();
        visitor.submit(page, "signOut", Map.of());

        HttpResponse<String> again = visitor.submit(page, "signOut", Map.of());

        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(again.headers().firstValue("Location").orElse("")).contains("/account/sign-in.xhtml");
    }

    @Test
    void aPageThatOnlyShowsSomethingKeepsNoStateOnTheServer() {
        Visitor visitor = new Visitor(Application.shared()).signIn("canbo");

        assertThat(visitor.get("/competency/record.xhtml").body())
                .contains("id=\"signOut\"")
                .doesNotContain("jakarta.faces.ViewState");
    }

    @Test
    void restAnswersAVisitorWith401AndNoPage() {
        assertThat(new Visitor(Application.shared()).get("/api/enrolments").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aUsedOrUnknownLinkOpensNothing() {
        HttpResponse<String> answer =
                new Visitor(Application.shared()).get("/account/set-password.xhtml?token=unknown");

        assertThat(answer.body()).contains("không dùng được").doesNotContain("id=\"setPassword\"");
    }
}
