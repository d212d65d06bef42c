<@para>${say("account.mail.invitation.text", userName, moment(until))}</@para>
<@button path="/account/set-password.xhtml?token=" + secretToken text=say("account.mail.invitation.link")/>
<@para>${say("account.mail.invitation.once")}</@para>
