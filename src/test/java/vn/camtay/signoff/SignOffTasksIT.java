package vn.camtay.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** What waits for whom on the first page. */
@ExtendWith(DatabaseExtension.class)
class SignOffTasksIT {
    private SignOffDesk desk;

    @BeforeEach
    void desk(EntityManager entityManager) {
        desk = new SignOffDesk(entityManager);
    }

    @Test
    void theOfficialHasRowsToConfirmTheCoachSkillsToFinalise(StatementCounter statements) {
        desk.practised(desk.an, desk.skill, 3);
        desk.practised(desk.huong, desk.skill, 2);
        statements.reset();

        SignOffTasks coach = desk.taskService.mine();

        assertThat(statements.count()).isEqualTo(5);
        assertThat(coach.ready()).extracting(ReadyRow::fullName).containsExactly("Nguyễn Văn An");
        assertThat(coach.unanswered()).isZero();
        desk.as(desk.an, Role.OFFICIAL);
        assertThat(desk.taskService.mine().unanswered()).isEqualTo(5);
        desk.as(desk.stranger, Role.OFFICIAL);
        assertThat(desk.taskService.mine().none()).isTrue();
    }

    @Test
    void aDueCheckWaitsForItsCheckerAndOneWithoutForACoordinator() {
        desk.finalised(desk.an, desk.skill);
        desk.entityManager.flush();
        desk.clock.advance(Duration.ofDays(29));
        desk.as(desk.stranger, Role.COORDINATOR);
        assertThat(desk.taskService.mine().none()).isTrue();
        desk.clock.advance(Duration.ofDays(1));
        assertThat(desk.taskService.mine().unassigned()).isEqualTo(1);

        desk.heads.put(desk.ward, desk.huong);
        desk.checkService.findDue().forEach(desk.checkService::assignDue);
        desk.entityManager.flush();

        assertThat(desk.taskService.mine().none()).isTrue();
        desk.as(desk.huong, Role.HEAD);
        assertThat(desk.taskService.mine().checks()).isEqualTo(1);
    }

    @Test
    void aSharedCaseWaitsForCoordinatorsOnly() {
        desk.sign(desk.an, desk.skill, SkillState.DEMONSTRATED, "H24-0001-01");
        desk.sign(desk.huong, desk.skill, SkillState.DEMONSTRATED, "H24-0001-01");

        assertThat(desk.taskService.mine().flags()).isZero();
        desk.as(desk.stranger, Role.COORDINATOR);
        assertThat(desk.taskService.mine().flags()).isEqualTo(1);
    }
}
