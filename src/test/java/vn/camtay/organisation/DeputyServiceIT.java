package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class DeputyServiceIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private HeadsDesk desk;

    @BeforeEach
    void aHeadAtTheDesk(EntityManager database) {
        desk = new HeadsDesk(database);
    }

    private MakeDeputyCommand deputy(long officialId, DeputyTask task, LocalDate from, LocalDate to) {
        return new MakeDeputyCommand(desk.ward, officialId, task, from, to);
    }

    @Test
    void aHeadMakesADeputyWhomBothSee() {
        long id = desk.deputies.make(deputy(desk.lan, DeputyTask.HEAD, TODAY, TODAY.plusDays(6)));

        assertThat(desk.deputies.list()).extracting(DeputyRow::fullName).containsExactly("Trần Thị Lan");
        desk.becomeOfficial(desk.lan);
        assertThat(desk.deputies.mine()).extracting(DeputyRow::id).containsExactly(id);
        assertThat(desk.deputies.mine().get(0).isInForce(TODAY)).isTrue();
        assertThat(desk.deputies.mine().get(0).isInForce(TODAY.plusDays(6))).isTrue();
        assertThat(desk.deputies.mine().get(0).isInForce(TODAY.plusDays(7))).isFalse();
        assertThat(desk.events.fired()).hasSize(1).first().isInstanceOf(DeputyMade.class);
    }

    @Test
    void everyReasonIsSaidAtOnce() {
        assertThatThrownBy(() -> desk.deputies.make(deputy(desk.stranger, null, TODAY, TODAY.minusDays(1))))
                .isInstanceOf(DeputyRefusedException.class)
                .hasMessageContaining("deputyOrder")
                .hasMessageContaining("deputyTask")
                .hasMessageContaining("deputyStranger");
        assertThatThrownBy(() ->
                        desk.deputies.make(deputy(desk.lan, DeputyTask.HEAD, TODAY.minusDays(3), TODAY.minusDays(1))))
                .hasMessageContaining("deputyPast");
        assertThatThrownBy(() -> desk.deputies.make(deputy(desk.lan, DeputyTask.HEAD, TODAY, TODAY.plusDays(367))))
                .hasMessageContaining("deputyLong");
        assertThatThrownBy(() -> desk.deputies.make(deputy(desk.head, DeputyTask.HEAD, TODAY, TODAY)))
                .hasMessageContaining("deputySelf");
        assertThatThrownBy(() -> desk.deputies.make(deputy(0, DeputyTask.HEAD, TODAY, TODAY)))
                .hasMessageContaining("deputyStranger");
        assertThatThrownBy(() -> desk.deputies.make(new MakeDeputyCommand(null, null, null, null, null)))
                .hasMessageContaining("deputyUnit");
    }

    @Test
    void theListIsOneStatementHoweverLong(StatementCounter statements) {
        desk.deputies.make(deputy(desk.lan, DeputyTask.HEAD, TODAY, TODAY.plusDays(6)));
        desk.deputies.make(deputy(desk.lan, DeputyTask.LEAVE, TODAY, TODAY.plusDays(6)));
        statements.reset();

        assertThat(desk.deputies.list()).hasSize(2);

        assertThat(statements.count()).isEqualTo(1);
    }

    @Test
    void theSameTaskIsNotGivenTwiceOnOneDay() {
        desk.deputies.make(deputy(desk.lan, DeputyTask.HEAD, TODAY, TODAY.plusDays(6)));

        assertThatThrownBy(() ->
                        desk.deputies.make(deputy(desk.lan, DeputyTask.HEAD, TODAY.plusDays(6), TODAY.plusDays(9))))
                .hasMessageContaining("deputyTwice");
        desk.deputies.make(deputy(desk.lan, DeputyTask.HEAD, TODAY.plusDays(7), TODAY.plusDays(9)));
        desk.deputies.make(deputy(desk.lan, DeputyTask.LEAVE, TODAY, TODAY.plusDays(6)));

        assertThat(desk.deputies.list()).hasSize(3);
    }

    @Test
    void aDeputyDoesNotPassTheTaskOn() {
        desk.deputies.make(deputy(desk.lan, DeputyTask.HEAD, TODAY, TODAY));
        desk.become(desk.lan, Set.of(Role.OFFICIAL, Role.HEAD), Set.of(desk.ward, desk.centre));

        assertThatThrownBy(() -> desk.deputies.make(deputy(desk.vinh, DeputyTask.HEAD, TODAY, TODAY)))
                .hasMessageContaining("deputyOfDeputy");
    }

    @Test
    void aRevokedDeputyshipIsOverAtOnce() {
        long id = desk.deputies.make(deputy(desk.lan, DeputyTask.HEAD, TODAY, TODAY.plusDays(6)));

        desk.deputies.revoke(id);
        desk.deputies.revoke(id);

        assertThat(desk.deputies.list().get(0).revoked()).isTrue();
        assertThat(desk.events.fired()).hasSize(2);
        desk.becomeOfficial(desk.lan);
        assertThat(desk.deputies.mine()).isEmpty();
    }

    @Test
    void otherUnitsAreNotFound() {
        long id = desk.deputies.make(deputy(desk.lan, DeputyTask.HEAD, TODAY, TODAY));
        desk.become(desk.stranger, Set.of(Role.HEAD), Set.of(desk.otherWard));

        assertThatThrownBy(() -> desk.deputies.revoke(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.deputies.make(deputy(desk.lan, DeputyTask.HEAD, TODAY, TODAY)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.deputies.candidates(desk.ward)).isInstanceOf(NotFoundException.class);
        assertThat(desk.deputies.list()).isEmpty();
    }

    @Test
    void peopleOfTheWholeWardMayBeChosenForADivision() {
        assertThat(desk.deputies.candidates(desk.centre))
                .extracting(OfficialContact::fullName)
                .containsExactly("Đặng Văn Dũng", "Trần Thị Lan", "Phạm Quang Vinh");
    }
}
