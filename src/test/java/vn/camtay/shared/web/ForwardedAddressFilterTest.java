package vn.camtay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForwardedAddressFilterTest {
    private static final String PEER = "10.0.0.1";

    @Test
    void behindTheProxyTheLastAddressCounts() {
        assertThat(ForwardedAddressFilter.address(PEER, "203.0.113.7", true)).isEqualTo("203.0.113.7");
        assertThat(ForwardedAddressFilter.address(PEER, "1.1.1.1, 203.0.113.7", true))
                .isEqualTo("203.0.113.7");
        assertThat(ForwardedAddressFilter.address(PEER, "2001:db8::1", true)).isEqualTo("2001:db8::1");
    }

    @Test
    void withoutAProxyTheHeaderIsAnInvention() {
        assertThat(ForwardedAddressFilter.address(PEER, "203.0.113.7", false)).isEqualTo(PEER);
    }

    @Test
    void whatIsNoAddressDoesNotCount() {
        assertThat(ForwardedAddressFilter.address(PEER, "", true)).isEqualTo(PEER);
        assertThat(ForwardedAddressFilter.address(PEER, "203.0.113.7,", true)).isEqualTo(PEER);
        assertThat(ForwardedAddressFilter.address(PEER, "somebody", true)).isEqualTo(PEER);
    }
}
