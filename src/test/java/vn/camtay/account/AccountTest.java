package vn.camtay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.identity.Role;

class AccountTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private final Account account = new Account("huongnt", null, "Nguyễn Thị Hương", 7L, "vi", NOW);

    @Nested
    class Password {
        @Test
        void settingItBringsAnInvitedPersonIn() {
            account.choosePassword("hash");

            assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
            assertThat(account.maySignIn()).isTrue();
        }

        @Test
        void aNewOneEndsEverySignIn() {
            long before = account.stamp();

            account.choosePassword("hash");

            assertThat(account.stamp()).isGreaterThan(before);
        }
    }

    @Nested
    class Roles {
        @Test
        void otherRolesEndEverySignIn() {
            long before = account.stamp();

            boolean changed = account.giveRoles(List.of(AccountRole.of(Role.OFFICIAL), new AccountRole(Role.HEAD, 3L)));

            assertThat(changed).isTrue();
            assertThat(account.stamp()).isGreaterThan(before);
            assertThat(account.roles())
                    .containsExactlyInAnyOrder(AccountRole.of(Role.OFFICIAL), new AccountRole(Role.HEAD, 3L));
        }

        @Test
        void theSameRolesInAnotherOrderEndNothing() {
            account.giveRoles(List.of(AccountRole.of(Role.OFFICIAL), AccountRole.of(Role.TRAINER)));
            long before = account.stamp();

            boolean changed = account.giveRoles(List.of(AccountRole.of(Role.TRAINER), AccountRole.of(Role.OFFICIAL)));

            assertThat(changed).isFalse();
            assertThat(account.stamp()).isEqualTo(before);
        }

        @Test
        void onlyAHeadHasAUnitAndAHeadAlwaysHasOne() {
            assertThatThrownBy(() -> AccountRole.of(Role.HEAD)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new AccountRole(Role.TRAINER, 3L)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Lock {
        @Test
        void aLockedAccountMayNotSignInNorSetAPassword() {
            account.choosePassword("hash");

            account.lock();

            assertThat(account.maySignIn()).isFalse();
            assertThat(account.mayBeInvited()).isFalse();
        }

        @Test
        void openingBringsItBackToWhereItWas() {
            account.lock();
            account.open();
            assertThat(account.status()).isEqualTo(AccountStatus.INVITED);

            account.choosePassword("hash");
            account.disable();
            account.open();
            assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
        }

        @Test
        void lockingTwiceIsRefusedWithTheState() {
            account.lock();

            assertThatThrownBy(account::lock)
                    .isInstanceOf(AccountRefusedException.class)
                    .hasMessageContaining("account.refused.LOCKEDFromLOCKED");
        }
    }
}
