<@para>${say("certificate.mail.revoked.text", number)}</@para>
<@facts>
<@fact label=say("certificate.mail.module")>${module}</@fact>
<@fact label=say("certificate.mail.reason")>${reason}</@fact>
</@facts>
<@para>${say("certificate.mail.revoked.next")}</@para>
<@button path=path text=say("certificate.mail.revoked.button")/>
