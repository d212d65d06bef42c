<@para>${say("account.mail.reset.text", userName, moment(until))}</@para>
<@button path="/account/set-password.xhtml?token=" + secretToken text=say("account.mail.reset.link")/>
<@para>${say("account.mail.reset.ignore")}</@para>
