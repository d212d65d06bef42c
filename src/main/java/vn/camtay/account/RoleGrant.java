package vn.camtay.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.persistence.BaseEntity;

/** One role of one account; lives and dies with the account's list. */
@Entity
@Table(name = "account_role")
public class RoleGrant extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "unit_id")
    private Long unitId;

    protected RoleGrant() {}

    RoleGrant(Account account, AccountRole given) {
        this.account = account;
        this.role = given.role();
        this.unitId = given.unitId();
    }

    AccountRole given() {
        return new AccountRole(role, unitId);
    }
}
