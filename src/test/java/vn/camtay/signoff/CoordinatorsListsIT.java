package vn.camtay.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** What a coordinator watches over: shared cases and peer coaches. */
@ExtendWith(DatabaseExtension.class)
class CoordinatorsListsIT {
    private SignOffDesk desk;

    @BeforeEach
    void desk(EntityManager entityManager) {
        desk = new SignOffDesk(entityManager);
    }

    @Nested
    class SharedCases {
        @Test
        void theSecondOfficialOnACaseFlagsItWithEveryRow(StatementCounter statements) {
            desk.sign(desk.an, desk.skill, SkillState.DEMONSTRATED, "H24-0001-01");
            desk.sign(desk.an, desk.skill, SkillState.ASSISTED, "H24-0001-01");
            assertThat(desk.events.fired()).hasOnlyElementsOfType(SkillPractised.class);
            desk.sign(desk.huong, desk.witnessed, SkillState.DEMONSTRATED, "h24 0001.01");
            assertThat(desk.events.fired()).last().isInstanceOf(CaseFlagged.class);
            desk.as(desk.stranger, Role.COORDINATOR);
            statements.reset();

            FlaggedCase flagged = desk.flagService.open().get(0);

            assertThat(statements.count()).isEqualTo(2);
            assertThat(flagged.caseTail()).isEqualTo("101");
            assertThat(flagged.uses())
                    .extracting(FlaggedUse::fullName)
                    .containsExactly("Nguyễn Văn An", "Nguyễn Văn An", "Đặng Thị Hường");
        }

        @Test
        void oneIsSettledOnceWithANoteAndAThirdUseFlagsItAnew() {
            desk.sign(desk.an, desk.skill, SkillState.DEMONSTRATED, "H24-0001-01");
            desk.sign(desk.huong, desk.skill, SkillState.DEMONSTRATED, "H24-0001-01");
            desk.as(desk.stranger, Role.COORDINATOR);
            long flag = desk.flagService.open().get(0).flagId();
            assertThatThrownBy(() -> desk.flagService.settle(flag, " ")).isInstanceOf(InvalidInputException.class);

            desk.flagService.settle(flag, "hai người cùng làm một hồ sơ");
            desk.entityManager.flush();

            assertThat(desk.flagService.open()).isEmpty();
            assertThatThrownBy(() -> desk.flagService.settle(flag, "lần nữa"))
                    .isInstanceOf(SignOffRefusedException.class);
            desk.as(desk.trainer, Role.TRAINER);
            desk.sign(desk.stranger, desk.skill, SkillState.DEMONSTRATED, "H24-0001-01");
            assertThat(desk.flagService.open()).hasSize(1);
        }
    }

    @Nested
    class Peers {
        @Test
        void onlyWhoWasFinalisedInSomethingIsNamed(StatementCounter statements) {
            desk.finalised(desk.huong, desk.skill);
            desk.as(desk.stranger, Role.COORDINATOR);
            assertThat(desk.peerService.candidates("huong"))
                    .extracting(PeerRow::skills)
                    .containsExactly(1L);
            assertThat(desk.peerService.candidates("nguyen")).isEmpty();
            assertThatThrownBy(() -> desk.peerService.name(desk.an, 5)).isInstanceOf(SignOffRefusedException.class);

            desk.peerService.name(desk.huong, 5);

            assertThat(desk.peerService.candidates("huong")).isEmpty();
            statements.reset();
            assertThat(desk.peerService.list())
                    .containsExactly(new PeerRow(desk.huong, "Đặng Thị Hường", "Phường Hải Dương", null, 1, 5, 0));
            assertThat(statements.count()).isEqualTo(1);
        }

        @Test
        void theShareIsFromOneToSixtyRowsAWeek() {
            desk.finalised(desk.huong, desk.skill);

            desk.peerService.name(desk.huong, 1);
            desk.peerService.name(desk.huong, 60);
            assertThatThrownBy(() -> desk.peerService.name(desk.huong, 0)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> desk.peerService.name(desk.huong, 61)).isInstanceOf(InvalidInputException.class);
        }

        @Test
        void whoIsReleasedSignsNoMore() {
            desk.finalised(desk.huong, desk.skill);
            desk.peerService.name(desk.huong, 5);
            desk.as(desk.huong, Role.OFFICIAL);
            assertThat(desk.sign(desk.an, desk.skill, SkillState.DEMONSTRATED, null)
                            .saved())
                    .isTrue();

            desk.peerService.release(desk.huong);

            assertThat(desk.sign(desk.an, desk.skill, SkillState.ASSISTED, null).saved())
                    .isFalse();
            assertThatThrownBy(() -> desk.peerService.release(desk.huong)).isInstanceOf(NotFoundException.class);
        }
    }
}
