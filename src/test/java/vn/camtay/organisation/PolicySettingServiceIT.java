package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class PolicySettingServiceIT {
    private static final PolicySetting SETTING = PolicySetting.REQUIRED_ATTENDANCE;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final RecordedEvents<PolicySettingChanged> changed = new RecordedEvents<>();
    private EntityManager database;
    private PolicySettingService policies;

    @BeforeEach
    void aMondayInNovember(EntityManager given) {
        database = given;
        policies = Policies.on(database, MovingClock.at("2026-11-23T08:00"));
        policies.changed = changed;
    }

    private long set(LocalDate from, int value) {
        return policies.set(new SetPolicyCommand(SETTING, from, value, null));
    }

    @Nested
    class Reading {
        @Test
        void givesTheDefaultWhileNobodyHasDecided() {
            assertThat(policies.valueOn(SETTING, TODAY)).isEqualTo(80);
        }

        @Test
        void costsOneStatementATransactionHoweverOftenAskedFor(StatementCounter statements) {
            set(TODAY, 70);
            policies.on(TODAY);
            policies.transaction.forget();
            statements.reset();

            for (int day = 0; day < 50; day++) {
                policies.valueOn(SETTING, TODAY.plusDays(day));
            }
            policies.on(TODAY);
            policies.list();

            assertThat(statements.count()).isEqualTo(1);
        }

        @Test
        void aValueThatSomebodyElseHasSetIsSeenByTheNextTransaction() {
            policies.on(TODAY);
            new CityRows(database)
                    .run(
                            "insert into policy_setting (setting, valid_from, value) values (?1, ?2, 71)",
                            SETTING.name(),
                            TODAY);
            assertThat(policies.valueOn(SETTING, TODAY))
                    .as("within one transaction")
                    .isEqualTo(80);

            policies.transaction.forget();

            assertThat(policies.valueOn(SETTING, TODAY)).isEqualTo(71);
        }

        @Test
        void seesWhatTheSameTransactionHasSet() {
            assertThat(policies.valueOn(SETTING, TODAY)).isEqualTo(80);

            set(TODAY, 70);

            assertThat(policies.valueOn(SETTING, TODAY)).isEqualTo(70);
            assertThat(policies.valueOn(SETTING, TODAY.minusDays(1))).isEqualTo(80);
        }

        @Test
        void knowsNoSettingOfAnotherName() {
            assertThatThrownBy(() -> policies.require("NONE")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> policies.require(null)).isInstanceOf(NotFoundException.class);
        }
    }

    @Nested
    class Setting {
        @Test
        void isToldWithWhatWouldHaveHeldOtherwise() {
            long id = policies.set(new SetPolicyCommand(SETTING, TODAY.plusDays(8), 70, "  QĐ 12/2026  "));

            assertThat(policies.require(SETTING.name()).coming())
                    .containsExactly(new PolicyValueRow(id, SETTING, TODAY.plusDays(8), 70, "QĐ 12/2026"));
            assertThat(changed.fired()).singleElement().satisfies(event -> {
                assertThat(event.before()).isEqualTo(80);
                assertThat(event.value()).isEqualTo(70);
                assertThat(event.withdrawn()).isFalse();
            });
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 100})
        void takesBothBounds(int value) {
            set(TODAY, value);

            assertThat(policies.valueOn(SETTING, TODAY)).isEqualTo(value);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 101})
        void refusesWhatLiesJustOutside(int value) {
            assertThatThrownBy(() -> set(TODAY, value))
                    .isInstanceOf(PolicyRefusedException.class)
                    .hasMessageContaining("settingBounds");
        }

        @Test
        void holdsFromTodayAtTheEarliest() {
            assertThatThrownBy(() -> set(TODAY.minusDays(1), 70))
                    .isInstanceOf(PolicyRefusedException.class)
                    .hasMessageContaining("settingDay");
            assertThat(set(TODAY, 70)).isPositive();
        }

        @Test
        void refusesAYearThatNobodyMeant() {
            assertThatThrownBy(() -> set(LocalDate.of(3000, 1, 1), 70))
                    .isInstanceOf(PolicyRefusedException.class)
                    .hasMessageContaining("settingDay");
        }

        @Test
        void refusesWhatHoldsAnyway() {
            assertThatThrownBy(() -> set(TODAY, 80))
                    .isInstanceOf(PolicyRefusedException.class)
                    .hasMessageContaining("settingSame");
        }

        @Test
        void sayWithEveryReasonWhatIsWrong() {
            assertThatThrownBy(() -> policies.set(
                            new SetPolicyCommand(SETTING, TODAY.minusDays(1), 0, "x".repeat(PolicyValue.NOTE_MAX + 1))))
                    .hasMessageContaining("settingBounds")
                    .hasMessageContaining("settingDay")
                    .hasMessageContaining("settingNote");
        }

        @Test
        void correctsAValueFromTheSameDay() {
            long id = set(TODAY, 70);

            assertThat(set(TODAY, 75)).isEqualTo(id);
            assertThat(policies.valueOn(SETTING, TODAY)).isEqualTo(75);
            assertThat(changed.fired()).extracting(PolicySettingChanged::before).containsExactly(80, 70);
        }

        @Test
        void finishesOnceForADayWhenTwoSetItTogether() {
            policies.policies.add(new PolicyValue(new SetPolicyCommand(SETTING, TODAY, 70, null)));

            assertThatThrownBy(() ->
                            policies.policies.add(new PolicyValue(new SetPolicyCommand(SETTING, TODAY, 75, null))))
                    .isInstanceOf(PolicyRefusedException.class)
                    .hasMessageContaining("settingTwice");
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void givesTheFormerValueBack() {
            long id = set(TODAY.plusDays(1), 70);

            policies.withdraw(id);

            assertThat(policies.valueOn(SETTING, TODAY.plusDays(1))).isEqualTo(80);
            assertThat(changed.fired())
                    .extracting(PolicySettingChanged::withdrawn)
                    .containsExactly(false, true);
        }

        @Test
        void isRefusedFromTheFirstDayOn() {
            long id = set(TODAY, 70);

            assertThatThrownBy(() -> policies.withdraw(id))
                    .isInstanceOf(PolicyRefusedException.class)
                    .hasMessageContaining("settingBegun");
        }

        @Test
        void findsNothingUnderAnUnknownId() {
            assertThatThrownBy(() -> policies.withdraw(-1)).isInstanceOf(NotFoundException.class);
        }
    }
}
