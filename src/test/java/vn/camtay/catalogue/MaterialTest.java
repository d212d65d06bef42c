package vn.camtay.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.file.FileType;
import vn.camtay.shared.error.InvalidInputException;

class MaterialTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://vbpl.vn/van-ban?id=1", " http://10.0.0.5:8080/a ", "HTTPS://dichvucong.gov.vn"})
    void anAddressOfTheWebIsTaken(String address) {
        assertThatCode(() -> Material.link("Văn bản", address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vbpl.vn",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https:///x",
                "https://a b",
                "data:text/html,x"
            })
    void anythingElseIsNoAddress(String address) {
        refused("catalogue.refused.materialLink", () -> Material.link("Văn bản", address));
    }

    @Test
    void anAddressHasAnEnd() {
        String start = "https://a.vn/";

        Material.link("A", start + "x".repeat(500 - start.length()));
        refused("catalogue.refused.materialLink", () -> Material.link("A", start + "x".repeat(501 - start.length())));
    }

    @Test
    void aTitleIsAskedOfEveryKindAndHasAnEnd() {
        refused("catalogue.refused.materialTitleMissing", () -> Material.text(" ", "Đọc trước"));
        refused("catalogue.refused.materialTitleMissing", () -> Material.link(null, "https://a.vn"));
        refused("catalogue.refused.materialTitleMissing", () -> Material.file("", 1));
        Material.file("x".repeat(150), 1);
        refused("catalogue.refused.materialTitleLong", () -> Material.file("x".repeat(151), 1));
    }

    @Test
    void aTextSaysSomethingAndHasAnEnd() {
        refused("catalogue.refused.materialTextMissing", () -> Material.text("A", " \n"));
        Material.text("A", "x".repeat(20_000));
        refused("catalogue.refused.materialTextLong", () -> Material.text("A", "x".repeat(20_001)));
    }

    @Test
    void thereIsRoomForThirty() {
        Material.requireRoom(29);
        refused("catalogue.refused.materialsMany", () -> Material.requireRoom(30));
    }

    @Test
    void aSizeIsSaidInTenthsOfAMegabyteRoundedUp() {
        assertThat(file(1).megabytes()).isEqualTo(0.1);
        assertThat(file(1024 * 1024).megabytes()).isEqualTo(1.0);
        assertThat(file(1024 * 1024 + 1).megabytes()).isEqualTo(1.1);
    }

    private static MaterialRow file(int bytes) {
        return new MaterialRow(1, MaterialKind.FILE, "A", null, null, "a.pdf", FileType.PDF, bytes);
    }

    private static void refused(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(
                        refusal.reasons().get(0).key())
                .isEqualTo(key));
    }
}
