package vn.camtay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.Officials;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** The language that a person chose in the interface is the language of their mails. */
@ExtendWith(DatabaseExtension.class)
class AccountLanguageIT {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private final AccountService service = new AccountService();
    private final CurrentUser reader = new CurrentUser();
    private EntityManager entityManager;
    private long huong;
    private long dung;
    private Account account;

    @BeforeEach
    void twoOfficialsOfWhomOneIsSignedIn(EntityManager given) {
        entityManager = given;
        CityRows city = new CityRows(given);
        long ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        huong = city.official("Nguyễn Thị Hương", ward);
        dung = city.official("Đặng Văn Dũng", ward);
        service.accounts = new AccountRepository();
        service.signIns = new SignInRepository();
        service.accounts.entityManager = given;
        service.signIns.entityManager = given;
        service.officials = Officials.over(given, reader);
        service.currentUser = reader;
        account = service.accounts.add(new Account("huongnt", null, "Nguyễn Thị Hương", huong, "vi", NOW));
        given.flush();
        signIn(account.id(), huong);
    }

    @Test
    void theLanguageChosenIsThatOfTheAccountAndOfTheMailsOfThatPersonOnly() {
        service.speak(account.id(), "en");
        flush();

        assertThat(service.accounts.require(account.id()).language()).isEqualTo("en");
        assertThat(languageOfMails(huong)).isEqualTo("en");
        assertThat(languageOfMails(dung)).isEqualTo("vi");
    }

    @Test
    void choosingTheSameLanguageAgainWritesNothing(StatementCounter statements) {
        service.speak(account.id(), "en");
        flush();
        statements.reset();

        service.speak(account.id(), "en");
        entityManager.flush();

        assertThat(statements.count()).isEqualTo(2);
    }

    @Test
    void anAccountWithoutAnOfficialKeepsItsOwnLanguage() {
        Account admin = service.accounts.add(new Account("admin", null, "Administrator", null, "vi", NOW));
        entityManager.flush();
        signIn(admin.id(), null);

        service.speak(admin.id(), "en");

        assertThat(admin.language()).isEqualTo("en");
    }

    @Test
    void anUnknownLanguageIsRefusedAndNobodyChoosesForAnother() {
        assertThatThrownBy(() -> service.speak(account.id(), "fr"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("organisation.refused.language");
        assertThatThrownBy(() -> service.speak(account.id() + 1, "en")).isInstanceOf(NotFoundException.class);
    }

    private String languageOfMails(long officialId) {
        return service.officials.contacts(List.of(officialId)).stream()
                .map(OfficialContact::language)
                .findFirst()
                .orElseThrow();
    }

    private void signIn(long accountId, Long officialId) {
        reader.become(
                new SignedIn(accountId, "reader", "Reader", officialId, Set.of(Role.OFFICIAL), Set.of(), "vi", NOW, 1));
    }

    private void flush() {
        entityManager.flush();
        entityManager.clear();
    }
}
